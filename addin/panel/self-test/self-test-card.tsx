import { useMemo, useSyncExternalStore, useState } from 'react';
import {
  Button,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  makeStyles,
  tokens,
  Field,
  Radio,
  RadioGroup,
  Textarea,
} from '@fluentui/react-components';
import type { TestedWorkbook } from '../../self-test/check';
import { reportSheet, QUESTIONS, inShort, reportText } from '../../self-test/report';
import type { SelfTestResult } from '../../self-test/run';
import { selfTestSheets } from '../../self-test/sheets';
import { Disclosure } from '../shell/disclosure';
import { useElement } from '../shell/use-element';
import { SheetsToWrite } from '../start/add-sheets';
import { selfTestWorkFor, ranOn } from './self-test-work';
import type { SelfTestState, SelfTestWork } from './self-test-work';

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

const useSelfTestFoundStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
  short: { margin: `0 0 ${tokens.spacingVerticalS}`, fontWeight: tokens.fontWeightSemibold },
  list: { margin: `0 0 ${tokens.spacingVerticalS}`, padding: 0, listStyleType: 'none', lineHeight: tokens.lineHeightBase300 },
  item: { padding: '3px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, margin: `${tokens.spacingVerticalS} 0` },
});

interface FoundProps {
  readonly work: SelfTestWork;
  readonly result: SelfTestResult;
  readonly state: SelfTestState;
}

/** What was found: how many of each, what differs and why, the questions for eyes alone, and the report to hand on. */
function SelfTestFound({ work, result, state }: FoundProps) {
  const styles = useSelfTestFoundStyles();
  const about = { ran: state.ranAt ? ranOn(state.ranAt) : '', answers: state.answers };
  const untried = result.results.filter(({ verdict }) => verdict === 'cannot be tried here');
  return (
    <>
      <p className={styles.short} role="status">
        {inShort(result.results)}.{result.isStopped && ' Stopped before its end.'}
      </p>
      {result.leftBehind && <p className={styles.text}>{result.leftBehind}</p>}
      <CheckList label="What differs" of={result.results.filter(({ verdict }) => verdict === 'differs')} />
      {untried.length > 0 && (
        <Disclosure show={`Show the ${untried.length} that cannot be tried here`} hide="Hide what cannot be tried here">
          {() => <CheckList label="What cannot be tried here" of={untried} />}
        </Disclosure>
      )}
      <p className={styles.text}>Four things only you can see:</p>
      {QUESTIONS.map(({ id, asks }) => (
        <Field key={id} label={asks}>
          <RadioGroup
            layout="horizontal"
            value={state.answers[id] ?? ''}
            onChange={(_, { value }) => work.answer(id, value === 'yes' ? 'yes' : 'no')}
          >
            <Radio value="yes" label="Yes" />
            <Radio value="no" label="No" />
          </RadioGroup>
        </Field>
      ))}
      <ReportToCopy text={reportText(result, about)} recording={result.recording.length > 0 ? JSON.stringify(result.recording) : ''} />
    </>
  );
}

function CheckList({ label, of }: { label: string; of: SelfTestResult['results'] }) {
  const styles = useSelfTestFoundStyles();
  if (of.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={label}>
      {of.map(({ id, name, seen, expected }) => (
        <li key={id} className={styles.item}>
          <span className={styles.name}>{name}</span>: {seen}. Expected: {expected}.
        </li>
      ))}
    </ul>
  );
}

/** The report and the recording as text: copied where the page may, else selected to be copied by hand. */
function ReportToCopy({ text, recording }: { text: string; recording: string }) {
  const styles = useSelfTestFoundStyles();
  const [area, keepArea] = useElement<HTMLTextAreaElement>();
  const [message, setMessage] = useState('');
  const copy = (what: string) => {
    area.current?.select();
    const copied = navigator.clipboard?.writeText(what) ?? Promise.reject(new Error('no clipboard'));
    copied.then(
      () => setMessage('Copied.'),
      () => setMessage('The report is selected: copy it with the keyboard.'),
    );
  };
  return (
    <>
      <div className={styles.actions}>
        <Button onClick={() => copy(text)}>Copy the report</Button>
        {recording && <Button onClick={() => save(recording)}>Save the recording</Button>}
      </div>
      <Field label="The report">
        <Textarea ref={keepArea} readOnly value={text} rows={6} resize="vertical" />
      </Field>
      {recording && (
        <p className={styles.text}>
          The recording holds what was asked of Excel during the check and what it answered, the names of your sheets, tables and names
          among them.
        </p>
      )}
      <span role="status">{message}</span>
    </>
  );
}

function save(recording: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([recording], { type: 'application/json' }));
  link.download = 'mtfp-self-test-recording.json';
  link.click();
  URL.revokeObjectURL(link.href);
}
