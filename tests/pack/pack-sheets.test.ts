import type { Table } from '../../core';
import { february2026 } from '../../addin/example/february-2026';
import { packSheets } from '../../addin/pack/pack-sheets';
import { packOf } from '../../addin/pack/packs';
import type { PackRequest } from '../../addin/pack/packs';
import type { NewSheet, SheetCell } from '../../addin/workbook/new-sheet';

const tables: Table[] = february2026.tables.map(({ values }) => values);
const asked: PackRequest = { kind: 'panel', scenario: '', beside: ['Issued at £15'], madeOn: '20 February 2026, 14:05', tables };
const sheet = (kind: PackRequest['kind'], name: string): NewSheet =>
  packSheets(packOf({ ...asked, kind })).find(one => one.name.endsWith(name))!;
const rowAt = ({ cells }: NewSheet, says: string): number => cells.findIndex(row => row[0]?.value === says);
const texts = (row: readonly (SheetCell | undefined)[]) => row.map(cell => cell?.value);

describe('the reserves strategy on a sheet', () => {
  const strategy = sheet('reserves strategy', ' Strategy');

  // “Smoothing of savings between years; closes in 2029/30” has 53 characters, a balance of 21,500.0 has eight.
  test('its years stand beside each other: what a reserve is for is spread over their columns', () => {
    const years = rowAt(strategy, 'Reserves at 31 March, £000') + 1;
    expect(texts(strategy.cells[years]!).slice(0, 6)).toEqual(['Reserve', 'Opening', '2026/27', '2027/28', '2028/29', '2029/30']);
    expect(strategy.widths.slice(1, 6).filter(width => width > 16)).toEqual([]);
    const purpose = rowAt(strategy, 'What each reserve is for') + 1;
    expect(texts(strategy.cells[purpose]!).filter(Boolean)).toEqual(['Reserve', 'Category', 'Purpose', 'Supports']);
    const [from, to] = ['Purpose', 'Supports'].map(name => strategy.cells[purpose]!.findIndex(cell => cell?.value === name)) as [
      number,
      number,
    ];
    expect(to - from).toBeGreaterThan(1);
    expect(strategy.joined).toContain(`${String.fromCharCode(65 + from)}${purpose + 1}:${String.fromCharCode(65 + to - 1)}${purpose + 1}`);
  });
});

test('a chart says what its money is in', () => {
  const titles = packSheets(packOf(asked)).flatMap(({ charts = [] }) => charts.map(({ title }) => title));
  expect(titles).toEqual([
    'The remaining gap by year, £000',
    'From the cumulative to the remaining gap, 2026/27, £000',
    'General Reserve at 31 March against its floor, £000',
  ]);
});

test('of the choices the one in the plan is in bold, without the line of a sum', () => {
  const { cells } = sheet('panel', 'Choices');
  expect(cells.find(row => row[0]?.value === 'In the plan')![0]!.look).toBe('caption');
  expect(cells.flat().filter(cell => cell?.look === 'total')).toEqual([]);
});

test('one page says nothing twice', () => {
  const { cells } = sheet('one page', 'Page');
  const said = cells.map(row => row[0]?.value).filter((value): value is string => typeof value === 'string' && value.endsWith('.'));
  const floor = said.filter(text => text.includes('General Reserve stays above its floor'));
  expect(floor).toHaveLength(1);
});

test('over words the header of a column stands at the left, as they do', () => {
  const { cells } = sheet('panel', 'Provenance');
  const header = cells.find(row => row[0]?.value === 'Provenance')!;
  expect(header.map(cell => [cell?.value, cell?.look])).toEqual([
    ['Provenance', 'header'],
    ['Value', 'header'],
    ['Status', 'header'],
    ['Source', 'header'],
  ]);
});
