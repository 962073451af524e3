/** Every rule as its own file says it: in words, its source, where it rounds and what it does not cover. Read from the docstrings of core/. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const AREAS = [
  ['budget', 'Budget: pay, prices and the ladder of gaps'],
  ['precept', 'Precept and council tax'],
  ['reserves', 'Reserves'],
  ['commissioning', 'Commissioning'],
];

/** The rules of one area: each exported function with what stands over it; empty words where nothing does. */
export function rulesIn(root, area) {
  const folder = join(root, 'core', area);
  return readdirSync(folder)
    .filter(file => file.endsWith('.ts'))
    .flatMap(file => {
      const text = readFileSync(join(folder, file), 'utf8');
      return [...text.matchAll(/(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n)?export (?:function (\w+)|const (\w+) = (?:<[^>]*>)?\()/g)].map(
        ([, comment = '', named, called]) => ({ name: named ?? called, file: `core/${area}/${file}`, words: wordsOf(comment) }),
      );
    });
}

/** The prose of a docstring: no stars, no tags, no links. */
const wordsOf = comment =>
  comment
    .replace(/^\s*\* ?/gm, '')
    .replace(/^@\w+[\s\S]*/m, '')
    .replace(/\{@link (\w+)\}/g, '`$1`')
    .trim();

/** `limit` → Limit, `bandDFor` → Band D for: a heading in words. */
const heading = name =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/ ([A-Z])(?=[a-z])/g, (_, letter) => ` ${letter.toLowerCase()}`)
    .replace(/^./, letter => letter.toUpperCase());

const shown = ({ name, file, words }) =>
  [
    `### ${heading(name)}`,
    words.replace(/^(Source|Rounding|Not covered):/gm, '\n**$1:**').replaceAll('<', '&lt;'),
    `\`${name}\` in \`${file}\``,
  ].join('\n\n');

export const rulesPage = root =>
  [
    '# Every rule, with its source',
    'Written from the rules themselves. A rule without a source is arithmetic, or a choice of ours that [the model](model.md) explains; every figure of law stands in `core/parameters` with its document, place and the day it was read.',
    ...AREAS.flatMap(([area, title]) => [
      `## ${title}`,
      ...rulesIn(root, area)
        .filter(({ words }) => words)
        .map(shown),
    ]),
  ].join('\n\n');
