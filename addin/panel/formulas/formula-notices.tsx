import { Suspense, lazy, useEffect, useState } from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { VERSION } from '../../../core';
import type { LeavesOut, OurFormula, OurFormulasPort } from '../../workbook/our-formulas';
import type { PlanTable, WorkbookPort } from '../../workbook/workbook';
import { sentenceOf } from '../reading/plan-model';
import { Trouble } from '../shell/other-states';
import { placeInWords } from '../words/names';
import { writable } from '../writing/writable';
import type { Writes } from '../writing/writes';
import { BUSY_MILLISECONDS, lookAtFormulas, formulasPortOf } from './look';
import type { FormulasNow } from './look';

const useStyles = makeStyles({ bar: { marginBottom: tokens.spacingVerticalS }, message: { margin: `0 0 ${tokens.spacingVerticalS}` } });

const MendFormula = lazy(() => import(/* webpackChunkName: "mend-formula" */ './mend-formula'));

interface FormulaNoticesProps {
  readonly port: WorkbookPort & Partial<OurFormulasPort>;
  readonly tables: readonly PlanTable[];
  readonly writes: Writes;
}

const NOTHING: FormulasNow = { stuck: [], leavesOut: [] };

/** What is wrong with formulas of ours in the workbook, and the way to mend it; nothing is entered unasked. */
export function FormulaNotices({ port, tables, writes }: FormulaNoticesProps) {
  const styles = useStyles();
  const own = formulasPortOf(port);
  const [now, setNow] = useState(NOTHING);
  const [turn, again] = useState(0);
  const [message, setMessage] = useState('');
  const [trouble, setTrouble] = useState('');
  const [mended, mend] = useState<LeavesOut>();
  const references = tables.map(({ name, reference }) => reference ?? name).join('\n');
  useEffect(() => {
    if (!own) return undefined;
    let isShown = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => new Promise<void>(done => (timer = setTimeout(done, BUSY_MILLISECONDS)));
    lookAtFormulas(own, tables, wait).then(
      found => isShown && setNow(found),
      // A workbook that cannot be looked through now is looked through the next time.
      () => undefined,
    );
    return () => {
      isShown = false;
      clearTimeout(timer);
    };
    // Which tables there are counts here, not what they hold.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [own, references, turn]);
  if (!own) return null;
  const workOut = () => {
    setTrouble('');
    own
      .workOutAgain()
      .then(async entered => {
        await own.rememberAnsweredBy(VERSION);
        setNow(NOTHING);
        setMessage(
          entered > 0 ? `${cells(entered)} entered again, and everything is worked out again.` : 'Everything is worked out again.',
        );
        again(turn + 1);
      })
      .catch((error: unknown) => setTrouble(sentenceOf(error)));
  };
  const canWrite = writable(port);
  return (
    <>
      {trouble && <Trouble sentence={trouble} />}
      {message && (
        <p role="status" className={styles.message}>
          {message}
        </p>
      )}
      {now.answeredBy && <Notice sentence={versionSentence(now.answeredBy)} label="Work them out again" act={workOut} />}
      {now.stuck.length > 0 && <Notice sentence={stuckSentence(now.stuck)} label="Enter them again" act={workOut} />}
      {now.leavesOut.map(one => (
        <Notice
          key={`${one.at.sheet}!${one.at.address}`}
          sentence={`The formula in ${one.at.sheet}!${one.at.address} leaves out ${one.tables.map(inWords).join(' and ')}, so that the cells and the pane differ.`}
          {...(canWrite && { label: one.tables.length === 1 ? 'Give it the table' : 'Give it the tables', act: () => mend(one) })}
        />
      ))}
      {mended && canWrite && (
        <Suspense fallback={null}>
          <MendFormula
            mended={mended}
            port={canWrite}
            writes={writes}
            done={() => {
              mend(undefined);
              again(turn + 1);
            }}
          />
        </Suspense>
      )}
    </>
  );
}

function Notice({ sentence, label, act }: { sentence: string; label?: string; act?(): void }) {
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar} role="alert">
      <MessageBarBody>{sentence}</MessageBarBody>
      {label && (
        <MessageBarActions>
          <Button size="small" onClick={act}>
            {label}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

const cells = (count: number): string => (count === 1 ? '1 cell was' : `${count} cells were`);
const inWords = ({ name, sheet, address, isMapped }: PlanTable): string => (isMapped ? name : `${name} (${sheet}!${address})`);

const MOST_PLACES = 3;
const listed = (formulas: readonly OurFormula[]): string => {
  const places = formulas.slice(0, MOST_PLACES).map(placeInWords);
  return places.join(', ') + (formulas.length > MOST_PLACES ? ` and ${formulas.length - MOST_PLACES} more` : '');
};

function stuckSentence(stuck: readonly OurFormula[]): string {
  const locked = stuck.filter(({ isProtected }) => isProtected);
  const names = [...new Set(stuck.map(({ shown }) => shown))].join(' or ');
  const rest =
    locked.length > 0
      ? ` ${listed(locked)} ${locked.length === 1 ? 'is' : 'are'} on a protected sheet: take the protection off first.`
      : '';
  return `${stuck.length === 1 ? '1 cell shows' : `${stuck.length} cells show`} ${names} and no answer: ${listed(stuck)}. Excel filled them before the add-in was there; calculating does not mend that, entering the formulas again does.${rest}`;
}

const versionSentence = ({ version, is }: NonNullable<FormulasNow['answeredBy']>): string =>
  is === 'earlier'
    ? `The answers in this workbook were worked out by an earlier version, ${version}; this is ${VERSION}. Law and rules may have changed since.`
    : `The answers in this workbook were worked out by a later version, ${version}; this is ${VERSION}, which may know less law. Ask for the newer version before you work them out again.`;
