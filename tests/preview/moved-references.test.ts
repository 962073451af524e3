/** As Excel has it: a reference to what moved follows it, one that holds the place of new lines grows, one to lost cells is #REF!. */
import { SheetSidecars } from '../../addin/preview/sheet-sidecar';
import type { LaidSheet } from '../../addin/preview/laid-out';
import { formulaAfter, withSheetNames } from '../../addin/preview/moved-references';

const own = (sheet: string | undefined) => (sheet ?? 'Budget') === 'Budget';
const inserted = { isInsertion: true, lines: 'rows', at: 2, count: 2 } as const;
const deleted = { isInsertion: false, lines: 'rows', at: 2, count: 2 } as const;

// Two rows are inserted above row 3, or rows 3 and 4 are deleted.
test.each([
  ['A1+A3', 'A1+A5', 'A1+#REF!'],
  ['$B$2:$B$9', '$B$2:$B$11', '$B$2:$B$7'],
  ['SUM(A1:A4)*$C$5', 'SUM(A1:A6)*$C$7', 'SUM(A1:A2)*$C$3'],
  ['Budget!A6', 'Budget!A8', 'Budget!A4'],
  ["'Tax base'!A6", "'Tax base'!A6", "'Tax base'!A6"],
  ['[1]Budget!A6+A6', '[1]Budget!A6+A8', '[1]Budget!A6+A4'],
  ["'[1]Budget'!A6", "'[1]Budget'!A6", "'[1]Budget'!A6"],
  ['3:4', '5:6', '#REF!'],
  ['$1:$5', '$1:$7', '$1:$3'],
  ['A:B', 'A:B', 'A:B'],
  ['"A6"&Lines[A6]&LOG10(A6)', '"A6"&Lines[A6]&LOG10(A8)', '"A6"&Lines[A6]&LOG10(A4)'],
  ['Rate6+X_A6', 'Rate6+X_A6', 'Rate6+X_A6'],
])('%s', (formula, afterInsertion, afterDeletion) => {
  expect(formulaAfter(formula, own, inserted)).toBe(afterInsertion);
  expect(formulaAfter(formula, own, deleted)).toBe(afterDeletion);
});

test('columns, likewise', () => {
  const change = { isInsertion: true, lines: 'columns', at: 1, count: 1 } as const;
  expect(formulaAfter('A1+$B1+SUM(A:C)+SUM(2:3)', own, change)).toBe('A1+$C1+SUM(A:D)+SUM(2:3)');
});

test('sheets by the names they have now', () => {
  const now = (sheet: string) => (sheet === 'Lists' ? 'Officer’s lists' : sheet === 'Tax base' ? "Don't" : sheet);
  expect(withSheetNames("Lists!$A$1:$A$3&'Tax base'!B2&Budget!C3", now)).toBe("'Officer’s lists'!$A$1:$A$3&'Don''t'!B2&Budget!C3");
});

// The list of choices is in rows 1 to 3 of Lists; the area that is printed, and the break below row 6, are below the new row.
test('rules of another sheet, what is printed and where pages break follow inserted rows', () => {
  const beside = new SheetSidecars();
  const at = { firstRow: 1, lastRow: 3, firstColumn: 0, lastColumn: 0 };
  const page = { pageSetup: { printArea: '$A$1:$F$40', printTitlesRow: '$1:$1' }, rowBreaks: [6] };
  const sheet = (name: string, more: object) => ({ name, cells: [], widths: [], sidecarItems: [], ...more }) as unknown as LaidSheet;
  beside.put('Budget', sheet('Budget', { sidecarItems: [{ block: at, rule: { type: 'list', formula1: 'Lists!$A$1:$A$3' } }] }));
  beside.put('Lists', sheet('Lists', { page }));
  beside.moved('Lists', { isInsertion: true, lines: 'rows', at: 1, count: 1 });
  expect(beside.of('Budget').sidecarItems).toEqual([{ block: at, rule: { type: 'list', formula1: 'Lists!$A$1:$A$4' } }]);
  expect(beside.of('Lists').page).toEqual({ pageSetup: { printArea: '$A$1:$F$41', printTitlesRow: '$1:$1' }, rowBreaks: [7] });
});

// A bound of $B$2 and the limit B4 are below the new row; a bound of 33 is a number.
test('conditions of a conditional format and bounds of its icons follow inserted rows', () => {
  const beside = new SheetSidecars();
  const block = { firstRow: 4, lastRow: 8, firstColumn: 0, lastColumn: 0 };
  const rule = (cell: string, limit: string) =>
    `<cfRule type="iconSet" priority="1"><formula>A1&gt;${limit}</formula><iconSet><cfvo type="num" val="33"/><cfvo type="formula" val="${cell}"/></iconSet></cfRule>`;
  const sidecarItems = [{ block, conditional: { rule: rule('$B$2', 'B4') } }];
  beside.put('Budget', { name: 'Budget', cells: [], widths: [], sidecarItems } as unknown as LaidSheet);
  beside.moved('Budget', { isInsertion: true, lines: 'rows', at: 1, count: 1 });
  expect(beside.of('Budget').sidecarItems).toEqual([
    { block: { ...block, firstRow: 5, lastRow: 9 }, conditional: { rule: rule('$B$3', 'B5') } },
  ]);
});
