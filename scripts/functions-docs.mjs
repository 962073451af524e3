/** Writes docs/functions.md from the registry. */
import { mkdir, writeFile } from 'node:fs/promises';
import { load } from './typescript-module.mjs';

const { functionsPage, registry } = await load('addin/functions/described.ts');
await mkdir('docs', { recursive: true });
await writeFile('docs/functions.md', functionsPage(registry));
