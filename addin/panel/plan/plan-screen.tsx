import { useContext, useDeferredValue, useMemo } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Decimal } from '../../../core/figures/decimal';
import { BandTable, bandsBeside, countryIn } from '../overview/band-table';
import { amountIn } from '../reading/plan-answers';
import type { Answer, PlanModel } from '../reading/plan-model';
import { amountsIn } from '../reading/report-rows';
import { Disclosure } from '../shell/disclosure';
import { FigureTable } from '../shell/figure-table';
import type { ScreenProps } from '../shell/screen';
import { ScenarioShown, Section } from '../shell/section';
import { YearChooser } from '../shell/year-chooser';
import { shortYear } from '../words/dates';
import { gapSpoken } from '../words/gap';
import { chartUnitFor, signedBy } from '../words/pounds';
import { Figure } from '../workings/figure';
import { AssumptionDrivers, SavingDrivers } from './row-drivers';
import { CloseTheGap } from './close-the-gap';
import { CompareScenarios } from './compare-scenarios';
import { assumptionDrivers, canMoveRise, savingDrivers } from './drivers';
import { KeepAboveFloor } from './keep-above-floor';
import { KeepMoves } from './keep-moves';
import { withMove, without } from './moves';
import type { Move } from './moves';
import { RiseDriver } from './rise-driver';
import { driverAnswers, triedAnswers } from './tried';
import type { DriverAnswers } from './tried';
import { WhyItChanges, ScenarioBridge } from './why-gaps-differ';

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
  const current = useMemo(() => driverAnswers(model, scenario, values), [model, scenario, values]);
  const tried = useMemo(() => triedAnswers(model, current, movesToShow), [model, current, movesToShow]);
  const drivers = useMemo(() => assumptionDrivers(values), [values]);
  const savings = useMemo(() => savingDrivers(scenario, values), [scenario, values]);
  if (!current.gap.known)
    return (
      <Section help="tried" title="Plan">
        {current.gap.sentence}
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
      <TriedResult years={answers.years} current={current} tried={tried} moved={moved} />
      <KeepMoves {...{ port, planState, tables, values, scenario, moves, setMoves, chooseScenario, leaveScenario }} />
      <RiseDriver year={year} current={current} tried={tried} possible={canMoveRise(values)} {...moving} />
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
        <AssumptionDrivers drivers={drivers} years={answers.years} year={year} current={current} tried={tried} {...moving} />
      )}
      <SavingDrivers drivers={savings} {...moving} />
      {moved && <WhyItChanges model={model} current={current} tried={tried} year={year} />}
      <BandsCompared model={model} tried={tried} year={year} />
      <CompareScenarios model={model} tables={tried.tables} />
      <ScenarioBridge planState={planState} model={model} tables={tables} values={tried.tables} year={year} goTo={goTo} />
      <div role="status" className={styles.onlySpoken}>
        {moved && gap.known ? `As tried, ${year}: ${gapSpoken(gap.value)}.` : ''}
      </div>
    </ScenarioShown.Provider>
  );
}

const useTriedResultStyles = makeStyles({
  /* The answer stays in sight of the hand that moves a driver. */
  sticky: { position: 'sticky', top: 0, zIndex: 1, boxShadow: tokens.shadow4 },
  text: { margin: `0 0 ${tokens.spacingVerticalXS}`, lineHeight: tokens.lineHeightBase300 },
});

interface TriedResultProps {
  readonly years: readonly string[];
  readonly current: DriverAnswers;
  readonly tried: DriverAnswers;
  readonly moved: boolean;
}

/** The remaining gap as it stands and as tried, year by year. */
function TriedResult({ years, current, tried, moved }: TriedResultProps) {
  const styles = useTriedResultStyles();
  const gapIn = (answers: DriverAnswers, year: string) => amountIn(answers.gap, 'remainingGap', year);
  const gaps = years.map(year => ({ year, now: gapIn(current, year), then: gapIn(tried, year) }));
  const unit = chartUnitFor(amountsIn(gaps.flatMap(({ now, then }) => [now, then])));
  const changes = gaps.map(({ now, then }) => difference(now, then));
  const figure = (gap: Answer<Decimal>, year: string, of: DriverAnswers) =>
    gap.known ? (
      <Figure key={year} figure={{ term: 'remainingGap' }} name="Remaining gap" year={year} of={of} shown={unit.label(gap.value)} />
    ) : (
      '?'
    );
  const rows = [
    ['As it stands', ...gaps.map(({ now, year }) => figure(now, year, current))],
    ['As tried', ...gaps.map(({ then, year }) => figure(then, year, tried))],
    ['Change', ...changes.map(change => (change ? signedBy(change, unit.label) : '?'))],
  ];
  return (
    <Section help="tried" title={`Remaining gap, ${unit.name}`} className={moved ? styles.sticky : undefined}>
      {!moved && <p className={styles.text}>Move anything below and the gap answers. The workbook is not touched.</p>}
      <FigureTable
        caption={`Remaining gap as it stands and as tried, ${unit.name}`}
        headers={['Gap', ...years.map(shortYear)]}
        rows={moved ? rows : rows.slice(0, 1)}
        marked={1}
      />
    </Section>
  );
}

const difference = (before: Answer<Decimal>, after: Answer<Decimal>): Decimal | undefined =>
  before.known && after.known ? after.value.minus(before.value) : undefined;

interface BandsComparedProps {
  readonly model: PlanModel;
  readonly tried: DriverAnswers;
  readonly year: string;
}

/** The bands as tried beside last year's: the bill of a household, and what more it is a week. */
function BandsCompared({ model, tried, year }: BandsComparedProps) {
  const bandD = amountIn(tried.precept, 'bandD', year);
  const rise = amountIn(tried.precept, 'rise', year);
  if (!bandD.known || !rise.known) return null;
  const last = bandD.value.minus(rise.value);
  return (
    <Section help="bands-tried" title={`Council tax as tried, ${year}`}>
      <Disclosure show="Show bands A to H" hide="Hide the bands">
        {() => (
          <BandTable
            caption={`Council tax by band as tried, ${year}`}
            bands={bandsBeside(model, last, bandD.value, countryIn(tried.tables))}
            year={year}
            of={tried}
          />
        )}
      </Disclosure>
    </Section>
  );
}
