/** What each cell of a table is for; the tables are of our own, in the shapes of statistics and of budgets. */
import { castChecks } from '../../../core';
import type { Table } from '../../../core';

/** The role of each row, taken from its first filled cell. */
const rolesOf = (table: Table): string[] => castChecks(table).roles.map(row => row.find(role => role !== 'empty') ?? 'empty');

test('title, heads, group headings, rows and notes of a budget', () => {
  expect(
    rolesOf([
      ['Revenue budget', null, null],
      ['£000', '2026/27', '2027/28'],
      ['Employees', null, null],
      ['Police pay', 82_000, 84_000],
      ['Total', 82_000, 84_000],
      ['Source: Finance', null, null],
    ]),
  ).toEqual(['metadata', 'header', 'group', 'data', 'data', 'notes']);
});

test('rows of words below the last figure are rows, not notes', () => {
  expect(
    rolesOf([
      ['Council', '2026', '2027'],
      ['Aton', 120, 140],
      ['Beton', 'x', 'x'],
      ['x: not published', null, null],
    ]),
  ).toEqual(['header', 'data', 'data', 'notes']);
});

test('a table without a figure has heads, rows and notes as well', () => {
  expect(
    rolesOf([
      ['School ages', null, null],
      ['Council', 'Compulsory', 'Offered'],
      ['Aton', '5 to 16', '4 to 18'],
      ['Beton', '5 to 16', '3 to 18'],
      ['Ages in years', null, null],
    ]),
  ).toEqual(['metadata', 'header', 'data', 'data', 'notes']);
});
