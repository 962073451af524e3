import { formulasOf, movedFormula } from '../../addin/preview/xlsx/shared-formulas';

// Worked by hand: what Excel writes into the cell two rows down and one column right of the formula on the left.
test.each([
  ['A1*2', 'B3*2'],
  ['$A1+A$1+$A$1', '$A3+B$1+$A$1'],
  ['SUM(A1:B2)', 'SUM(B3:C4)'],
  ['SUM(A:A)+SUM($A:B)', 'SUM(B:B)+SUM($A:C)'],
  ['SUM(1:2)+SUM($1:3)', 'SUM(3:4)+SUM($1:5)'],
  ["'Tax base'!B2+Lines!B2", "'Tax base'!C4+Lines!C4"],
  ["'A1 and B2'!C3", "'A1 and B2'!D5"],
  ['"A1 is text"&A1', '"A1 is text"&B3'],
  ['LOG10(A1)+TAXES2026', 'LOG10(B3)+TAXES2026'],
  ['Lines[[#All],[2026/27]]+A1', 'Lines[[#All],[2026/27]]+B3'],
  ['[1]Sheet1!A1', '[1]Sheet1!B3'],
  ['A1048575', '#REF!'],
  ['XFD1', '#REF!'],
  ['rate_1*A1', 'rate_1*B3'],
  ['IF(A1="a",AA10,AZ9)', 'IF(B3="a",AB12,BA11)'],
  ['1.5+A1', '1.5+B3'],
])('two rows down and one column right, %s reads %s', (formula, expected) => {
  expect(movedFormula(formula, 2, 1)).toBe(expected);
});

test('up and to the left too: what would stand before the first row is #REF!', () => {
  expect(movedFormula('B3+A1', -1, 0)).toBe('B2+#REF!');
  expect(movedFormula('B3+A$1', -1, -1)).toBe('A2+#REF!');
});

test('every cell of a filled-down column has its formula, whichever cell holds the text', () => {
  const formulas = formulasOf(
    new Map([
      ['0,1', { value: 2, type: 'formula', formula: 'A1*2', formulaType: 'shared', formulaSharedIndex: 0, formulaRef: 'B1:B3' }],
      ['1,1', { value: 4, type: 'formula', formula: '', formulaType: 'shared', formulaSharedIndex: 0 }],
      ['2,1', { value: 6, type: 'formula', formula: '', formulaType: 'shared', formulaSharedIndex: 0 }],
      ['4,4', { value: 6, type: 'formula', formula: 'SUM(B1:B3)' }],
    ]),
  );
  expect([...formulas]).toEqual([
    ['0,1', 'A1*2'],
    ['1,1', 'A2*2'],
    ['2,1', 'A3*2'],
    ['4,4', 'SUM(B1:B3)'],
  ]);
});
