import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { examples } from '../../example/examples';
import { planSheets } from '../../workbook/plan-sheets';
import { Section } from '../shell/section';
import { AddSheets } from './add-sheets';
import { BlankSection } from './blank-section';
import { BodySection } from './body-section';
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

const useStyles = makeStyles({ text: { margin: `0 0 ${tokens.spacingVerticalXS}`, lineHeight: tokens.lineHeightBase300 } });

/** One of the Leicestershire examples, to look around in or to type over. */
function ExampleSection({ work }: { work: SheetsWork }) {
  const styles = useStyles();
  const [id, choose] = useState(examples[0]!.id);
  const plan = examples.find(one => one.id === id)!;
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
