import { reportData } from '../../core';
import type { CellValue, Table } from '../../core';
import type { Mend } from '../../core/plan/findings';
import { smallPlan } from './reading';
import { MOVEMENT_HEADER, reservePlan } from '../reserves/reserve-plan';

/**
 * A finding that offers another reading is mended by it: what it says is then said no longer, and nothing graver is. One slip at a
 * time: a figure in the wrong unit, in percent or in pence, of the wrong sign, as text, or a name misspelt.
 */
const YEARS = ['2025/26', '2026/27'];
const whole = smallPlan({
  Body: [
    ['Body', 'Value'],
    ['Name', 'Anyshire'],
    ['Kind', 'police'],
    ['Country', 'England'],
    ['Base year', '2024/25'],
    ['Base-year Band D', 280],
    ['Money in', '£000'],
  ],
  Assumption: [
    ['Assumption', 'Unit', 'Low', 'High', 'Shape', ...YEARS],
    ['Pay award', '% a year', -0.01, 0.02, 'triangular', 0.03, 0.025],
    ['Inflation', '% a year', -0.01, 0.02, 'triangular', 0.02, 0.02],
  ],
  Post: [
    ['Post', 'Establishment FTE', 'Average cost', 'Pay award', 'Vacancy', 'On-costs', 'Funded by', ...YEARS],
    ['Officers', 2000, 45_000, 'Pay award', 0.05, 0.3, '', '', ''],
    ['Support staff', 900, 33_000, 'Pay award', 0.05, 0.3, 'Victims grant', '', ''],
  ],
  Line: [
    ['Line', 'Base', 'Driver', 'Cap', ...YEARS],
    ['Premises', 9000, 'Inflation', '', '', ''],
    ['Fleet', 5000, '', 0.05, 5100, 5200],
    ['Rental income', -400, '', '', -410, -420],
  ],
  Change: [
    ['Change', 'Kind', 'Recurring', 'Delivery', ...YEARS],
    ['Fleet savings', 'saving', 'yes', 0.9, 500, 100],
  ],
  Funding: [
    ['Funding', 'Kind', 'Base', 'Replaced by', ...YEARS],
    ['Core grant', 'core', 90_000, '', 92_000, 93_000],
    ['Victims grant', 'specific', 30_000, '', 31_000, 32_000],
  ],
  'Billing authority': [
    ['Billing authority', 'Base', ...YEARS],
    ['Harborough', 150_000, 151_000, 152_000],
    ['Melton', 90_000, 91_000, 92_000],
  ],
  'Collection fund': [
    ['Collection fund', 'Kind', ...YEARS],
    ['Harborough', 'surplus', 60, ''],
  ],
  Precept: [
    ['Precept', ...YEARS],
    ['Choice', 'rise £', 'rise £'],
    ['Amount', 10, 12],
    ['Limit', 14, 15],
  ],
});
const inPercent = whole.map(table =>
  table[0]![0] !== 'Precept'
    ? table
    : [
        ['Precept', ...YEARS],
        ['Choice', 'rise %', 'rise %'],
        ['Amount', 0.03, 0.03],
      ],
);
const reserves = reservePlan({
  Movement: [
    MOVEMENT_HEADER,
    ['Use of reserves for the estate', 'Projects', '', '', 'approved', '', '', -300, -200],
    ['Contribution to the General', 'General', '', '', 'approved', '', '', 100, 100],
  ],
});

const times = (by: number) => (cell: CellValue) => Number((Number(cell) * by).toPrecision(12));
/** Two letters within the name change places. */
const misspelt = (cell: CellValue) => String(cell).replace(/^(...)(.)(.)/, '$1$3$2');
const asText = (cell: CellValue) => String(cell);
const put = (cell: CellValue) => () => cell;

/** The plan in which it slips, and what it is mended to where that is not what stood there. */
interface More {
  readonly of?: readonly Table[];
  readonly mendedTo?: CellValue;
}

