import { Suspense, lazy, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import type { TestedWorkbook } from '../../self-test/check';
import type { WorkbookPort } from '../../workbook/workbook';
import { Section } from '../shell/section';
import { onSelfTestAsked, selfTestAsked } from '../entry/ribbon';

const SelfTestCard = lazy(() => import(/* webpackChunkName: "self-test" */ './self-test-card'));

const useStyles = makeStyles({ text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 } });

/** Where Check this Excel begins; what it needs is loaded once it is asked for, here or from the ribbon. */
export function SelfTestSection({ port, now }: { port: WorkbookPort; now: () => Date }) {
  const styles = useStyles();
  const asked = useSyncExternalStore(onSelfTestAsked, selfTestAsked);
  const [isOpen, open] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const tested = testedPortOf(port);
  useEffect(() => {
    if (asked > 0) place.current?.scrollIntoView({ block: 'start' });
  }, [asked]);
  if (!tested) return null;
  return (
    <div ref={place}>
      <Section help="self-test" title="Check this Excel">
        <p className={styles.text}>
          What works in this Excel, and what does not: every function is asked from a cell, a small plan is edited and put back. It takes
          about a minute and leaves a report.
        </p>
        {isOpen || asked > 0 ? (
          <Suspense fallback={<Spinner label="Opening Check this Excel…" />}>
            <SelfTestCard workbook={tested} now={now} />
          </Suspense>
        ) : (
          <Button onClick={() => open(true)}>Check this Excel…</Button>
        )}
      </Section>
    </div>
  );
}

/** The port as one that Check this Excel can run over; nothing where the workbook lacks a part of it. */
const testedPortOf = (port: WorkbookPort & Partial<TestedWorkbook>): TestedWorkbook | undefined =>
  port.look && port.enter && port.insert && port.remove && port.write && port.leaveOut ? (port as TestedWorkbook) : undefined;
