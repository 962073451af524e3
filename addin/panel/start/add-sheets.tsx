import { useMemo, useState, useSyncExternalStore } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { addressOf } from '../../workbook/addresses';
import type { NewSheet } from '../../workbook/new-sheet';
import type { SheetsWork } from './sheets-work';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

interface AddSheetsProps {
  /** What is added, as it is told afterwards. */
  readonly what: string;
  /** What the button that leads here says. */
  readonly label: string;
  readonly work: SheetsWork;
  readonly opensPlan: boolean;
  readonly isIncomplete?: boolean;
  /** What to do once they are there. */
  readonly next?: string;
  /** The button was pressed although something is missing. */
  refused?(): void;
  sheets(): readonly NewSheet[];
}

/** Two steps: first what would be added is shown, then it is added. */
export function AddSheets({ what, label, work, opensPlan, isIncomplete = false, next, refused, sheets }: AddSheetsProps) {
  const styles = useStyles();
  const [isConfirming, setConfirming] = useState(false);
  const { working } = useSyncExternalStore(work.subscribe, work.snapshot);
  const isBusy = working !== undefined;
  const progress = working?.what === what ? `Sheet ${Math.min(working.done + 1, working.of)} of ${working.of}…` : undefined;
  if (!isConfirming || isIncomplete)
    return (
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy}
          onClick={() => {
            if (isIncomplete) refused?.();
            else setConfirming(true);
          }}
        >
          {progress ?? label}
        </Button>
      </div>
    );
  return (
    <ConfirmSheets
      sheets={sheets}
      work={work}
      isBusy={isBusy}
      add={made => {
        setConfirming(false);
        void work.add(what, made, opensPlan, next);
      }}
      cancel={() => setConfirming(false)}
    />
  );
}

interface ConfirmSheetsProps {
  readonly work: SheetsWork;
  readonly isBusy: boolean;
  sheets(): readonly NewSheet[];
  add(sheets: readonly NewSheet[]): void;
  cancel(): void;
}

function ConfirmSheets({ sheets, work, isBusy, add, cancel }: ConfirmSheetsProps) {
  const styles = useStyles();
  const made = useMemo(() => sheets(), [sheets]);
  return (
    <>
      <SheetsToWrite sheets={made} leavesOut={work.leavesOut} />
      <div className={styles.actions}>
        <Button appearance="primary" autoFocus disabledFocusable={isBusy} onClick={() => add(made)}>
          Add {made.length} {made.length === 1 ? 'sheet' : 'sheets'}
        </Button>
        <Button onClick={cancel}>Cancel</Button>
      </div>
    </>
  );
}

const useSheetsToWriteStyles = makeStyles({
  text: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}`, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  item: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    padding: '3px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flexShrink: 0, maxWidth: '45%' },
  what: { color: tokens.colorNeutralForeground2, textAlign: 'right' },
});

/** The sheets that will be added and the ranges that will be filled on them, before anything is. */
export function SheetsToWrite({ sheets, leavesOut }: { sheets: readonly NewSheet[]; leavesOut: readonly string[] }) {
  const styles = useSheetsToWriteStyles();
  return (
    <>
      <p className={styles.text}>
        {sheets.length === 1 ? '1 new sheet' : `${sheets.length} new sheets`} will be added. No cell that is in the workbook now is touched;
        a sheet or table whose name is taken gets another.
      </p>
      <ul className={styles.list} aria-label="Sheets that will be added">
        {sheets.map(sheet => (
          <li key={sheet.name} className={styles.item}>
            <span className={styles.name}>{sheet.name}</span>
            <span className={styles.what}>{contentOf(sheet)}</span>
          </li>
        ))}
      </ul>
      {leavesOut.map(sentence => (
        <p key={sentence} className={styles.text}>
          {sentence}
        </p>
      ))}
    </>
  );
}

/** `table Lines, A1:L13`, `A1:F40, 2 charts`. */
function contentOf({ tables = [], cells, charts = [] }: NewSheet): string {
  const columns = cells.reduce((widest, row) => Math.max(widest, row.length), 1);
  const places =
    tables.length > 0
      ? tables.map(({ name, address }) => `table ${name}, ${address}`)
      : [addressOf({ row: 0, column: 0, rows: Math.max(1, cells.length), columns })];
  return [...places, ...(charts.length > 0 ? [`${charts.length} ${charts.length === 1 ? 'chart' : 'charts'}`] : [])].join('; ');
}
