/**
 * Builds the documentation as a site into docs/site/dist. Stops where a page is missing from the menu or the menu names one
 * that is not there, where a link is dead (VitePress's own check), and where a page would fetch anything from another host.
 *
 *   npm run docs:site                       to stand at the root of a host
 *   npm run docs:site -- --base /mtfp/      to stand under a path
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vitepress';
import { menuFaults } from './menu.mjs';
import { root, site, stage } from './stage.mjs';

const faults = menuFaults(root);
await stage();
const at = process.argv.indexOf('--base');
await build(site, at < 0 ? {} : { base: process.argv[at + 1] });
faults.push(...requestsElsewhere(join(site, 'dist')));
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;

/** Scripts, styles, pictures, fonts and frames that are not the site's own. Links that a reader may follow are not requests. */
function requestsElsewhere(folder) {
  const files = readdirSync(folder, { recursive: true }).map(String);
  const found = (file, pattern) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(pattern)].map(([what]) => `${file} fetches ${what}`);
  return [
    ...files
      .filter(file => file.endsWith('.html'))
      .flatMap(file =>
        found(file, /<(?:script|img|iframe|source)\b[^>]*\bsrc="(?:https?:)?\/\/[^"]*"|<link\b[^>]*\bhref="(?:https?:)?\/\/[^"]*"/g),
      ),
    ...files
      .filter(file => file.endsWith('.css'))
      .flatMap(file => found(file, /url\(["']?(?:https?:)?\/\/[^)]*\)|@import\s+["'](?:https?:)?\/\/[^"']*/g)),
  ];
}
