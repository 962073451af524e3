import { createContext, useContext, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Wrench16Regular } from '@fluentui/react-icons';
import type { Table } from '../../../core/plan/cells';
import type { PlanTable, WorkbookPort } from '../../workbook/workbook';
import type { Finding } from '../reading/findings';
import { mendedCells, mendsOf } from '../reading/mends';
import type { MendedCell } from '../reading/mends';
import { sentenceOf } from '../reading/plan-model';
import type { PlanModel } from '../reading/plan-model';
import { putCellsBack, writable } from '../writing/writable';
import type { Writes } from '../writing/writes';

const useStyles = makeStyles({
  mend: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXS },
  cells: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
  trouble: { margin: 0, color: tokens.colorStatusDangerForeground1, lineHeight: tokens.lineHeightBase300 },
});

interface Mender {
  cellsFor(finding: Finding): readonly MendedCell[] | undefined;
  mend(finding: Finding, cells: readonly MendedCell[]): Promise<void>;
}

const Mending = createContext<Mender | undefined>(undefined);

interface MendingProps {
  readonly port: WorkbookPort;
  readonly model: PlanModel;
  readonly values: readonly Table[];
  readonly tables: readonly PlanTable[];
  readonly writes: Writes;
  readonly children: ReactNode;
}

/** Within it findings offer what would mend them, where the workbook can be written to. */
export function MendingProvider({ port, model, values, tables, writes, children }: MendingProps) {
  const mends = useMemo(() => mendsOf(model, values), [model, values]);
  const book = writable(port);
  const mender = useMemo<Mender | undefined>(
    () =>
      book && {
        cellsFor: finding => mendedCells(finding, mends, tables),
        async mend(finding, cells) {
          const proposal = await book.propose(cells.map(({ block }) => block));
          if (proposal.obstacles.length > 0) throw { sentence: proposal.obstacles.join(' ') };
          const written = await book.write(proposal, { overwrite: true });
          writes.wrote({
            sentence: `${finding.table} “${finding.row}”: ${cells.map(({ place, to }) => `${place} is ${to}`).join(', ')}.`,
            putBack: () => putCellsBack(book, written),
          });
        },
      },
    [book, mends, tables, writes],
  );
  return <Mending.Provider value={mender}>{children}</Mending.Provider>;
}

/** The cells that would mend a finding, as they stand and as they would, and the one click that types them. */
export function Mend({ finding, describedBy }: { finding: Finding; describedBy: string }) {
  const styles = useStyles();
  const mender = useContext(Mending);
  const [trouble, setTrouble] = useState('');
  const cells = mender?.cellsFor(finding);
  if (!mender || !cells) return null;
  const label =
    cells.length === 1 ? (cells[0]!.to === 'empty' ? 'Empty the cell' : `Type ${cells[0]!.to}`) : `Type these ${cells.length} cells`;
  return (
    <div className={styles.mend}>
      <p className={styles.cells}>{cells.map(({ place, from, to }) => `${place}: ${from} → ${to}`).join('; ')}</p>
      <Button
        size="small"
        icon={<Wrench16Regular />}
        aria-describedby={describedBy}
        onClick={() => {
          setTrouble('');
          mender.mend(finding, cells).catch(error => setTrouble(sentenceOf(error)));
        }}
      >
        {label}
      </Button>
      {trouble && (
        <p role="alert" className={styles.trouble}>
          {trouble}
        </p>
      )}
    </div>
  );
}
