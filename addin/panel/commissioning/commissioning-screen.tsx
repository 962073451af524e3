import { useDeferredValue, useMemo, useState } from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { Addition } from '../../workbook/workbook';
import { KeepScenario } from '../plan/keep-scenario';
import { sentenceOf } from '../reading/plan-model';
import { scenarioNames } from '../reading/plan-tables';
import type { ScreenProps } from '../shell/screen';
import { Section } from '../shell/section';
import { allocationsOf } from './allocations';
import { AllocationsSection } from './allocations-section';
import { CommissioningFindings } from './commissioning-findings';
import { GrantRound } from './grant-round';
import { WeightSliders } from './weight-sliders';
import { rowsOfWeights, weightsOf, withWeights } from './weights';
import type { TriedWeights } from './weights';

interface Kept {
  readonly name: string;
  readonly addition: Addition;
  readonly trouble?: string;
}

/** Commissioning: the formula's weights on sliders, who gains and who loses, why each amount is what it is, and the grant round. */
export default function CommissioningScreen({ port, model, values, tables, scenario, answers, chooseScenario, goTo }: ScreenProps) {
  const [tried, tryWeights] = useState<TriedWeights>({});
  const [keeping, setKeeping] = useState(false);
  const [kept, setKept] = useState<Kept>();
  const weights = useMemo(() => weightsOf(scenario, values), [scenario, values]);
  /* The hand on a slider comes before the figures, as on the Plan screen. */
  const triedToShow = useDeferredValue(tried);
  const standing = useMemo(() => allocationsOf(model, scenario, values), [model, scenario, values]);
  const plan = useMemo(() => withWeights(scenario, triedToShow, values), [scenario, triedToShow, values]);
  const moved = Object.keys(triedToShow).length > 0;
  const allocations = useMemo(() => (moved ? allocationsOf(model, plan.scenario, plan.tables) : standing), [moved, model, plan, standing]);

  const whenKept = (name: string, addition: Addition) => {
    setKeeping(false);
    setKept({ name, addition });
    tryWeights({});
    chooseScenario(name);
  };
  const putBack = (one: Kept) =>
    one.addition.putBack().then(
      () => {
        setKept(undefined);
        chooseScenario('');
      },
      error => setKept({ ...one, trouble: sentenceOf(error) }),
    );
  return (
    <>
      {kept && (
        <MessageBar intent={kept.trouble ? 'warning' : 'success'} layout="multiline">
          <MessageBarBody>
            {kept.trouble ?? `“${kept.name}” is kept in ${kept.addition.place.sheet}!${kept.addition.place.address}.`}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void putBack(kept)}>
              Put back
            </Button>
            <Button size="small" onClick={() => setKept(undefined)}>
              Close
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {weights.length > 0 ? (
        <WeightSliders weights={weights} tried={tried} tryWeights={tryWeights} keep={() => setKeeping(true)} />
      ) : (
        <Section title="Weights of the formula">
          The plan has no Weight table. A row an indicator with its Weight, and a Partnership table with a column an indicator, make a
          formula.
        </Section>
      )}
      <AllocationsSection allocations={allocations} standing={standing} moved={moved} />
      <CommissioningFindings answers={answers} tables={tables} shared={allocations.known && !allocations.value.impossible} goTo={goTo} />
      <GrantRound model={model} scenario={scenario} tables={values} />
      {keeping && (
        <KeepScenario
          port={port}
          tables={tables}
          names={scenarioNames(values)}
          rowsCalled={name => rowsOfWeights(name, scenario, tried, values)}
          kept={whenKept}
          close={() => setKeeping(false)}
        />
      )}
    </>
  );
}
