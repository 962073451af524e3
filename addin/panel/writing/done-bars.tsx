import { useSyncExternalStore } from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens, ProgressBar } from '@fluentui/react-components';
import type { AddedSheets, SheetsWork } from '../start/sheets-work';
import type { Writes } from './writes';

const useStyles = makeStyles({
  bar: { marginBottom: tokens.spacingVerticalS },
  message: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
  work: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalS} 0` },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
});

/** What was written last and the way back, on whichever screen one is. */
export function WrittenBar({ writes }: { writes: Writes }) {
  const styles = useStyles();
  const { last, trouble, message } = useSyncExternalStore(writes.subscribe, writes.snapshot);
  if (!last)
    return message ? (
      <p role="status" className={styles.message}>
        {message}
      </p>
    ) : null;
  return (
    <MessageBar intent={trouble || last.isHalfDone ? 'warning' : 'success'} layout="multiline" className={styles.bar}>
      <MessageBarBody>{trouble || last.sentence}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void writes.putBack()}>
          Put back
        </Button>
        <Button size="small" onClick={() => writes.close()}>
          Close
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** What is being added to the workbook, what was, and the way back. */
export function AddedBar({ work }: { work: SheetsWork }) {
  const styles = useStyles();
  const { working, added, message, trouble, halfDone } = useSyncExternalStore(work.subscribe, work.snapshot);
  const newest = added[added.length - 1];
  const last = newest?.isAnnounced === false ? newest : undefined;
  return (
    <>
      {working && (
        <div className={styles.work}>
          <p className={styles.text}>
            {working.what}: sheet {Math.min(working.done + 1, working.of)} of {working.of}
            {working.sheet && `, ${working.sheet}`}
          </p>
          <ProgressBar aria-label={working.what} value={working.done} max={working.of} />
        </div>
      )}
      {trouble && (
        <MessageBar intent="error" layout="multiline" role="alert" className={styles.bar}>
          <MessageBarBody>{trouble}</MessageBarBody>
          {halfDone && (
            <MessageBarActions>
              <Button size="small" onClick={() => void work.putBack(halfDone)}>
                Put back
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      )}
      {!working && last && <Added last={last} work={work} />}
      {!working && message && (
        <p role="status" className={styles.text}>
          {message}
        </p>
      )}
    </>
  );
}

function Added({ last, work }: { last: AddedSheets; work: SheetsWork }) {
  const styles = useStyles();
  const typedOn = last.changed.length > 0;
  return (
    <MessageBar intent={typedOn ? 'warning' : 'success'} layout="multiline" className={styles.bar}>
      <MessageBarBody>
        {typedOn
          ? `Somebody has typed on ${last.changed.join(', ')} since. Taking ${last.inserted.sheets.length === 1 ? 'the sheet' : 'the sheets'} out loses that, and Excel cannot undo it.`
          : `${last.what}: ${counted(last.inserted.sheets.length)} added. Nothing that stood in the workbook was changed. ${last.next ?? ''}`}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void work.takeOut(last)}>
          {typedOn
            ? 'Take out all the same'
            : last.inserted.sheets.length === 1
              ? 'Take the sheet out again'
              : `Take ${last.inserted.sheets.length} sheets out again`}
        </Button>
        <Button size="small" onClick={() => work.forget(last)}>
          {typedOn ? 'Keep them' : 'Close'}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

const counted = (sheets: number): string => (sheets === 1 ? '1 sheet was' : `${sheets} sheets were`);
