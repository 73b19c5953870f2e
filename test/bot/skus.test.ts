import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError } from '../../bot/config.ts';
import { loadSkus, readSkus } from '../../bot/skus.ts';
import { licenceOf } from '../../core/catalog/skus.ts';

const ID = 'a6d18b68-a67e-4cbd-ba00-8744bc468faa';
const written = (text: string | Buffer): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'skus-')), 'list.csv');
  writeFileSync(file, text);
  return file;
};
const CSV = `\ufeffProduct_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,Service_Plans_Included_Friendly_Names
"Quite New Suite",NEW_SUITE,${ID},TEAMS1,57ff2da0-773e-42df-b2af-ffb7a2317929,Microsoft Teams
"Quite New Suite",NEW_SUITE,${ID},M365_COPILOT_APPS,a62f8878-de10-42f3-b68f-6149a25ceb97,"Microsoft 365 Copilot, in apps"
`;

test("a partner's newer list, as Microsoft publishes it, tells what the built-in one does not know", () => {
  expect(licenceOf({ id: ID, name: 'QUITE NEW SUITE' })).toMatchObject({ known: false, service: null });
  loadSkus(written(CSV));
  expect(licenceOf({ id: ID, name: 'QUITE NEW SUITE' })).toMatchObject({
    known: true,
    service: 'office365',
    workloads: ['teams', 'copilot'],
    product: { name: 'Quite New Suite' },
  });
});

test('the list is read in the encodings it comes in, and as JSON Lines', () => {
  const dash = Buffer.concat([Buffer.from(CSV.replace('\ufeff', '').replaceAll('Quite New', 'Quite ~ New'))]);
  for (const [at, byte] of dash.entries()) if (byte === 0x7e) dash[at] = 0x96;
  expect(readSkus(written(dash))[0]?.name).toBe('Quite – New Suite');
  const line = JSON.stringify({ id: ID, part: 'P', name: 'N', plans: ['TEAMS1'] });
  expect(readSkus(written(`${line}\n`))).toEqual([{ id: ID, part: 'P', name: 'N', plans: ['TEAMS1'] }]);
});

test('what is no such list is refused with what it must hold', () => {
  expect(() => readSkus(written('a,b\n1,2\n'))).toThrow(/columns must be GUID/);
  expect(() => readSkus('/nowhere/skus.csv')).toThrow(ConfigError);
});
