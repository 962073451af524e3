/** Writes dist/functions.json, the metadata Excel reads, from the registry. */
import { mkdir, writeFile } from 'node:fs/promises';
import { load } from './typescript-module.mjs';

export async function writeFunctionsJson(dist) {
  const { functionsJson, registry } = await load('addin/functions/described.ts');
  await mkdir(dist, { recursive: true });
  await writeFile(`${dist}/functions.json`, `${JSON.stringify(functionsJson(registry), null, 2)}\n`);
}
