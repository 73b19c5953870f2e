import { readFile, rename, writeFile } from 'node:fs/promises';
import { appPackageOf } from '../app-package.ts';
import { argumentsOf, refuseCall } from './arguments.ts';
import { configFrom } from './place.ts';

const USAGE = 'npm run -s package -- [--out FILE]';

const { values } = argumentsOf(USAGE, { out: { type: 'string', default: 'uptake.zip' } });
const { identity, publicUrl, partnerName } = configFrom(process.env);
const missing = [
  identity ? [] : ['MicrosoftAppId is needed: the app in Teams is bound to the registration of the bot'],
  publicUrl ? [] : ['PUBLIC_URL is needed: the https address at which the bot is reached'],
  partnerName ? [] : ['PARTNER_NAME is needed: Teams shows it as the publisher of the app'],
].flat();
if (!identity || !publicUrl || !partnerName) refuseCall(missing.join('\n'));

const { version } = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8'));
const bytes = await appPackageOf({ appId: identity.appId, publicUrl, partnerName, version });
const partial = `${values.out}.${process.pid}.part`;
await writeFile(partial, bytes).then(
  () => rename(partial, values.out),
  (error) => refuseCall(`${values.out} could not be written: ${error.message}`),
);
process.stdout.write(
  `${values.out}: version ${version}, ${bytes.length} bytes. Upload it in the Teams admin centre.\n`,
);
