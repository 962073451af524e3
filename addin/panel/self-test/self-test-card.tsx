import { useMemo, useSyncExternalStore } from 'react';
import { Button, MessageBar, MessageBarBody, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import type { TestedWorkbook } from '../../self-test/check';
import { reportSheet } from '../../self-test/report';
import type { SelfTestResult } from '../../self-test/run';
import { selfTestSheets } from '../../self-test/sheets';
import { SheetsToWrite } from '../start/sheets-to-write';
import { SelfTestFound } from './self-test-found';
import { selfTestWorkFor } from './self-test-work';

/** For the place that the report will have. */
const NOTHING_YET: SelfTestResult = { facts: [], results: [], isStopped: false, leftBehind: '', recording: [] };

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

/** First what will be added, then how far it has come, then what was found. */
export default function SelfTestCard({ workbook, now }: { workbook: TestedWorkbook; now: () => Date }) {
  const styles = useStyles();
  const work = selfTestWorkFor(workbook);
  const state = useSyncExternalStore(work.subscribe, work.snapshot);
  const sheets = useMemo(() => [...selfTestSheets(), reportSheet(NOTHING_YET, { ran: '' })], []);
  const { running, result } = state;
  if (running)
    return (
      <>
        <p className={styles.text} role="status">
          {running.done + 1} of {running.of}: {running.name}
        </p>
        <ProgressBar aria-label="Check this Excel" value={running.done} max={running.of} />
        <div className={styles.actions}>
          <Button onClick={work.stop}>Stop</Button>
        </div>
      </>
    );
  return (
    <>
      {state.trouble && (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{state.trouble}</MessageBarBody>
        </MessageBar>
      )}
      {result ? (
        <SelfTestFound work={work} result={result} state={state} />
      ) : (
        <>
          <SheetsToWrite sheets={sheets} leavesOut={workbook.leavesOut ?? []} />
          <p className={styles.text}>
            At the end all but the report are taken out again. Use a new workbook if you can; do not type while it runs.
          </p>
        </>
      )}
      <div className={styles.actions}>
        <Button appearance={result ? 'secondary' : 'primary'} onClick={() => void work.run(now)}>
          {result ? 'Check again' : 'Begin'}
        </Button>
      </div>
    </>
  );
}
