import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const faults = (text?: string): string[] => {
  const list =
    text === undefined
      ? `documents('.').flatMap(file => faultsIn('.', file))`
      : `faultsIn('.', 'docs/made-up.md', ${JSON.stringify(text)})`;
  return JSON.parse(
    execFileSync(
      process.execPath,
      ['--input-type=module', '-e', `import { documents, faultsIn } from './scripts/check-docs.mjs'; console.log(JSON.stringify(${list}))`],
      { cwd: root, encoding: 'utf8' },
    ),
  );
};

test('every document points at what is there: links, headings, files and npm scripts', () => {
  expect(faults()).toEqual([]);
});

test.each([
  ['[the model](models.md)', 'docs/made-up.md links to models.md, which is not there.'],
  ['[bands](functions.md#bandz)', 'docs/made-up.md links to functions.md#bandz, and docs/functions.md has no such heading.'],
  ['`tests/precept/bandz.test.ts`', 'docs/made-up.md names tests/precept/bandz.test.ts, which is not there.'],
  ['Type npm run everything.', 'docs/made-up.md says npm run everything, which package.json does not have.'],
])('%s is found out', (text, sentence) => {
  expect(faults(text)).toEqual([sentence]);
});

test('a link to a heading that is there, or to another site, is no fault', () => {
  expect(faults('[bands](functions.md#bands), [Node](https://nodejs.org), `npm run check`')).toEqual([]);
});
