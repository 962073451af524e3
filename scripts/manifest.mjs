/** The manifest for one host address, with the version of package.json. */
import { readFile, writeFile } from 'node:fs/promises';

const DEVELOPMENT_HOST = 'https://localhost:3000';

export async function writeManifest(dist, host = DEVELOPMENT_HOST) {
  const address = new URL(host);
  if (address.protocol !== 'https:')
    throw new Error(`The host address is ${host}; Excel loads add-ins over https only, such as https://mtfp.example.gov.uk.`);
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  const manifest = (await readFile('manifest.xml', 'utf8'))
    .replaceAll(DEVELOPMENT_HOST, host.replace(/\/+$/, ''))
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${version}</Version>`);
  await writeFile(`${dist}/manifest.xml`, manifest);
}
