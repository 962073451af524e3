import { makeStyles, tokens } from '@fluentui/react-components';
import type { PlanModel } from '../reading/plan-model';
import { Disclosure } from '../shell/disclosure';
import { FigureTable } from '../shell/figure-table';
import { Section } from '../shell/section';
import { decimalsOf, fullPounds, signedBy } from '../words/pounds';
import { bridgeSteps } from './tried';
import type { DriverAnswers } from './tried';

const useStyles = makeStyles({ text: { margin: 0, lineHeight: tokens.lineHeightBase300 } });

interface WhyItChangesProps {
  readonly model: PlanModel;
  readonly standing: DriverAnswers;
  readonly tried: DriverAnswers;
  readonly year: string;
}

/** Which rows of the plan make the difference, largest first. */
export function WhyItChanges(props: WhyItChangesProps) {
  return (
    <Section help="why-it-changes" title={`Why the gap of ${props.year} changes`}>
      <Disclosure show="Show row by row" hide="Hide the rows">
        {() => <Steps {...props} />}
      </Disclosure>
    </Section>
  );
}

function Steps({ model, standing, tried, year }: WhyItChangesProps) {
  const styles = useStyles();
  const steps = bridgeSteps(model, standing.scenario, tried, year);
  if (!steps.known) return <p className={styles.text}>{steps.sentence}</p>;
  if (steps.value.length === 0) return <p className={styles.text}>Nothing that was moved touches the gap of {year}.</p>;
  const decimals = decimalsOf(steps.value.map(step => step.change));
  const total = steps.value.reduce((sum, step) => sum.plus(step.change), steps.value[0]!.change.minus(steps.value[0]!.change));
  const signed = (amount: typeof total) => signedBy(amount, one => fullPounds(one, decimals));
  return (
    <FigureTable
      caption={`What each row of the plan adds to the gap of ${year}`}
      headers={['Row', 'Adds to the gap']}
      rows={[
        ...steps.value.map(step => [step.row === step.table ? step.row : `${step.table}: ${step.row}`, signed(step.change)]),
        ['Together', signed(total)],
      ]}
      marked={steps.value.length}
    />
  );
}
