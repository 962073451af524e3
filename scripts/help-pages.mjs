/**
 * The documents a user needs, as plain pages beside the add-in (dist/help), so that Help, Support and the link of each function
 * lead somewhere on the same host, closed networks included.
 */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { Marked } from 'marked';
import { anchorOf } from './check-docs.mjs';

/** In the order of the menu at the head of each page. */
const PAGES = [
  ['tutorial', 'Tutorial'],
  ['how-to/start-from-your-body', 'Start from your body'],
  ['how-to/use-your-own-cells', 'Use the cells you have'],
  ['how-to/choose-a-precept', 'Choose a precept'],
  ['how-to/test-a-drawdown', 'Test a drawdown'],
  ['how-to/share-a-pot', 'Share a pot'],
  ['how-to/verify-a-publication', 'Verify a publication'],
  ['functions', 'Functions'],
  ['tables', 'The plan’s tables'],
  ['model', 'What the numbers mean'],
  ['support', 'Support'],
  ['security', 'Security'],
  ['admin-guide', 'For administrators'],
];

/** They lie side by side, whichever folder of the documents they come from. */
const called = file => file.split('/').at(-1);
const names = PAGES.map(([file]) => called(file));

export async function writeHelpPages(dist) {
  await mkdir(`${dist}/help`, { recursive: true });
  await cp('docs/images', `${dist}/help/images`, { recursive: true });
  await cp('scripts/help.css', `${dist}/help/help.css`);
  for (const [file, title] of PAGES)
    await writeFile(`${dist}/help/${called(file)}.html`, page(called(file), title, pageBody(await readFile(`docs/${file}.md`, 'utf8'))));
}

/** Markdown as HTML; links to documents that are not among the pages become words. */
export function pageBody(markdown) {
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text }) {
        return `<h${depth} id="${anchorOf(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const words = this.parser.parseInline(tokens);
        const to = target(href);
        return to === undefined ? words : `<a href="${to}">${words}</a>`;
      },
      table(token) {
        const cells = (row, tag) => row.map(cell => `<${tag}>${this.parser.parseInline(cell.tokens)}</${tag}>`).join('');
        const body = token.rows.map(row => `<tr>${cells(row, 'td')}</tr>`).join('\n');
        return `<div class="wide" tabindex="0"><table><thead><tr>${cells(token.header, 'th')}</tr></thead><tbody>${body}</tbody></table></div>\n`;
      },
    },
  });
  return marked.parse(markdown);
}

function target(href) {
  if (/^(https:|#)/.test(href)) return href;
  const [, name, anchor = ''] = /^(?:\.\.\/|how-to\/)?([\w-]+)\.md(#.*)?$/.exec(href) ?? [];
  return name !== undefined && names.includes(name) ? `${name}.html${anchor}` : undefined;
}

const menu = current =>
  PAGES.map(([file, title]) => `<a href="${called(file)}.html"${called(file) === current ? ' aria-current="page"' : ''}>${title}</a>`).join(
    '\n',
  );

const page = (name, title, body) => `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'" />
    <title>${title} · MTFP Modeller</title>
    <link rel="icon" href="../assets/icon-32.png" />
    <link rel="stylesheet" href="help.css" />
  </head>
  <body>
    <nav aria-label="Help">
${menu(name)}
    </nav>
    <main>
${body}    </main>
  </body>
</html>
`;
