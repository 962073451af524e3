/** Writes an .xlsx file at the path given, from sheets as JSON on standard input: its library is an ES module, which the tests are not. */
import { writeFile } from 'node:fs/promises';
import { writeXlsx } from 'hucre/xlsx';

let text = '';
for await (const part of process.stdin) text += part;
await writeFile(process.argv[2], await writeXlsx({ sheets: JSON.parse(text) }));
