import { bodyFact } from '../reading/plan-tables';
import type { ScreenProps } from '../shell/screen';
import { Section } from '../shell/section';
import { mappingPortOf } from './mapping-port';
import { MappingSection } from './mapping-section';
import { PublishSection } from './publish-section';
import { sheetsWorkFor } from './sheets-work';
import { neededStill } from './tables-here';
import { TablesSection } from './tables-section';

/** Start where a plan is there already: what it is made of, and how it is handed on; first what it still lacks. A second plan would be read as part of the first. */
export default function StartScreen({ port, tables, values, scenario, goTo, open, now }: ScreenProps) {
  const work = sheetsWorkFor(port);
  const own = mappingPortOf(port);
  const publish = work.isPossible && (
    <PublishSection work={work} values={values} scenario={scenario} body={bodyFact('Name', values) ?? ''} now={now} />
  );
  const isWhole = neededStill(tables).length === 0;
  return (
    <>
      {isWhole && publish}
      <TablesSection tables={tables} goTo={goTo} openChecks={() => open('checks')} />
      {own && <MappingSection port={own} tables={tables} goTo={goTo} />}
      {!isWhole && publish}
      <Section title="Begin another plan">
        Tables of one kind are read together, so a second plan in this workbook would be added to the first. Open a new workbook for it, or
        take these tables out.
      </Section>
    </>
  );
}
