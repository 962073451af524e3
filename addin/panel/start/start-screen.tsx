import { useCallback, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { examples } from '../../example/examples';
import { planSheets } from '../../workbook/plan-sheets';
import { SelfTestSection } from '../self-test/self-test-section';
import type { ScreenProps } from '../shell/screen';
import { Section } from '../shell/section';
import { writable } from '../writing/writable';
import { writesIn } from '../writing/writes';
import { AddSheets } from './add-sheets';
import { BlankSection } from './blank-section';
import { BodySection } from './body-section';
import { MappingSection } from './mapping-section';
import { draftFrom } from './new-body';
import { OfficialSection } from './official-section';
import { sheetsWorkFor } from './sheets-work';
import type { SheetsWork } from './sheets-work';
import { kindsToAdd, choosingPortOf, mappingPortOf } from './tables-here';
import { TablesSection } from './tables-section';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
});

/** Start where a plan is there already: what it is made of, and first what it still lacks. A second plan would be read as part of the first. */
export default function StartScreen({ now, port, tables, values, planState, goTo, open }: ScreenProps) {
  const styles = useStyles();
  const work = sheetsWorkFor(port);
  const own = mappingPortOf(port);
  const choosing = choosingPortOf(port);
  const canWrite = writable(port);
  const toAdd = useMemo(() => kindsToAdd(tables), [tables]);
  const isWhole = toAdd.length === 0;
  return (
    <>
      {own && <MappingSection port={own} tables={tables} goTo={goTo} />}
      {canWrite && <OfficialSection port={canWrite} tables={tables} writes={writesIn(planState)} />}
      <TablesSection tables={tables} goTo={goTo} openChecks={() => open('checks')} {...(choosing && { choosing })} />
      <Section help="check-a-table" title="Check a table">
        <p className={styles.text}>Any table of the workbook or of a pack: do its totals add up, and if not, why?</p>
        <Button onClick={() => open('check-a-table')}>Check a table…</Button>
      </Section>
      {!isWhole && work.isPossible && (
        <BlankSection key={JSON.stringify(draftFrom(values))} work={work} only={toAdd} known={draftFrom(values)} />
      )}
      <SelfTestSection port={port} now={now} />
      <Section help="begin" title="Begin another plan">
        Tables of one kind are read together, so a second plan in this workbook would be added to the first. Open a new workbook for it, or
        take these tables out.
      </Section>
    </>
  );
}

/** Start where there is no plan yet, the ways to begin one: an example, a plan of one's own, or what is there already. */
export function StartContent({ work, here, now }: { work: SheetsWork; here: ReactNode; now: () => Date }) {
  return (
    <>
      {work.isPossible && <BodySection work={work} now={now} />}
      {work.isPossible && <ExampleSection work={work} />}
      {work.isPossible && <BlankSection work={work} />}
      {!work.isPossible && (
        <Section help="begin" title="A new plan">
          This workbook takes no new sheets from the pane.
        </Section>
      )}
      {here}
    </>
  );
}

const useExampleStyles = makeStyles({ text: { margin: `0 0 ${tokens.spacingVerticalXS}`, lineHeight: tokens.lineHeightBase300 } });

/** One of the Leicestershire examples, to look around in or to type over. */
function ExampleSection({ work }: { work: SheetsWork }) {
  const styles = useExampleStyles();
  const [id, choose] = useState(examples[0].id);
  const plan = examples.find(one => one.id === id) ?? examples[0];
  const sheets = useCallback(() => planSheets(plan), [plan]);
  return (
    <Section help="begin" title="Look around an example">
      <p className={styles.text}>Published figures of Leicestershire with illustrative ones between them; every row says which it is.</p>
      <RadioGroup aria-label="Example" value={id} onChange={(_, data) => choose(data.value)}>
        {examples.map(one => (
          <Radio key={one.id} value={one.id} label={one.title} />
        ))}
      </RadioGroup>
      <AddSheets key={id} what={plan.title} label="Insert the example…" work={work} opensPlan sheets={sheets} />
    </Section>
  );
}
