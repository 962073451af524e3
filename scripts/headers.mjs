/** The headers each file is to be sent with, written once in addin/headers, in the form each kind of server reads. */
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const { officeHosts } = createRequire(import.meta.url)('./office-script.cjs');

/** addin/headers with the hosts of office.js that this build's page loads it from. */
export async function headersText() {
  const text = await readFile('addin/headers', 'utf8');
  return text.replaceAll(officeHosts('').join(' '), officeHosts().join(' ')).replaceAll("'self'  ", "'self' ");
}

export const writeHeaders = async dist => writeFile(`${dist}/_headers`, await headersText());

/** `[path, [[header, value], …]]` in the order of the file; a path may end with an asterisk. */
export function headerBlocks(text) {
  const blocks = [];
  for (const line of text.split('\n').filter(one => one.trim() && !one.startsWith('#')))
    if (!line.startsWith(' ')) blocks.push([line.trim(), []]);
    else blocks.at(-1)[1].push([line.slice(0, line.indexOf(':')).trim(), line.slice(line.indexOf(':') + 1).trim()]);
  return blocks;
}

const suits = (pattern, path) => (pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern);

/** The headers of one file, `/taskpane.html` say. */
export const headersOf = (blocks, path) => blocks.filter(([pattern]) => suits(pattern, path)).flatMap(([, headers]) => headers);
