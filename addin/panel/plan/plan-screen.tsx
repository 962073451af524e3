import { useContext, useDeferredValue, useMemo } from 'react';
import { makeStyles } from '@fluentui/react-components';
import { amountIn } from '../reading/plan-answers';
import type { ScreenProps } from '../shell/screen';
import { ScenarioShown, Section } from '../shell/section';
import { YearChooser } from '../shell/year-chooser';
import { gapSpoken } from '../words/gap';
import { AssumptionDrivers } from './assumption-drivers';
import { BandsCompared } from './bands-compared';
import { CloseTheGap } from './close-the-gap';
import { CompareScenarios } from './compare-scenarios';
import { assumptionDrivers, canMoveRise, savingDrivers } from './drivers';
import { KeepAboveFloor } from './keep-above-floor';
import { KeepMoves } from './keep-moves';
import { withMove, without } from './moves';
import type { Move } from './moves';
import { RiseDriver } from './rise-driver';
import { SavingDrivers } from './saving-drivers';
import { ScenarioBridge } from './scenario-bridge';
import { driverAnswers, triedAnswers } from './tried';
import { TriedResult } from './tried-result';
import { WhyItChanges } from './why-it-changes';

const useStyles = makeStyles({
  onlySpoken: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** Moves the drivers of the chosen scenario and shows what becomes of the gap. Nothing is written until it is kept. */
export default function PlanScreen({
  port,
  model,
  planState,
  tables,
  values,
  scenario,
  answers,
  year,
  moves,
  setMoves,
  chooseScenario,
  leaveScenario,
  chooseYear,
  goTo,
}: ScreenProps) {
  const styles = useStyles();
  const ofScenario = useContext(ScenarioShown);
  /* The hand on a slider comes before the figures: they are worked out as soon as it leaves time for it. */
  const movesToShow = useDeferredValue(moves);
  const standing = useMemo(() => driverAnswers(model, scenario, values), [model, scenario, values]);
  const tried = useMemo(() => triedAnswers(model, standing, movesToShow), [model, standing, movesToShow]);
  const drivers = useMemo(() => assumptionDrivers(values), [values]);
  const savings = useMemo(() => savingDrivers(scenario, values), [scenario, values]);
  if (!standing.gap.known)
    return (
      <Section help="tried" title="Plan">
        {standing.gap.sentence}
      </Section>
    );

  const moved = moves.length > 0;
  const move = (one: Move) => setMoves(withMove(moves, one));
  const undo = (key: string) => setMoves(without(moves, key));
  const moving = { moves, move, undo };
  const gap = amountIn(tried.gap, 'remainingGap', year);
  return (
    <ScenarioShown.Provider value={moved && ofScenario !== undefined ? `${ofScenario}, as tried` : ofScenario}>
      <YearChooser years={answers.years} year={year} chooseYear={chooseYear} />
      <TriedResult years={answers.years} standing={standing} tried={tried} moved={moved} />
      <KeepMoves {...{ port, planState, tables, values, scenario, moves, setMoves, chooseScenario, leaveScenario }} />
      <RiseDriver year={year} standing={standing} tried={tried} possible={canMoveRise(values)} {...moving} />
      <CloseTheGap
        planState={planState}
        model={model}
        tables={tried.tables}
        scenario={tried.scenario}
        year={year}
        bandD={amountIn(tried.precept, 'bandD', year)}
        rise={amountIn(tried.precept, 'rise', year)}
        move={canMoveRise(values) ? move : undefined}
      />
      <KeepAboveFloor planState={planState} tables={tried.tables} scenario={tried.scenario} years={answers.years} year={year} />
      {drivers.length > 0 && (
        <AssumptionDrivers drivers={drivers} years={answers.years} year={year} standing={standing} tried={tried} {...moving} />
      )}
      <SavingDrivers drivers={savings} {...moving} />
      {moved && <WhyItChanges model={model} standing={standing} tried={tried} year={year} />}
      <BandsCompared model={model} tried={tried} year={year} />
      <CompareScenarios model={model} tables={tried.tables} />
      <ScenarioBridge planState={planState} model={model} tables={tables} values={tried.tables} year={year} goTo={goTo} />
      <div role="status" className={styles.onlySpoken}>
        {moved && gap.known ? `As tried, ${year}: ${gapSpoken(gap.value)}.` : ''}
      </div>
    </ScenarioShown.Provider>
  );
}
