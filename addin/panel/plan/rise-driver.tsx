import { useState } from 'react';
import { Field, Input, Slider, makeStyles, tokens } from '@fluentui/react-components';
import type { Decimal } from '../../../core/figures/decimal';
import { bandDSentence, limitSentence } from '../overview/sentences';
import { amountIn } from '../reading/plan-answers';
import { Section } from '../shell/section';
import { target } from './moves';
import type { Move } from './moves';
import { riseTyped } from './drivers';
import type { DriverAnswers } from './tried';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
  line: { display: 'flex', alignItems: 'flex-end', columnGap: tokens.spacingHorizontalM },
  field: { width: '112px', flexShrink: 0 },
  input: { width: '100%', minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
  slider: { flexGrow: 1, minWidth: 0 },
});

/** The slider moves in steps of 50p; any other rise can be typed. */
const STEPS_IN_POUND = 2;
/** How far the slider goes where no limit is known. */
const USUAL_REACH = 25;

interface RiseDriverProps {
  readonly year: string;
  readonly current: DriverAnswers;
  readonly tried: DriverAnswers;
  readonly possible: boolean;
  readonly moves: readonly Move[];
  move(move: Move): void;
  undo(key: string): void;
}

/** The year's rise in Band D, by slider or typed; against the limit, with what a household pays. */
export function RiseDriver({ year, current, tried, possible, moves, move, undo }: RiseDriverProps) {
  const styles = useStyles();
  const before = amountIn(current.precept, 'rise', year);
  const now = amountIn(tried.precept, 'rise', year);
  if (!before.known || !now.known) return null;
  const words = (
    <p className={styles.text}>
      {bandDSentence(tried, year)} {limitSentence(tried, year)}
    </p>
  );
  if (!possible)
    return (
      <Section help="rise" title={`Precept, ${year}`}>
        {words}
        <p className={styles.text}>To move the rise here, the Precept table needs the rows Choice and Amount.</p>
      </Section>
    );

  const key = target({ kind: 'rise', year, pounds: 0 });
  const moveTo = (pounds: number) => (before.value.eq(pounds) ? undo(key) : move({ kind: 'rise', year, pounds }));
  const riseMove = moves.find(one => target(one) === key);
  const rise = riseMove?.kind === 'rise' ? riseMove.pounds : (riseMove ? now : before).value.toNumber();
  const reach = reachOf(tried, year, rise);
  return (
    <Section help="rise" title={`Precept, ${year}`}>
      {words}
      <div className={styles.line}>
        <Typed rise={rise} moveTo={moveTo} />
        <Slider
          className={styles.slider}
          aria-label="Rise in Band D by 50p"
          min={Math.min(0, Math.floor(rise * STEPS_IN_POUND))}
          max={reach * STEPS_IN_POUND}
          value={rise * STEPS_IN_POUND}
          aria-valuetext={`£${rise}`}
          onChange={(_, data) => moveTo(data.value / STEPS_IN_POUND)}
        />
      </div>
    </Section>
  );
}

function Typed({ rise, moveTo }: { rise: number; moveTo(pounds: number): void }) {
  const styles = useStyles();
  const [draft, setDraft] = useState({ text: String(rise), rise });
  /* What is half typed is dropped as soon as the rise is moved some other way. */
  const text = draft.rise === rise ? draft.text : String(rise);
  const typed = riseTyped(text);
  return (
    <Field className={styles.field} label="Rise in Band D" validationMessage={typed === undefined ? 'An amount such as 14.99' : null}>
      <Input
        className={styles.input}
        value={text}
        inputMode="decimal"
        contentBefore="£"
        onChange={(_, data) => setDraft({ text: data.value, rise })}
        onBlur={() => {
          if (typed !== undefined && typed !== rise) moveTo(typed);
        }}
        onKeyDown={event => {
          if (event.key === 'Enter' && typed !== undefined) moveTo(typed);
        }}
      />
    </Field>
  );
}

/** The slider ends a little beyond the limit, so that the limit is felt and not merely the end of the scale. */
function reachOf(answers: DriverAnswers, year: string, rise: number): number {
  const limit = amountIn(answers.precept, 'limit', year);
  const bandD = amountIn(answers.precept, 'bandD', year);
  const highest = limit.known && bandD.known ? limitRise(limit.value, bandD.value, rise) + 5 : USUAL_REACH;
  return Math.ceil(Math.max(highest, rise));
}

const limitRise = (limit: Decimal, bandD: Decimal, rise: number): number => limit.minus(bandD).toNumber() + rise;
