/** Rows 1 to 4 of a sheet (counted from 0), columns A to C: `from` says which row each of them has its cells from. */
import { SheetSidecars } from '../../addin/preview/sheet-sidecar';
import type { SidecarItem, LaidSheet } from '../../addin/preview/laid-out';
import { sortedBlocks, sortWithin } from '../../addin/preview/sorting';
import type { Sorted } from '../../addin/preview/sorting';
import { blockAddress, blockOf } from '../../addin/preview/addresses';

const sorted = (address: string, from: Readonly<Record<number, number>>): Sorted => ({
  block: blockOf(address),
  from: new Map(Object.entries(from).map(([row, was]) => [Number(row), was])),
});
/** The first and the last of four rows change places. */
const SWAPPED = sorted('A2:C5', { 1: 4, 4: 1 });
/** Each row goes one down, and the last to the top. */
const ROUND = sorted('A2:C5', { 1: 4, 2: 1, 3: 2, 4: 3 });
const places = (address: string, rows: Sorted) => sortedBlocks(blockOf(address), rows).map(blockAddress);

describe('where a block is once rows are sorted', () => {
  test.each([
    ['A2', SWAPPED, ['A5']],
    ['A5', SWAPPED, ['A2']],
    ['A3', SWAPPED, ['A3']],
    ['A2', ROUND, ['A3']],
    ['A5', ROUND, ['A2']],
    // The whole of the rows, or none of them, or other columns: the same cells.
    ['A1:C9', ROUND, ['A1:C9']],
    ['A6:C9', ROUND, ['A6:C9']],
    ['D2:E2', ROUND, ['D2:E2']],
    // A1, A2 and A3, of which A2 is now A5.
    ['A1:A3', SWAPPED, ['A1', 'A3', 'A5']],
    // A2 to A4 are now A3 to A5.
    ['A2:A4', ROUND, ['A3:A5']],
    // Column D does not take part.
    ['C2:D2', SWAPPED, ['C5', 'D2']],
    // All but A1 to A4: those below stay.
    ['A5:A1048576', SWAPPED, ['A2', 'A6:A1048576']],
  ] as const)('%s', (address, rows, now) => expect(places(address, rows)).toEqual(now));
});

function beside(sidecarItems: readonly SidecarItem[]): SheetSidecars {
  const all = new SheetSidecars();
  all.put('Budget', { name: 'Budget', cells: [], widths: [], sidecarItems } as unknown as LaidSheet);
  return all;
}
const at = (address: string, more: Omit<SidecarItem, 'block'>): SidecarItem => ({ block: blockOf(address), ...more });
const said = (all: SheetSidecars) => all.of('Budget').sidecarItems.map(({ block, ...more }) => [blockAddress(block), more] as const);

