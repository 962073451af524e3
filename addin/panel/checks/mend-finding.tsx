import { useId, useMemo, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { placeInTable } from '../../workbook/table-places';
import type { PlanTable } from '../../workbook/workbook';
import { reportIn } from '../reading/plan-answers';
import { sentenceOf } from '../reading/plan-model';
import type { PlanModel } from '../reading/plan-model';
import { fullPounds } from '../words/pounds';
import { putCellsBack } from '../writing/writable';
import type { WritablePort } from '../writing/writable';
import type { Writes } from '../writing/writes';
import { blocksOf, mendedTables } from './mending';
import type { MendedCell } from './mending';

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
        {cells.length === 1 ? `Write ${inWords(cells[0]!.to)}` : `Mend ${cells.length} cells`}
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
