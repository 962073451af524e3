/** Writes dist/_headers for the static host; with a vendored office.js the page reaches its own address alone. */
import { readFile, writeFile } from 'node:fs/promises';

const OFFICE_HOST = ' https://appsforoffice.microsoft.com';

export async function writeHeaders(dist) {
  const headers = await readFile('addin/headers', 'utf8');
  await writeFile(`${dist}/_headers`, process.env.OFFICE_JS === 'vendored' ? headers.replaceAll(OFFICE_HOST, '') : headers);
}
