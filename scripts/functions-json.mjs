/** Writes dist/functions.json, the metadata Excel reads, from the registry. */
import { mkdir, writeFile } from 'node:fs/promises';
import { hostAddress } from './manifest.mjs';
import { load } from './typescript-module.mjs';

export async function writeFunctionsJson(dist, host) {
  const { functionsJson, registry } = await load('addin/functions/described.ts');
  const helpPage = `${hostAddress(host)}/help/functions.html`;
  await mkdir(dist, { recursive: true });
  await writeFile(`${dist}/functions.json`, `${JSON.stringify(functionsJson(registry, helpPage), null, 2)}\n`);
}
