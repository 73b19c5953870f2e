import { createHash, randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Keepsakes, LicenceList } from './kind.ts';

/** Licence lists kept of one customer: the newest is compared with the next. */
const KEPT_LISTS = 4;

/** Keepsakes in a folder of the data directory, readable by its owner alone. The salt is made on first use. */
export function keepIn(dataDir: string): Keepsakes {
  const folder = join(dataDir, 'import');
  const listFile = (customer: string): string =>
    join(
      folder,
      `holders-${createHash('sha256').update(customer.toLowerCase()).digest('hex').slice(0, 24)}.json`,
    );
  let salt: Promise<string> | undefined;
  const licenceLists = async (customer: string): Promise<readonly LicenceList[]> => {
    const text = await readOrNothing(listFile(customer));
    return text === undefined ? [] : (JSON.parse(text) as LicenceList[]);
  };
  return {
    salt: (keep) => {
      if (!keep && !salt)
        return readOrNothing(join(folder, 'salt')).then((kept) => kept?.trim() || freshSalt());
      salt ??= saltIn(folder);
      return salt;
    },
    licenceLists,
    keepLicenceList: async (customer, list) => {
      const held = await licenceLists(customer);
      // a page read again takes nothing away from the whole list
      if (list.part && held.some((one) => one.day === list.day && !one.part)) return;
      const others = held.filter((one) => one.day !== list.day);
      const kept = [...others, list].sort((a, b) => a.day.localeCompare(b.day)).slice(-KEPT_LISTS);
      await writeWhole(folder, listFile(customer), JSON.stringify(kept));
    },
  };
}

const freshSalt = (): string => randomBytes(32).toString('hex');

async function saltIn(folder: string): Promise<string> {
  const file = join(folder, 'salt');
  await mkdir(folder, { recursive: true });
  // made by whoever comes first: a second process must find the same one
  await writeFile(file, freshSalt(), { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return (await readFile(file, 'utf8')).trim();
}

async function readOrNothing(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function writeWhole(folder: string, file: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(`${file}.part`, text, { mode: 0o600 });
  await chmod(`${file}.part`, 0o600);
  await rename(`${file}.part`, file);
}
