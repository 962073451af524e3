/** The manifest for one host address, with the version of package.json and what tells a pilot from the add-in in use. */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const DEVELOPMENT_HOST = 'https://localhost:3000';

/** An address without a slash at its end; refused where it is not https, the only one Excel loads add-ins from. */
export function hostAddress(host = DEVELOPMENT_HOST) {
  if (!URL.canParse(host) || new URL(host).protocol !== 'https:')
    throw new Error(`The host address is ${host}; Excel loads add-ins over https only, such as https://mtfp.example.gov.uk.`);
  return host.replace(/\/+$/, '');
}

export async function manifestFor(host) {
  const { id, name, ribbon, namespace } = createRequire(import.meta.url)('./release-kind.cjs');
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  return (await readFile('manifest.xml', 'utf8'))
    .replaceAll(DEVELOPMENT_HOST, hostAddress(host))
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${version}</Version>`)
    .replace(/<Id>[^<]*<\/Id>/, `<Id>${id}</Id>`)
    .replace(/<DisplayName [^>]*>/, `<DisplayName DefaultValue="${name}"/>`)
    .replace(/(id="Functions.Namespace" DefaultValue=)"[^"]*"/, `$1"${namespace}"`)
    .replace(/(id="Group.Label" DefaultValue=)"[^"]*"/, `$1"${ribbon}"`)
    .replaceAll('=MTFP.', `=${namespace}.`);
}

export const writeManifest = async (dist, host) => writeFile(`${dist}/manifest.xml`, await manifestFor(host));
