import { plainReferences, withThisRow } from '../../addin/preview/structured-references';
import type { TableInGrid } from '../../addin/preview/structured-references';

/** B3:F7 on Bob's lines: headers in row 3, data in rows 4 to 6, totals in row 7. */
const lines: TableInGrid = {
  name: 'Lines',
  sheetName: "Bob's lines",
  block: { firstRow: 2, lastRow: 6, firstColumn: 1, lastColumn: 5 },
  headers: ['Line', 'Base', '2026/27', 'Cost #', 'Old [A]'],
  hasTotals: true,
  alias: 'mtfpTable0',
};
const reserves: TableInGrid = { ...lines, name: 'My_Reserves.1', sheetName: 'Reserves', hasTotals: false, alias: 'mtfpTable1' };
const find = (name: string) => [lines, reserves].find(table => table.name.toLowerCase() === name.toLowerCase());
const plain = (formula: string) => plainReferences(formula, find);
const on = (address: string) => `'Bob''s lines'!${address}`;

describe('a reference to a table is the cells that Excel means by it', () => {
  test.each([
    ['=SUM(Lines[2026/27])', `=SUM(${on('$D$4:$D$6')})`],
    ['=SUM(lines[ 2026/27 ])', `=SUM(${on('$D$4:$D$6')})`],
    ['=ROWS(Lines)', `=ROWS(${on('$B$4:$F$6')})`],
    ['=ROWS(Lines[])', `=ROWS(${on('$B$4:$F$6')})`],
    ['=ROWS(Lines[#All])', `=ROWS(${on('$B$3:$F$7')})`],
    ['=ROWS(Lines[#Data])', `=ROWS(${on('$B$4:$F$6')})`],
    ['=COUNTA(Lines[#Headers])', `=COUNTA(${on('$B$3:$F$3')})`],
    ['=Lines[[#Totals],[2026/27]]', `=${on('$D$7')}`],
    ['=ROWS(Lines[[#Headers],[#Data]])', `=ROWS(${on('$B$3:$F$6')})`],
    ['=SUM(Lines[[#Data],[#Totals],[Base]:[2026/27]])', `=SUM(${on('$C$4:$D$7')})`],
    ['=SUM(Lines[[Base]:[2026/27]])', `=SUM(${on('$C$4:$D$6')})`],
    ['=SUM(Lines[[2026/27]:[Base]])', `=SUM(${on('$C$4:$D$6')})`],
    ['=SUM( Lines[[#All], [Base]] )', `=SUM( ${on('$C$3:$C$7')} )`],
    ["=SUM(Lines[Cost '#])+SUM(Lines[Old '[A']])", `=SUM(${on('$E$4:$E$6')})+SUM(${on('$F$4:$F$6')})`],
    ['=Lines[[#This Row],[Base]]*2', '=mtfpTable0[[#This Row],[c1]]*2'],
    ['=Lines[@Base]*2', '=mtfpTable0[[#This Row],[c1]]*2'],
    ['=SUM(Lines[@[Base]:[2026/27]])', '=SUM(mtfpTable0[[#This Row],[c1]:[c2]])'],
    ['=SUM(Lines[@])', '=SUM(mtfpTable0[[#This Row],[c0]:[c4]])'],
    ['=SUM(My_Reserves.1[Base])', "=SUM('Reserves'!$C$4:$C$7)"],
  ])('%s', (formula, expected) => expect(plain(formula)).toBe(expected));

  test.each([
    ['a header that is not there', '=SUM(Lines[2031/32])'],
    ['the total row of a table without one', '=My_Reserves.1[[#Totals],[Base]]'],
    ['two parts that Excel does not join', '=Lines[[#Headers],[#Totals]]'],
    ['no such part', '=Lines[#Title]'],
  ])('%s is a lost reference, and no other column', (_, formula) => expect(plain(formula)).toMatch(/#REF!/));

  test.each(['="Lines[Base]"&A1', "='Lines'!A1+Lines!A1", '=Other[Base]+OtherLines', '=[1]Budget!$B$4', '=Lines(1)', '=SUM(A1:B2,$C:$C)'])(
    '%s names no table, and stays',
    formula => expect(plain(formula)).toBe(formula),
  );
});

describe('a formula that leaves out its own table, or says “this row” in short', () => {
  test.each([
    ['=[@Base]*[@[2026/27]]', '=Lines[[#This Row],[Base]]*Lines[[#This Row],[2026/27]]'],
    ['=Lines[@Base]', '=Lines[[#This Row],[Base]]'],
    ['=SUM(Lines[@[Base]:[2026/27]])', '=SUM(Lines[[#This Row],[Base]:[2026/27]])'],
    ['=SUM([@])', '=SUM(Lines[#This Row])'],
    ['="[@Base]"&[@Base]', '="[@Base]"&Lines[[#This Row],[Base]]'],
  ])('%s is kept as a file keeps it', (typed, kept) => expect(withThisRow(typed, 'Lines')).toBe(kept));

  test('outside every table it stays as it was typed', () => expect(withThisRow('=[@Base]')).toBe('=[@Base]'));
});
