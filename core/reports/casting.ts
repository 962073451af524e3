/** CAST: the totals of any table, whether they add up, and why not, as a report. */
import { Decimal } from '../figures/decimal';
import type { Table } from '../reading/cells';
import { castingFindings } from '../reading/casting/casting-findings';
import type { CastFinding } from '../reading/casting/casting-findings';
import type { CastingOptions } from '../reading/casting/casting-grid';
import { figure, words } from './report';
import type { Report, Row } from './report';
import { figureColumn, nameColumn, reportOf, wordsColumn } from './report-writer';

/** The figures of a table of one's own are shown as they stand. */
const AS_IT_STANDS = { name: '£', pounds: new Decimal(1) } as const;

const COLUMNS = [
  nameColumn('Total'),
  wordsColumn('cell', 'Cell'),
  figureColumn('shown', 'Shown'),
  figureColumn('addsTo', 'Adds to'),
  figureColumn('difference', 'Difference'),
  wordsColumn('verdict', 'Verdict'),
  wordsColumn('why', 'Why'),
];

/** One row a total found: those that do not add first, then as they stand. Rows and columns are counted from 1 within the table. */
export function castingReport(table: Table, options: CastingOptions = {}): Report {
  const rows = castingFindings(table, options).map(rowOf);
  const none: Row = { id: 'none', label: 'No total found', role: 'note', unit: 'words', cells: [] };
  return reportOf({ id: 'casting', title: 'Casting', moneyUnit: AS_IT_STANDS }, COLUMNS, rows.length > 0 ? rows : [none]);
}

function rowOf({ total: [row, column], name, shown, addsTo, verdict, why }: CastFinding): Row {
  const [exact, sum] = [new Decimal(shown), new Decimal(addsTo)];
  return {
    id: `total/${row + 1}/${column + 1}`,
    label: name,
    role: 'row',
    unit: 'number',
    cells: [
      words(`row ${row + 1}, column ${column + 1}`),
      figure(exact, 'number'),
      figure(sum, 'number'),
      figure(exact.minus(sum), 'number'),
      words(verdict),
      words(why),
    ],
  };
}