describe('what is kept beside the grid when rows are sorted', () => {
  const note = { note: { text: 'Agreed in Cabinet' } };
  const link = { link: { target: 'https://example.org/' } };
  const picture = { picture: { data: new Uint8Array([1]), type: 'png' } } as Omit<SidecarItem, 'block'>;

  test('notes, links and pictures go with their rows; pictures over several rows, charts and outlines stay', () => {
    const chart = { chart: { xml: '<c/>' } };
    const outline = { outline: { lines: 'rows' as const, level: 1 } };
    const all = beside([at('B2', note), at('A5', link), at('C2', picture), at('A2:C4', picture), at('A2:C3', chart), at('A2', outline)]);
    all.sorted('Budget', SWAPPED);
    expect(said(all)).toEqual([
      ['B5', note],
      ['A2', link],
      ['C5', picture],
      ['A2:C4', picture],
      ['A2:C3', chart],
      ['A2', outline],
    ]);
  });

  // In row 2 the rule compares with its own row's A2; in row 5 that is A5. $E$1 is the same everywhere.
  test('a rule of one row goes with it, and its formulas refer to the row it is in', () => {
    const all = beside([
      at('B2', { rule: { type: 'custom', formula1: 'B2<=A2+$E$1' } }),
      at('C2', { conditional: { rule: '<cfRule type="expression" priority="1"><formula>$A2&gt;Limits!B2</formula></cfRule>' } }),
    ]);
    all.sorted('Budget', SWAPPED);
    expect(said(all)).toEqual([
      ['B5', { rule: { type: 'custom', formula1: 'B5<=A5+$E$1' } }],
      ['C5', { conditional: { rule: '<cfRule type="expression" priority="1"><formula>$A5&gt;Limits!B5</formula></cfRule>' } }],
    ]);
  });

  test('a rule over several rows goes with each, and is one again once the sorting is undone', () => {
    const list = { rule: { type: 'list' as const, formula1: '$E$1:$E$3' } };
    const all = beside([at('A1:A3', list)]);
    all.sorted('Budget', SWAPPED);
    expect(said(all)).toEqual([
      ['A1', list],
      ['A3', list],
      ['A5', list],
    ]);
    all.sorted('Budget', SWAPPED, true);
    expect(said(all)).toEqual([['A1:A3', list]]);
  });

  test('a filter stays, and no longer says that its rows are in another order', () => {
    const filterOfFile = { block: blockOf('A1:C5'), inside: '<filterColumn colId="0"/>', sort: '<sortState ref="A2:C5"/>' };
    const all = beside([at('A1:C5', { filter: {}, filterOfFile })]);
    all.sorted('Budget', SWAPPED);
    expect(said(all)).toEqual([['A1:C5', { filter: {}, filterOfFile: { block: blockOf('A1:C5'), inside: '<filterColumn colId="0"/>' } }]]);
  });

  test('rows of another sheet take nothing with them', () => {
    const all = beside([at('B2', note)]);
    all.sorted('Lines', SWAPPED);
    expect(said(all)).toEqual([['B2', note]]);
  });

  test('a row deleted with its note has it again once that is undone, and not when a row is only inserted there', () => {
    const gone = { isInsertion: false, lines: 'rows', at: 1, count: 1 } as const;
    const all = beside([at('B2', note)]);
    all.moved('Budget', gone);
    expect(said(all)).toEqual([]);
    all.moved('Budget', { ...gone, isInsertion: true }, true);
    expect(said(all)).toEqual([['B2', note]]);
    all.moved('Budget', gone);
    all.moved('Budget', { ...gone, isInsertion: true });
    expect(said(all)).toEqual([]);
  });
});

describe('a table is sorted whole and alone', () => {
  const LINES = { name: 'Lines', block: blockOf('A1:C5'), hasTotals: false };
  const WITH_TOTALS = { name: 'Costs', block: blockOf('A8:C12'), hasTotals: true };
  const asked = (address: string, by: readonly number[] = [0]) => ({ block: blockOf(address), hasTitle: false, by });
  const within = (address: string, by?: readonly number[]) => {
    const found = sortWithin(asked(address, by), [LINES, WITH_TOTALS]);
    return typeof found === 'string' ? found : blockAddress(found.block);
  };

  test.each([
    ['its header, as the grid offers it', 'A1:C5', 'A2:C5'],
    ['some of its rows and columns', 'A3:A4', 'A2:C5'],
    ['cells beside it as well', 'A1:E5', 'A2:C5'],
    ['one with a total row', 'A8:C12', 'A9:C11'],
    ['no table', 'E1:F9', 'E1:F9'],
  ])('%s', (_, selected, sortedAddress) => expect(within(selected)).toBe(sortedAddress));

  test('what reaches over two, or is sorted by a column beside, is refused', () => {
    expect(within('A1:C12')).toBe(
      'Nothing was sorted: the selection reaches over Lines and Costs and cells beside. Select cells of one table, and sort again.',
    );
    expect(within('A1:E5', [4])).toMatch(/^Nothing was sorted: the selection reaches over Lines and cells beside\./);
  });

  test('one row is in order already', () => {
    const one = sortWithin(asked('A1:C2'), [{ ...LINES, block: blockOf('A1:C2') }]);
    expect(one).toBe('Nothing was sorted: Lines has fewer than two rows to put in order.');
  });
});
