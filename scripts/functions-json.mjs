/** Writes dist/functions.json, the metadata Excel reads, from the registry. */
import { mkdir, writeFile } from 'node:fs/promises';
import { hostAddress } from './manifest.mjs';
import { load } from './typescript-module.mjs';

/** `lists` are the words suggested in the formula bar; without them where an Excel does not take them. */
export async function writeFunctionsJson(dist, host, { lists = true } = {}) {
  const { functionsJson, registry } = await load('addin/functions/described.ts');
  const helpPage = `${hostAddress(host)}/help/functions.html`;
  await mkdir(dist, { recursive: true });
  await writeFile(`${dist}/functions.json`, `${JSON.stringify(functionsJson(registry, helpPage, { lists }), null, 2)}\n`);
}