const SLIPS: readonly (readonly [table: string, row: string, column: string, how: (cell: CellValue) => CellValue, more?: More])[] = [
  ['Body', 'Base-year Band D', 'Value', times(100)],
  ['Body', 'Base-year Band D', 'Value', asText],
  ['Assumption', 'Pay award', '2025/26', times(100)],
  ['Assumption', 'Inflation', 'Low', times(100)],
  ['Assumption', 'Inflation', 'High', times(100)],
  ['Post', 'Officers', 'Average cost', times(0.001)],
  ['Post', 'Officers', 'On-costs', times(100)],
  ['Post', 'Officers', 'Pay award', misspelt],
  ['Post', 'Support staff', 'Funded by', misspelt],
  ['Line', 'Premises', 'Driver', misspelt],
  ['Line', 'Premises', 'Base', asText],
  ['Line', 'Fleet', '2026/27', times(1000)],
  ['Line', 'Fleet', '2026/27', put(0), { mendedTo: 'nil' }],
  ['Line', 'Rental income', '2025/26', times(-1)],
  ['Change', 'Fleet savings', 'Kind', put('pressure')],
  ['Funding', 'Core grant', 'Base', times(-1)],
  ['Collection fund', 'Harborough', 'Collection fund', misspelt],
  ['Precept', 'Choice', '2025/26', put('rise £'), { of: inPercent }],
  ['Precept', 'Amount', '2025/26', times(100), { of: inPercent }],
  ['Line', 'Fleet', 'Cap', times(100)],
  ['Funding', 'Victims grant', 'Replaced by', put('Cor egrant'), { mendedTo: 'Core grant' }],
  ['Movement', 'Use of reserves for the estate', '2025/26', times(-1), { of: reserves }],
  ['Movement', 'Contribution to the General', '2025/26', times(-1), { of: reserves }],
  ['Movement', 'Use of reserves for the estate', 'Reserve', misspelt, { of: reserves }],
];

interface Found {
  readonly place: string;
  readonly severity: string;
  readonly table: string;
  readonly mend: readonly Mend[];
}

function found(tables: readonly Table[]): Found[] {
  const { columns, rows } = reportData('checks', '', tables);
  const at = (id: string) => columns.findIndex(column => column.id === id) - 1;
  return rows
    .filter(({ role }) => role === 'row')
    .map(({ id, label, cells, mend = [] }) => {
      const table = cells[at('table')]!;
      return { place: id.replace(/ #\d+$/, ''), severity: label, table: table.kind === 'words' ? table.text : '', mend };
    });
}

/** A column beside the names goes before that of the names, which two tables call as they call one of their columns. */
const mended = (tables: readonly Table[], table: string, mends: readonly Mend[]): Table[] =>
  tables.map(([head, ...rows]) => {
    if (head![0] !== table) return [head!, ...rows];
    const placeOf = ({ column }: Mend) => Math.max(0, head!.indexOf(column, 1));
    const cellFor = (row: readonly CellValue[], cell: CellValue, place: number): CellValue => {
      const mend = mends.find(one => one.row === row[0] && placeOf(one) === place);
      if (!mend) return cell;
      return 'says' in mend ? mend.says : Number((Number(cell) * mend.times).toPrecision(12));
    };
    return [head!, ...rows.map(row => row.map((cell, place) => cellFor(row, cell, place)))];
  });

/** The tables with one cell changed. */
const bent = (tables: readonly Table[], table: string, name: string, column: string, how: (cell: CellValue) => CellValue): Table[] =>
  tables.map(one =>
    one[0]![0] === table
      ? one.map(row => (row[0] === name ? row.map((cell, place) => (one[0]![place] === column ? how(cell) : cell)) : row))
      : one,
  );

const CASES = SLIPS.map(([table, row, column, how, { of = whole, mendedTo } = {}]) => [table, row, column, how, of, mendedTo] as const);

test.each(CASES)('%#: a slip in %s, %s, %s is found and mended', (table, name, column, how, tables, mendedTo) => {
  const before = found(tables).map(({ place }) => place);
  const tablesBent = bent(tables, table, name, column, how);
  const of = found(tablesBent);
  const offered = of.filter(({ mend, place }) => mend.length > 0 && !before.includes(place));
  const meant = mendedTo === undefined ? tables : bent(tables, table, name, column, put(mendedTo));
  expect(offered.map(one => mended(tablesBent, one.table, one.mend))).toContainEqual(meant);
  const errors = (all: readonly Found[]) => all.filter(({ severity }) => severity === 'error').length;
  for (const one of offered) {
    const after = found(mended(tablesBent, one.table, one.mend));
    expect([one.place, after.some(({ place }) => place === one.place)]).toEqual([one.place, false]);
    expect([one.place, errors(after) <= errors(of)]).toEqual([one.place, true]);
  }
});
