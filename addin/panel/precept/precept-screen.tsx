import { useMemo } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Decimal } from '../../../core/figures/decimal';
import type { Table } from '../../../core/plan/cells';
import { BandTable, bandsBeside, countryIn } from '../overview/band-table';
import type { BandRise } from '../overview/band-table';
import { canMoveRise, riseTyped } from '../plan/drivers';
import { withMove } from '../plan/moves';
import type { Move } from '../plan/moves';
import { driverAnswers } from '../plan/tried';
import { amountIn, reportIn } from '../reading/plan-answers';
import type { PlanModel } from '../reading/plan-model';
import { amountsIn, written } from '../reading/report-rows';
import { Disclosure } from '../shell/disclosure';
import { FigureTable } from '../shell/figure-table';
import { usePlanState } from '../shell/plan-state';
import type { ScreenProps } from '../shell/screen';
import { Section } from '../shell/section';
import { YearChooser } from '../shell/year-chooser';
import { shortYear } from '../words/dates';
import { chartUnitFor, fullPounds, pence, percent, signedBy } from '../words/pounds';
import { bodyIn, choicesOf, namedAmounts, yearOfPrecept } from './choices';
import type { Choice } from './choices';
import { ChoicesSection } from './choices-section';
import { PanelRecord } from './panel-record';
import { StatutorySection } from './statutory-section';

const useStyles = makeStyles({ text: { margin: 0, lineHeight: tokens.lineHeightBase300 } });

/** Choosing a precept: what each choice means, for households and for the law, and its way through the Panel. */
export default function PreceptScreen({
  port,
  model,
  planState,
  values,
  readAt,
  scenario,
  answers,
  year,
  chooseYear,
  moves,
  setMoves,
  open,
}: ScreenProps) {
  const styles = useStyles();
  const [typed, type] = usePlanState(planState, 'rise typed', '');
  const [lookedAt, choose] = usePlanState<PreceptCard | undefined>(planState, 'choice looked at', undefined);
  const current = useMemo(() => driverAnswers(model, scenario, values), [model, scenario, values]);
  const of = useMemo(() => yearOfPrecept(current, year), [current, year]);
  const body = useMemo(() => bodyIn(year, values), [year, values]);
  const typedRise = typed.trim() ? riseTyped(typed) : undefined;
  const named = useMemo(() => (of.known && body.known ? namedAmounts(of.value, body.value) : undefined), [of, body]);
  const possible = canMoveRise(values);
  const choices = useMemo(
    () =>
      of.known && named
        ? choicesOf(
            model,
            current,
            of.value,
            possible ? named.amounts : [],
            typedRise === undefined || !possible ? undefined : of.value.last.plus(typedRise),
          )
        : [],
    [model, current, of, named, typedRise, possible],
  );
  const chosen = of.known ? choiceLookedAt(choices, lookedAt, of.value.bandD) : undefined;
  if (!of.known || !named || !chosen)
    return (
      <Section help="choices" title="Precept">
        <p className={styles.text}>{!of.known ? of.sentence : body.known ? '' : body.sentence}</p>
      </Section>
    );

  const tryOut = (move: Move) => {
    setMoves(withMove(moves, move));
    open('plan');
  };
  /* With other moves beside it, what balances the plan would not. */
  const tryAlone = (move: Move) => {
    setMoves([move]);
    open('plan');
  };
  const tryInPlan = () => (chosen.move ? tryOut(chosen.move) : open('plan'));
  return (
    <>
      <YearChooser years={answers.years} year={year} chooseYear={chooseYear} />
      <ChoicesSection
        year={year}
        choices={choices}
        chosen={chosen}
        planned={of.value.bandD}
        sentence={possible ? named.sentence : 'To set other choices beside it, the Precept table needs the rows Choice and Amount.'}
        typed={typed}
        typedWrong={typed.trim() !== '' && typedRise === undefined}
        choose={choose}
        type={text => {
          type(text);
          const rise = riseTyped(text);
          if (rise !== undefined) choose({ kind: 'typed', bandD: of.value.last.plus(rise) });
        }}
        tryInPlan={possible ? tryInPlan : undefined}
      />
      <Section help="household" title={`Household bills: ${chosen.name}`}>
        <BandTable
          caption={`Council tax by band, ${year}, ${chosen.name}`}
          bands={bandsBeside(model, of.value.last, chosen.bandD, countryIn(values))}
          year={year}
          of={chosen.plan}
        />
      </Section>
      <Section help="choices" title={`The choices for ${year} side by side`}>
        <Disclosure show="Show every year, the reserves and all bands" hide="Hide the comparison">
          {() => <ChoicesCompared model={model} choices={choices} last={of.value.last} year={year} years={answers.years} values={values} />}
        </Disclosure>
      </Section>
      <StatutorySection model={model} current={current} values={values} year={year} isMoved={moves.length > 0} tryAlone={tryAlone} />
      {body.known && body.value.hasPanel && (
        <PanelRecord port={port} planState={planState} of={of.value} years={answers.years} readAt={readAt} />
      )}
    </>
  );
}

