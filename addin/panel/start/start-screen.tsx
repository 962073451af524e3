import { bodyFact } from '../reading/plan-tables';
import type { ScreenProps } from '../shell/screen';
import { Section } from '../shell/section';
import { PublishSection } from './publish-section';
import { sheetsWorkFor } from './sheets-work';
import { TablesSection } from './tables-section';

/** Start where a plan is there already: what it is made of, and how it is handed on. A second plan would be read as part of the first. */
export default function StartScreen({ port, tables, values, scenario, goTo, open, now }: ScreenProps) {
  const work = sheetsWorkFor(port);
  return (
    <>
      {work.isPossible && (
        <PublishSection work={work} values={values} scenario={scenario} body={bodyFact('Name', values) ?? ''} now={now} />
      )}
      <TablesSection tables={tables} goTo={goTo} openChecks={() => open('checks')} />
      <Section title="Begin another plan">
        Tables of one kind are read together, so a second plan in this workbook would be added to the first. Open a new workbook for it, or
        take these tables out.
      </Section>
    </>
  );
}
