import { useDeferredValue, useMemo, useState } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Addition } from '../../workbook/workbook';
import { FindingList } from '../checks/finding-list';
import { KeepScenario, keptScenario } from '../plan/keep-scenario';
import { findingsOf } from '../reading/findings';
import type { Finding } from '../reading/findings';
import { answer } from '../reading/plan-model';
import type { Answer } from '../reading/plan-model';
import { scenarioNames, sameName } from '../reading/plan-tables';
import { usePlanState } from '../shell/plan-state';
import type { ScreenProps } from '../shell/screen';
import { Section } from '../shell/section';
import { AddTable } from '../start/add-table';
import { writesIn } from '../writing/writes';
import { allocationsOf } from './allocations';
import { AllocationsSection } from './allocations-section';
import { CutSection } from './cut-section';
import { FlowSection } from './flow-section';
import { GrantRound } from './grant-round';
import { LimitsSection } from './limits-section';
import { WeightSliders, rowsOfWeights, weightsOf, withWeights } from './weight-sliders';
import type { TriedWeights } from './weight-sliders';

const NONE_TRIED: TriedWeights = {};

/** Commissioning: the formula's weights on sliders, who gains and who loses, why each amount is what it is, the grant round, what becomes of the money, and a cut in the year. */
export default function CommissioningScreen({
  port,
  model,
  planState,
  values,
  tables,
  scenario,
  answers,
  chooseScenario,
  leaveScenario,
  goTo,
}: ScreenProps) {
  const [tried, tryWeights] = usePlanState(planState, 'tried weights', NONE_TRIED);
  const [keeping, setKeeping] = useState(false);
  const weights = useMemo(() => weightsOf(scenario, values), [scenario, values]);
  /* The hand on a slider comes before the figures, as on the Plan screen. */
  const triedToShow = useDeferredValue(tried);
  const current = useMemo(() => allocationsOf(model, scenario, values), [model, scenario, values]);
  const plan = useMemo(() => withWeights(scenario, triedToShow, values), [scenario, triedToShow, values]);
  const moved = Object.keys(triedToShow).length > 0;
  const allocations = useMemo(() => (moved ? allocationsOf(model, plan.scenario, plan.tables) : current), [moved, model, plan, current]);
  const shared = allocations.known && !allocations.value.impossible;
  const checks = useMemo(
    () => (moved && shared ? answer(() => findingsOf(model.planReport('checks', plan.scenario, plan.tables))) : answers.findings),
    [moved, shared, model, plan, answers],
  );

  const whenKept = (name: string, addition: Addition) => {
    setKeeping(false);
    writesIn(planState).wrote(keptScenario(name, addition, leaveScenario));
    tryWeights(NONE_TRIED);
    chooseScenario(name);
  };
  return (
    <>
      {weights.length > 0 ? (
        <WeightSliders weights={weights} tried={tried} tryWeights={tryWeights} keep={() => setKeeping(true)} />
      ) : (
        <Section help="weights" title="Weights of the formula">
          The plan has no Weight table. One row for each indicator with its Weight, and a Partnership table with a column for each, make a
          formula.
          <AddTable kinds={['Weight', 'Partnership', 'Service']} port={port} values={values} years={answers.years} />
        </Section>
      )}
      <AllocationsSection allocations={allocations} current={current} moved={moved} />
      <CommissioningFindings checks={checks} tables={tables} shared={shared} goTo={goTo} />
      <LimitsSection port={port} planState={planState} values={values} tables={tables} scenario={scenario} />
      <GrantRound
        model={model}
        scenario={scenario}
        tables={values}
        add={<AddTable kinds={['Bid', 'Service']} port={port} values={values} years={answers.years} />}
      />
      <FlowSection model={model} scenario={scenario} tables={values} />
      <CutSection
        port={port}
        model={model}
        planState={planState}
        values={values}
        tables={tables}
        scenario={scenario}
        answers={answers}
        chooseScenario={chooseScenario}
        leaveScenario={leaveScenario}
      />
      {keeping && (
        <KeepScenario
          port={port}
          tables={tables}
          names={scenarioNames(values)}
          writes={writesIn(planState)}
          rowsCalled={name => rowsOfWeights(name, scenario, tried, values)}
          onKept={whenKept}
          close={() => setKeeping(false)}
        />
      )}
    </>
  );
}

/** The tables that allocations are made of; the limits that all of them keep stand in the Body. */
const TABLES = ['Partnership', 'Weight', 'Service', 'Bid'];

const useStyles = makeStyles({ text: { margin: 0, lineHeight: tokens.lineHeightBase300 } });

interface CommissioningFindingsProps extends Pick<ScreenProps, 'tables' | 'goTo'> {
  /** Of the plan whose amounts are shown: as it stands, or with the weights that are being tried. */
  readonly checks: Answer<readonly Finding[]>;
  /** Whether the pot could be shared out. */
  readonly shared: boolean;
}

/** Whether the amounts shown keep every limit, and what else is odd in the tables of commissioning. */
function CommissioningFindings({ checks, tables, shared, goTo }: CommissioningFindingsProps) {
  const styles = useStyles();
  if (!checks.known) return null;
  const findings = checks.value.filter(
    finding => TABLES.some(table => sameName(table, finding.table)) || (sameName('Body', finding.table) && finding.severity !== 'note'),
  );
  if (findings.length === 0 && !shared) return null;
  return (
    <Section help="feasibility" title="Can it be done?">
      {findings.length === 0 ? (
        <p className={styles.text}>
          Yes: the amounts keep every floor and cap, the largest fall and the largest rise, and share out the pot in full.
        </p>
      ) : (
        <FindingList findings={findings} tables={tables} goTo={goTo} />
      )}
    </Section>
  );
}
