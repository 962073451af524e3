import { Fragment, useId } from 'react';
import { Badge, Button, Input, Field, makeStyles, tokens } from '@fluentui/react-components';
import type { Decimal } from '../../../core/figures/decimal';
import { FigureTable } from '../shell/figure-table';
import { Section } from '../shell/section';
import { gapInWords } from '../words/gap';
import { chartUnitFor, fullPounds, pence, percent, shortPounds, signedBy } from '../words/pounds';
import { Figure } from '../workings/figure';
import type { Choice } from './choices';

const useStyles = makeStyles({
  /* Rows far enough apart that a finger hits the one it means. */
  choice: {
    display: 'flex',
    alignItems: 'center',
    minHeight: '24px',
    columnGap: tokens.spacingHorizontalXS,
    cursor: 'pointer',
    whiteSpace: 'normal',
  },
  radio: { margin: 0, width: '16px', height: '16px', accentColor: tokens.colorBrandBackground, flexShrink: 0 },
  rise: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  mark: { marginLeft: '20px' },
  text: { margin: `${tokens.spacingVerticalS} 0 0`, lineHeight: tokens.lineHeightBase300 },
  line: { display: 'flex', alignItems: 'flex-end', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
  field: { width: '112px' },
  input: { width: '100%', minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
});

interface ChoicesSectionProps {
  readonly year: string;
  readonly choices: readonly Choice[];
  readonly chosen: Choice;
  readonly planned: Decimal;
  readonly typed: string;
  readonly typedWrong: boolean;
  readonly sentence: string | undefined;
  choose(choice: Choice): void;
  type(text: string): void;
  /** Undefined where the plan has no rows to move the rise in. */
  readonly tryInPlan: (() => void) | undefined;
}

/** The choices a precept paper sets side by side, each with what it does to the gap; one is looked at closely. */
export function ChoicesSection({
  year,
  choices,
  chosen,
  planned,
  typed,
  typedWrong,
  sentence,
  choose,
  type,
  tryInPlan,
}: ChoicesSectionProps) {
  const styles = useStyles();
  const group = useId();
  const unit = chartUnitFor(choices.flatMap(({ gap, income }) => (gap.known ? [gap.value, income] : [income])));
  const isPlanned = (choice: Choice) => choice.bandD.eq(planned);
  return (
    <Section help="choices" title={`Choices for ${year}`}>
      <FigureTable
        caption={`Choices of Band D for ${year}`}
        headers={['Choice', 'Band D; rise, and a week', `Yield, ${unit.name}`, `Gap, ${unit.name}`]}
        rows={choices.map(choice => [
          <Fragment key="choice">
            <label className={styles.choice}>
              <input type="radio" className={styles.radio} name={group} checked={choice === chosen} onChange={() => choose(choice)} />
              <span>
                {choice.name}
                {isPlanned(choice) && choice.kind !== 'in the plan' && choice.kind !== 'limit in the plan' ? ' (in the plan)' : ''}
              </span>
            </label>
            {choice.isExcessive && (
              <Badge className={styles.mark} size="small" appearance="tint" color="danger">
                referendum
              </Badge>
            )}
          </Fragment>,
          <Fragment key="bandD">
            <Figure figure={{ term: 'bandD' }} name="Band D" year={year} of={choice.plan} shown={inFull(choice.bandD)} />
            <div className={styles.rise}>
              {signedBy(choice.riseRate, percent)}, {signedBy(choice.rise.div(52), pence)}
            </div>
          </Fragment>,
          signedBy(choice.income, amount => unit.label(amount, 2)),
          choice.gap.known ? (
            <Figure
              key="gap"
              figure={{ term: 'remainingGap' }}
              name="Remaining gap"
              year={year}
              of={choice.plan}
              shown={unit.label(choice.gap.value, 2)}
            />
          ) : (
            '?'
          ),
        ])}
        marked={choices.indexOf(chosen)}
      />
      <p className={styles.text}>{inWords(chosen)}</p>
      {sentence && <p className={styles.text}>{sentence}</p>}
      <div className={styles.line}>
        <Field className={styles.field} label="Another rise" validationMessage={typedWrong ? 'An amount such as 14.99' : null}>
          <Input className={styles.input} value={typed} inputMode="decimal" contentBefore="£" onChange={(_, data) => type(data.value)} />
        </Field>
        {tryInPlan && !isPlanned(chosen) && <Button onClick={tryInPlan}>Try in the plan</Button>}
      </div>
    </Section>
  );
}

const inFull = (amount: Decimal): string => fullPounds(amount, Math.max(2, amount.decimalPlaces()));

/** One choice in sentences a Panel would hear. */
function inWords({ name, bandD, rise, riseRate, isExcessive, gap, precept }: Choice): string {
  const move = rise.isZero()
    ? 'the same as last year'
    : `${rise.isNegative() ? 'down' : 'up'} ${inFull(rise.abs())} (${percent(riseRate.abs())}) on last year`;
  const raised = precept.known ? ` It raises ${shortPounds(precept.value)}` : ` ${precept.sentence} It`;
  const leaves = gap.known
    ? ` and leaves ${gap.value.isZero() ? 'the year balanced' : `a ${gapInWords(gap.value)}`}.`
    : `, but the gap is not known: ${gap.sentence}`;
  return `${name}: Band D ${inFull(bandD)}, ${move}.${raised}${leaves}${isExcessive ? ' It is above the limit and needs a referendum.' : ''}`;
}
