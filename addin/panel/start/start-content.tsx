import type { ReactNode } from 'react';
import { Section } from '../shell/section';
import { BlankSection } from './blank-section';
import { BodySection } from './body-section';
import { ExampleSection } from './example-section';
import type { SheetsWork } from './sheets-work';

/** The ways to begin: an example, a plan of one's own, or what is there already. */
export default function StartContent({ work, here, now }: { work: SheetsWork; here: ReactNode; now: () => Date }) {
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
