import { useMemo } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ScreenProps } from '../shell/screen';
import { SelfTestSection } from '../self-test/self-test-section';
import { Section } from '../shell/section';
import { writable } from '../writing/writable';
import { writesIn } from '../writing/writes';
import { BlankSection } from './blank-section';
import { choosingPortOf } from './chosen-tables';
import { mappingPortOf } from './mapping-port';
import { MappingSection } from './mapping-section';
import { draftFrom } from './new-body';
import { OfficialSection } from './official-section';
import { sheetsWorkFor } from './sheets-work';
import { kindsToAdd } from './tables-here';
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
