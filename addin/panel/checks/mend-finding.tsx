import { useId, useMemo, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Decimal, headOf } from '../../../core';
import type { CellValue, Mend, Table } from '../../../core';
import { placeInTable } from '../../workbook/table-places';
import type { PlanTable } from '../../workbook/workbook';
import type { BlockAt } from '../../workbook/writing';
import { columnIn, rowIn } from '../reading/findings';
import type { Finding } from '../reading/findings';
import { reportIn } from '../reading/plan-answers';
import { sentenceOf } from '../reading/plan-model';
import type { PlanModel } from '../reading/plan-model';
import { sameName } from '../reading/plan-tables';
import { fullPounds } from '../words/pounds';
import { putCellsBack } from '../writing/writable';
import type { WritablePort } from '../writing/writable';
import type { Writes } from '../writing/writes';

const useStyles = makeStyles({
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  button: { alignSelf: 'flex-start' },
});

/** What a screen needs to mend cells and to work out what that changes. */
export interface Mending {
  readonly port: WritablePort;
  readonly writes: Writes;
  readonly model: PlanModel;
  readonly scenario: string;
  readonly tables: readonly PlanTable[];
  readonly year: string;
}

const FEW = 3;

/** Both readings beside a finding, and one click from the one to the other; what was written can be put back. */
export function MendFinding({ cells, mending, aboutId }: { cells: readonly MendedCell[]; mending: Mending; aboutId: string }) {
  const styles = useStyles();
  const { port, writes, model, scenario, tables, year } = mending;
  const id = useId();
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);
  const gaps = useMemo(() => {
    const gapIn = (values: readonly PlanTable['values'][]) => {
      const report = reportIn(model, 'gap', scenario, values);
      const amount = report.known ? report.value.amount('remainingGap', year) : report;
      return amount.known ? fullPounds(amount.value) : 'not known';
    };
    return { now: gapIn(tables.map(({ values }) => values)), mended: gapIn(mendedTables(cells, tables)) };
  }, [model, scenario, tables, cells, year]);
  const [first] = cells;
  const shown = cells.slice(0, FEW).map(({ table, row, column, from, to }) => {
    const place = placeInTable(table, row, column);
    return `${place.sheet}!${place.address}: ${inWords(from)} becomes ${inWords(to)}`;
  });
  const mend = async () => {
    setBusy(true);
    setTrouble('');
    try {
      const proposal = await port.propose(blocksOf(cells));
      if (proposal.obstacles.length > 0) throw { sentence: proposal.obstacles.join(' ') };
      const written = await port.write(proposal, { overwrite: true });
      writes.wrote({
        sentence: `${cells.length === 1 ? '1 cell was' : `${cells.length} cells were`} mended: ${shown.join('; ')}${cells.length > FEW ? ' …' : ''}.`,
        changes: proposal.changes,
        putBack: () => putCellsBack(port, written),
      });
    } catch (error) {
      setTrouble(sentenceOf(error));
    }
    setBusy(false);
  };
  return (
    <>
      <p id={id} className={styles.text}>
        {shown.join('; ')}
        {cells.length > FEW ? ` and ${cells.length - FEW} more` : ''}.{' '}
        {gaps.now === gaps.mended
          ? `The remaining gap of ${year} stays ${gaps.now}.`
          : `Remaining gap of ${year}: ${gaps.now} as it stands, ${gaps.mended} once mended.`}
      </p>
      <Button
        className={styles.button}
        size="small"
        disabledFocusable={busy}
        aria-describedby={`${aboutId} ${id}`}
        onClick={() => void mend()}
      >
        {first && cells.length === 1 ? `Write ${inWords(first.to)}` : `Mend ${cells.length} cells`}
      </Button>
      {trouble && (
        <p role="alert" className={styles.text}>
          {trouble}
        </p>
      )}
    </>
  );
}

const inWords = (cell: MendedCell['from']): string =>
  typeof cell === 'number'
    ? cell.toLocaleString('en-GB', { maximumFractionDigits: 10 })
    : typeof cell === 'string'
      ? `“${cell.trim()}”`
      : 'what stands there';

/** One of the cells that mend a finding, as it stands and as it would be. */
interface MendedCell {
  readonly table: PlanTable;
  readonly row: number;
  readonly column: number;
  readonly from: CellValue;
  readonly to: string | number;
}

/** The cells that mend a finding; none where one of them is not there, or it cannot be told which row is meant. */
export function mendedCells({ table, mend = [] }: Finding, tables: readonly PlanTable[]): MendedCell[] {
  const ofKind = tables.filter(one => sameName(one.values[0]?.[0], table));
  const cells = mend.map(one => cellOf(one, ofKind));
  return cells.every(cell => cell !== undefined) ? cells : [];
}

function cellOf(mend: Mend, ofKind: readonly PlanTable[]): MendedCell | undefined {
  const holding = ofKind.filter(table => rowIn(table, mend.row) > 0 && (columnIn(table, mend.column) >= 0 || isNames(table, mend.column)));
  const [table] = holding;
  if (!table || holding.length > 1 || table.values.filter(cells => sameName(cells[0], mend.row)).length > 1) return undefined;
  const [row, column] = [rowIn(table, mend.row), Math.max(0, columnIn(table, mend.column))];
  const from = table.values[row]?.[column];
  const to = 'says' in mend ? mend.says : typeof from === 'number' ? new Decimal(from).times(mend.times).toNumber() : undefined;
  const isOneOfSeveral = typeof to === 'string' && typeof from === 'string' && from.includes('+');
  return to === undefined || isOneOfSeveral ? undefined : { table, row, column, from, to };
}

const isNames = (table: PlanTable, column: string): boolean => headOf(table.values[0]?.[0]).words === column;

/** What is to be written, each cell by itself. */
const blocksOf = (cells: readonly MendedCell[]): BlockAt[] =>
  cells.map(({ table, row, column, to }) => ({ ...placeInTable(table, row, column), cells: [[to]] }));

/** The plan's tables as they would be. */
function mendedTables(cells: readonly MendedCell[], tables: readonly PlanTable[]): Table[] {
  return tables.map(table => {
    const own = cells.filter(cell => cell.table === table);
    if (!own.length) return table.values;
    return table.values.map((row, index) => {
      const inRow = own.filter(cell => cell.row === index);
      return inRow.length ? row.map((cell, column) => inRow.find(one => one.column === column)?.to ?? cell) : row;
    });
  });
}
