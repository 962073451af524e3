import { useDeferredValue, useMemo, useState } from 'react';
import type { Addition } from '../../workbook/workbook';
import { KeepScenario } from '../plan/keep-scenario';
import { keptScenario } from '../plan/kept-scenario';
import { findingsOf } from '../reading/findings';
import { answer } from '../reading/plan-model';
import { scenarioNames } from '../reading/plan-tables';
import { usePlanState } from '../shell/plan-state';
import type { ScreenProps } from '../shell/screen';
import { Section } from '../shell/section';
import { AddTable } from '../start/add-table';
import { writesIn } from '../writing/writes';
import { allocationsOf } from './allocations';
import { AllocationsSection } from './allocations-section';
import { CommissioningFindings } from './commissioning-findings';
import { CutSection } from './cut-section';
import { FlowSection } from './flow-section';
import { GrantRound } from './grant-round';
import { LimitsSection } from './limits-section';
import { WeightSliders } from './weight-sliders';
import { rowsOfWeights, weightsOf, withWeights } from './weights';
import type { TriedWeights } from './weights';

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
  const standing = useMemo(() => allocationsOf(model, scenario, values), [model, scenario, values]);
  const plan = useMemo(() => withWeights(scenario, triedToShow, values), [scenario, triedToShow, values]);
  const moved = Object.keys(triedToShow).length > 0;
  const allocations = useMemo(() => (moved ? allocationsOf(model, plan.scenario, plan.tables) : standing), [moved, model, plan, standing]);
  const shared = allocations.known && !allocations.value.impossible;
  const found = useMemo(
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
      <AllocationsSection allocations={allocations} standing={standing} moved={moved} />
      <CommissioningFindings found={found} tables={tables} shared={shared} goTo={goTo} />
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
          kept={whenKept}
          close={() => setKeeping(false)}
        />
      )}
    </>
  );
}
