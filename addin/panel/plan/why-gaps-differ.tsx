import { useMemo } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { Decimal } from '../../../core/figures/decimal';
import type { PlanModel } from '../reading/plan-model';
import { scenarioNames } from '../reading/plan-tables';
import { Disclosure } from '../shell/disclosure';
import { FigureTable } from '../shell/figure-table';
import { usePlanState } from '../shell/plan-state';
import type { ScreenProps } from '../shell/screen';
import { Section } from '../shell/section';
import { bridgeBetween, viewName } from '../two-views/bridge';
import type { BridgeBasis, Views } from '../two-views/bridge';
import { BridgeSection, ViewsChooser } from '../two-views/bridge-section';
import { decimalsOf, fullPounds, signedBy } from '../words/pounds';
import { bridgeSteps } from './tried';
import type { DriverAnswers } from './tried';

const useStyles = makeStyles({ text: { margin: 0, lineHeight: tokens.lineHeightBase300 } });

interface WhyItChangesProps {
  readonly model: PlanModel;
  readonly current: DriverAnswers;
  readonly tried: DriverAnswers;
  readonly year: string;
}

/** What was moved, each by what it adds to the gap, and behind it the rows of the plan that make the difference. */
export function WhyItChanges(props: WhyItChangesProps) {
  return (
    <Section help="why-it-changes" title={`Why the gap of ${props.year} changes`}>
      <Disclosure show="Show cause by cause" hide="Hide the causes">
        {() => (
          <>
            <Steps {...props} basis="by cause" />
            <Disclosure show="Show row by row" hide="Hide the rows">
              {() => <Steps {...props} basis="by row" />}
            </Disclosure>
          </>
        )}
      </Disclosure>
    </Section>
  );
}

function Steps({ model, current, tried, year, basis }: WhyItChangesProps & { readonly basis: BridgeBasis }) {
  const styles = useStyles();
  const steps = bridgeSteps(model, current.scenario, tried, basis, year);
  if (!steps.known) return <p className={styles.text}>{steps.sentence}</p>;
  if (steps.value.length === 0) return <p className={styles.text}>Nothing that was moved touches the gap of {year}.</p>;
  const decimals = decimalsOf(steps.value.map(step => step.change));
  const total = steps.value.reduce((sum, step) => sum.plus(step.change), new Decimal(0));
  const signed = (amount: Decimal) => signedBy(amount, one => fullPounds(one, decimals));
  const head = basis === 'by cause' ? 'Moved' : 'Row';
  return (
    <FigureTable
      caption={`What ${basis === 'by cause' ? 'each thing moved' : 'each row of the plan'} adds to the gap of ${year}`}
      headers={[head, 'Adds to the gap']}
      rows={[
        ...steps.value.map(step => [step.row === step.table || !step.table ? step.row : `${step.table}: ${step.row}`, signed(step.change)]),
        ['Together', signed(total)],
      ]}
      marked={steps.value.length}
    />
  );
}

const useBridgeStyles = makeStyles({ text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 } });

const NOTHING_CHOSEN: Views = { from: '', to: '' };

/** Why any two scenarios differ, what is being tried among them: cause by cause until all of it is explained, and the rows behind. */
export function ScenarioBridge({
  planState,
  model,
  tables,
  values,
  year,
  goTo,
}: Pick<ScreenProps, 'planState' | 'model' | 'tables' | 'values' | 'year' | 'goTo'>) {
  const styles = useBridgeStyles();
  const names = useMemo(() => scenarioNames(values), [values]);
  const [chosen, choose] = usePlanState(planState, 'scenario bridge', NOTHING_CHOSEN);
  const existingName = (name: string) => (names.includes(name) ? name : '');
  const [from, to] = [existingName(chosen.from), existingName(chosen.to)];
  const [bridge, rowsBehind] = useMemo(
    () => (from === to ? [] : (['by cause', 'by row'] as const).map(basis => bridgeBetween(model, { from, to }, basis, year, values))),
    [model, from, to, year, values],
  );
  if (names.length === 0) return null;
  return (
    <>
      <Section help="scenario-bridge" title="Why two scenarios differ" scenario="several">
        <p className={styles.text}>
          Choose two to see what lies between their gaps of {year}: the causes first, then the rows behind them.
        </p>
        <ViewsChooser names={names} views={{ from, to }} choose={choose} />
      </Section>
      {bridge && (
        <BridgeSection
          bridge={bridge}
          from={viewName(from)}
          to={viewName(to)}
          basis="by cause"
          rowsBehind={rowsBehind}
          year={year}
          tables={tables}
          values={values}
          goTo={goTo}
        />
      )}
    </>
  );
}