/** The choice that is looked at. */
type PreceptCard = Pick<Choice, 'kind' | 'bandD'>;

/** The choice that was asked for, else the plan’s own. Two may have one Band D: the nine-penny grid may be the limit itself. */
function choiceLookedAt(choices: readonly Choice[], lookedAt: PreceptCard | undefined, planned: Decimal): Choice | undefined {
  const alike = choices.filter(choice => choice.bandD.eq(lookedAt?.bandD ?? planned));
  return alike.find(choice => choice.kind === lookedAt?.kind) ?? alike[0] ?? choices.find(choice => choice.bandD.eq(planned));
}

interface ChoicesComparedProps {
  readonly model: PlanModel;
  readonly choices: readonly Choice[];
  readonly last: Decimal;
  readonly year: string;
  readonly years: readonly string[];
  readonly values: readonly Table[];
}

/** A column a choice: what it asks, brings in and leaves in every year, what stands in reserves, and what each band pays. */
function ChoicesCompared({ model, choices, last, year, years, values }: ChoicesComparedProps) {
  const columns = choices.map(choice => {
    const summary = reportIn(model, 'summary', choice.plan.scenario, choice.plan.tables);
    return {
      gap: (one: string) => amountIn(choice.plan.gap, 'remainingGap', one),
      reserves: (one: string) => amountIn(summary, 'totalReserves', one),
      bands: bandsBeside(model, last, choice.bandD, countryIn(values)),
    };
  });
  const money = chartUnitFor(amountsIn(columns.flatMap(({ gap, reserves }) => years.flatMap(one => [gap(one), reserves(one)]))));
  const inFull = (amount: Decimal) => fullPounds(amount, Math.max(2, amount.decimalPlaces()));
  const amounts = (name: string, figure: 'gap' | 'reserves') =>
    years.map(one => [
      `${name} ${shortYear(one)}, ${money.name}`,
      ...columns.map(column => written(column[figure](one), amount => money.label(amount, 2))),
    ]);
  const hasReserves = columns.some(({ reserves }) => years.some(one => reserves(one).known));
  const [first] = columns;
  const inBand = (bands: readonly BandRise[], name: string) =>
    bands.flatMap(({ band, amount }) => (band === name ? fullPounds(amount, 2) : [])).join();
  return (
    <FigureTable
      caption={`Choices of Band D for ${year}, side by side`}
      headers={['', ...choices.map(({ name }) => name)]}
      rows={[
        ['Needs a referendum', ...choices.map(({ isExcessive }) => (isExcessive ? 'yes' : 'no'))],
        ['Band D', ...choices.map(({ bandD }) => inFull(bandD))],
        ['Rise', ...choices.map(({ rise }) => signedBy(rise, inFull))],
        ['Rise, %', ...choices.map(({ riseRate }) => signedBy(riseRate, percent))],
        ['A week', ...choices.map(({ rise }) => signedBy(rise.div(52), pence))],
        [`Yield, ${money.name}`, ...choices.map(({ income }) => signedBy(income, amount => money.label(amount, 2)))],
        ...amounts('Gap', 'gap'),
        ...(hasReserves ? amounts('Reserves', 'reserves') : []),
        ...(first?.bands ?? []).map(({ band }) => [`Band ${band}`, ...columns.map(({ bands }) => inBand(bands, band))]),
      ]}
    />
  );
}
