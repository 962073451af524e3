/** Writes docs/record.md from the published figures of all bodies and the limits held. */
import { writeFile } from 'node:fs/promises';
import { load } from './typescript-module.mjs';

const { recordPage } = await load('addin/command-line/record-page.ts');
await writeFile('docs/record.md', recordPage());
