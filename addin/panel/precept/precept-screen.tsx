import { useMemo } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Decimal } from '../../../core/figures/decimal';
import { BandTable } from '../overview/band-table';
import { bandsBeside, countryIn } from '../overview/band-rises';
import { canMoveRise } from '../plan/drivers';
import { withMove } from '../plan/moves';
import { riseTyped } from '../plan/rise-typed';
import { driverAnswers } from '../plan/tried';
import { useHeld } from '../shell/hand';
import type { ScreenProps } from '../shell/screen';
import { Section } from '../shell/section';
import { YearChooser } from '../shell/year-chooser';
import { bodyInYear, choicesOf, namedAmounts, yearOfPrecept } from './choices';
import { ChoicesSection } from './choices-section';
import { PanelRecord } from './panel-record';
import { StatutorySection } from './statutory-section';

const useStyles = makeStyles({ text: { margin: 0, lineHeight: tokens.lineHeightBase300 } });

/** Choosing a precept: what each choice means, for households and for the law, and its way through the Panel. */
export default function PreceptScreen({
  port,
  model,
  hand,
  values,
  scenario,
  answers,
  year,
  chooseYear,
  moves,
  setMoves,
  open,
}: ScreenProps) {
  const styles = useStyles();
  const [typed, type] = useHeld(hand, 'rise typed', '');
  const [wanted, choose] = useHeld<Decimal | undefined>(hand, 'Band D looked at', undefined);
  const standing = useMemo(() => driverAnswers(model, scenario, values), [model, scenario, values]);
  const of = useMemo(() => yearOfPrecept(standing, year), [standing, year]);
  const body = useMemo(() => bodyInYear(year, values), [year, values]);
  const typedRise = typed.trim() ? riseTyped(typed) : undefined;
  const named = useMemo(() => (of.known ? namedAmounts(of.value, body) : undefined), [of, body]);
  const possible = canMoveRise(values);
  const choices = useMemo(
    () =>
      of.known && named
        ? choicesOf(
            model,
            standing,
            of.value,
            possible ? named.amounts : [],
            typedRise === undefined || !possible ? undefined : of.value.last.plus(typedRise),
          )
        : [],
    [model, standing, of, named, typedRise, possible],
  );
  if (!of.known || !named)
    return (
      <Section title="Precept">
        <p className={styles.text}>{of.known ? '' : of.sentence}</p>
      </Section>
    );

  const chosen = choices.find(choice => wanted && choice.bandD.eq(wanted)) ?? choices.find(choice => choice.bandD.eq(of.value.bandD))!;
  const tryInPlan = () => {
    setMoves(withMove(moves, { kind: 'rise', year, pounds: chosen.rise.toNumber() }));
    open('plan');
  };
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
          if (rise !== undefined) choose(of.value.last.plus(rise));
        }}
        tryInPlan={possible ? tryInPlan : undefined}
      />
      <Section title={`Household bills: ${chosen.name}`}>
        <BandTable
          caption={`Council tax by band, ${year}, ${chosen.name}`}
          bands={bandsBeside(model, of.value.last, chosen.bandD, countryIn(values))}
          year={year}
          of={chosen.plan}
        />
      </Section>
      <StatutorySection model={model} standing={standing} year={year} />
      {hasPanel(body) && <PanelRecord port={port} hand={hand} of={of.value} years={answers.years} values={values} />}
    </>
  );
}

/** Members of a fire authority set its precept themselves; a commissioner’s or mayor’s goes to the Panel. */
const hasPanel = (body: string): boolean => !/\bfire\b/.test(body) || /commissioner|pfcc/.test(body);
