import { useMemo, useState, useSyncExternalStore } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { Disclosure } from '../shell/disclosure';
import type { ScreenProps } from '../shell/screen';
import { Section } from '../shell/section';
import { sheetsWorkFor } from '../start/sheets-work';
import type { AddedSheets, SheetsWork } from '../start/sheets-work';
import { ChangesList } from '../writing/changes-list';
import { writesIn } from '../writing/writes';
import type { Entry, Writes } from '../writing/writes';

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  order: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  trouble: { color: tokens.colorStatusDangerForeground1 },
  buttons: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
});

type Line = { readonly order: number; readonly write: Entry } | { readonly order: number; readonly sheets: AddedSheets };

/** Everything the pane wrote in this session, the newest first, each with its way back. */
export default function HistoryScreen({ port, planState }: ScreenProps) {
  const styles = useStyles();
  const [writes, work] = [writesIn(planState), sheetsWorkFor(port)];
  const { history } = useSyncExternalStore(writes.subscribe, writes.snapshot);
  const { added } = useSyncExternalStore(work.subscribe, work.snapshot);
  const lines = useMemo(
    () =>
      [
        ...history.map((write): Line => ({ order: write.order, write })),
        ...added.map((sheets): Line => ({ order: sheets.order, sheets })),
      ].sort((a, b) => b.order - a.order),
    [history, added],
  );
  return (
    <Section title="What was written" help="history">
      {lines.length === 0 && <p className={styles.text}>The pane has written nothing to this workbook since it was opened.</p>}
      <ol className={styles.list} aria-label="What was written, the newest first">
        {lines.map((line, index) => (
          <li key={line.order} className={styles.item}>
            {'write' in line ? (
              <Written number={lines.length - index} entry={line.write} writes={writes} />
            ) : (
              <Sheets number={lines.length - index} sheets={line.sheets} work={work} />
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Written({ number, entry, writes }: { number: number; entry: Entry; writes: Writes }) {
  const styles = useStyles();
  const { write, isPutBack, trouble } = entry;
  const { changes = [] } = write;
  return (
    <>
      <HistoryLine number={number} sentence={write.sentence} isUndone={isPutBack ? 'Put back.' : ''} />
      {trouble && (
        <p role="alert" className={mergeClasses(styles.text, styles.trouble)}>
          {trouble}
        </p>
      )}
      {changes.length > 0 && (
        <Disclosure show={`Show ${changes.length === 1 ? 'the cell' : `the ${changes.length} cells`}`} hide="Hide the cells">
          {() => <ChangesList changes={changes} label="Cells that were written" />}
        </Disclosure>
      )}
      {!isPutBack && <Back label="Put back" what={write.sentence} act={() => writes.putBack(write)} />}
    </>
  );
}

function Sheets({ number, sheets, work }: { number: number; sheets: AddedSheets; work: SheetsWork }) {
  const names = sheets.inserted.sheets.map(({ name }) => name);
  const sentence = `${sheets.what}: ${names.join(', ')} ${names.length === 1 ? 'was' : 'were'} added.`;
  const isTyped = sheets.changed.length > 0;
  return (
    <>
      <HistoryLine
        number={number}
        sentence={sentence}
        isUndone={isTyped ? `Somebody has typed on ${sheets.changed.join(', ')} since; that would be lost.` : ''}
      />
      <Back
        label={
          isTyped ? 'Take out all the same' : names.length === 1 ? 'Take the sheet out again' : `Take ${names.length} sheets out again`
        }
        what={sentence}
        act={() => work.takeOut(sheets)}
      />
    </>
  );
}

function HistoryLine({ number, sentence, isUndone }: { number: number; sentence: string; isUndone: string }) {
  const styles = useStyles();
  return (
    <p className={styles.text}>
      <span className={styles.order}>{number}.</span> {sentence} {isUndone && <strong>{isUndone}</strong>}
    </p>
  );
}

function Back({ label, what, act }: { label: string; what: string; act(): Promise<void> }) {
  const styles = useStyles();
  const [busy, setBusy] = useState(false);
  const undo = async () => {
    setBusy(true);
    await act();
    setBusy(false);
  };
  return (
    <div className={styles.buttons}>
      <Button
        size="small"
        icon={<ArrowUndo16Regular />}
        aria-label={`${label}: ${what}`}
        disabledFocusable={busy}
        onClick={() => void (busy || undo())}
      >
        {label}
      </Button>
    </div>
  );
}
