import { useMemo, useState, useSyncExternalStore } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { NewSheet } from '../../workbook/new-sheet';
import { SheetsToWrite } from './sheets-to-write';
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
  const [asked, ask] = useState(false);
  const { working } = useSyncExternalStore(work.subscribe, work.snapshot);
  const isBusy = working !== undefined;
  const progress = working?.what === what ? `Sheet ${Math.min(working.done + 1, working.of)} of ${working.of}…` : undefined;
  if (!asked || isIncomplete)
    return (
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy}
          onClick={() => {
            if (isIncomplete) refused?.();
            else ask(true);
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
        ask(false);
        void work.add(what, made, opensPlan, next);
      }}
      cancel={() => ask(false)}
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
