import type { BookLayout } from '../../addin/preview/laid-out';
import { bundled } from '../support/bundled';
import { differences } from './differences';
import { plainWorkbook } from './plain-workbook';
import { large, smallShapes } from './shapes';

const { xlsxOf, layoutOfFile } = bundled<{
  xlsxOf(layout: BookLayout): Promise<Uint8Array>;
  layoutOfFile(file: Uint8Array, name: string): Promise<BookLayout>;
}>('addin/preview/xlsx/save.ts', 'addin/preview/xlsx/open-file.ts');

describe('a workbook opened and saved is the workbook, or what it lost is named', () => {
  test.each([...smallShapes(), large()])('$name', async ({ file, leftOut }) => {
    const book = await layoutOfFile(file, 'shape.xlsx');
    const saved = await xlsxOf(book);
    const before = plainWorkbook(file);
    const isDataType = leftOut.some(words => words.includes('data type'));
    expect(differences(before, plainWorkbook(saved)).filter(({ kind }) => !isDataType || kind !== 'data type')).toEqual([]);
    expect(book.leftOut).toEqual(leftOut);

    const again = await xlsxOf(await layoutOfFile(saved, 'again.xlsx'));
    expect(differences(plainWorkbook(saved), plainWorkbook(again))).toEqual([]);
  });

  test('the plain reader sees what it should', () => {
    const { sheets } = plainWorkbook(smallShapes()[0]!.file);
    const cells = sheets[0]!.cells;
    expect(cells.get('B3')).toMatchObject({ value: 'n 6', formula: 'R[0]C[-1]*Rate', written: 'A1*Rate' });
    // $A1+A$1 in D1: the fixed column is A, the fixed row the first, and the other column three to the left.
    expect(cells.get('F3')).toMatchObject({ value: 'n 3', formula: 'R[0]C1+R1C[-3]' });
  });
});
