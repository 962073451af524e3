/**
 * Element by element and attribute by attribute of a sheet, a workbook, its tables and its formats: each is in the next file, and in the
 * one after it; or it is named before anything is saved; or the next file has it in its own way, with the reason.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { BookLayout } from '../../addin/preview/laid-out';
import { bundled } from '../support/bundled';
import { breaksOfRules } from './conformance';
import { facts, table } from './fragments';
import type { Made } from './fragments';
import { KEPT_OF_BOOKS, MADE_AGAIN_OF_BOOKS, NAMED_OF_BOOKS } from './schema-of-books';
import { KEPT_OF_SHEETS, MADE_AGAIN_OF_SHEETS, NAMED_OF_SHEETS } from './schema-of-sheets';

const { xlsxOf, layoutOfFile } = bundled<{
  xlsxOf(layout: BookLayout): Promise<Uint8Array>;
  layoutOfFile(file: Uint8Array, name: string): Promise<BookLayout>;
}>('addin/preview/xlsx/save.ts', 'addin/preview/xlsx/open-file.ts');

const factsOf = (file: Uint8Array, part: string) => facts(strFromU8(unzipSync(file)[part] ?? new Uint8Array()));

/** What of a fragment is not in the next file, or breaks the rules there, or is said to be lost. */
async function troubles({ fragment, file, part }: Made): Promise<string[]> {
  const opened = await layoutOfFile(file, 'made.xlsx');
  const saved = await xlsxOf(opened);
  const again = await xlsxOf(await layoutOfFile(saved, 'made.xlsx'));
  return [saved, again]
    .flatMap((one, time) => {
      const found = factsOf(one, part);
      const lost = [...facts(fragment)].filter(fact => !found.has(fact));
      return [...lost.map(fact => `${fact} is lost the ${time === 0 ? 'first' : 'second'} time`), ...breaksOfRules(one)];
    })
    .concat(opened.leftOut ?? []);
}

test.each([...KEPT_OF_SHEETS, ...KEPT_OF_BOOKS])('kept: %s', async (_, made) => {
  const found: string[] = [];
  for (const one of made) found.push(...(await troubles(one)).map(trouble => `${one.fragment}: ${trouble}`));
  expect(found).toEqual([]);
});

test.each([...NAMED_OF_SHEETS, ...NAMED_OF_BOOKS])('named: %s', async (words, { file }) => {
  const opened = await layoutOfFile(file, 'made.xlsx');
  expect(opened.leftOut).toEqual([words]);
  const saved = await xlsxOf(opened);
  expect(breaksOfRules(saved)).toEqual([]);
  expect((await layoutOfFile(saved, 'made.xlsx')).leftOut).toEqual([]);
});

test.each([...MADE_AGAIN_OF_SHEETS, ...MADE_AGAIN_OF_BOOKS])('made again: %s', async (_, { file, part }, instead) => {
  const opened = await layoutOfFile(file, 'made.xlsx');
  expect(opened.leftOut).toEqual([]);
  const saved = await xlsxOf(opened);
  expect(breaksOfRules(saved)).toEqual([]);
  expect([...factsOf(saved, part)]).toContain(instead);
});

// Three rows of two columns without names: A1 to B3 are figures and texts like any other, and the sum is 1 + 2.
test('a table without a row of names keeps its first row, and what reads it shows what the file last knew', async () => {
  const { file } = table({ attributes: 'headerRowCount="0"', filter: '' });
  const parts = unzipSync(file);
  const path = 'xl/worksheets/sheet1.xml';
  parts[path] = strToU8(
    strFromU8(parts[path]!)
      .replace(/<c r="B1".*?<\/c>/, '<c r="B1"><v>7</v></c>')
      .replace('</sheetData>', '<row r="5"><c r="B5"><f>SUM(Lines[Sum])</f><v>10</v></c></row></sheetData>'),
  );
  const opened = await layoutOfFile(zipSync(parts), 'made.xlsx');
  expect(opened.tables).toEqual([]);
  expect(opened.sheets[0]!.cells[4]![1]).toMatchObject({ formula: '=SUM(Lines[Sum])', value: 10, isLastKnown: true });
  const saved = strFromU8(unzipSync(await xlsxOf(opened))[path]!);
  expect(saved).toMatch(/<c r="B1"[^>]*><v>7<\/v>/);
  expect(saved).toMatch(/<f>SUM\(Lines\[Sum\]\)<\/f><v>10<\/v>/);
});
