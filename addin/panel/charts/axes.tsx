import { mergeClasses } from '@fluentui/react-components';
import { scaleLinear } from '@visx/scale';
import { Line } from '@visx/shape';
import { useInk } from './ink';

/** Places on a line for amounts in pounds, with round amounts to stand beside it. */
type PoundsScale = ReturnType<typeof poundsScale>;

/** Nil is always on the line, so that no bar is cut short. */
export function poundsScale(sizes: readonly number[], range: [number, number]) {
  let [lowest, highest] = [0, 0];
  for (const size of sizes) [lowest, highest] = [Math.min(lowest, size), Math.max(highest, size)];
  const allNil = lowest === highest;
  const at = scaleLinear<number>({ domain: allNil ? [0, 1] : [lowest, highest], range });
  const ticks = allNil ? [0] : at.ticks(4);
  return { at, range, ticks, label: inPounds(ticks) };
}

/** `£0`, `£2.5m`, `−£500k`: in one unit and never shortened, as ticks stand at round amounts. */
function inPounds(ticks: readonly number[]): (tick: number) => string {
  const largest = ticks.reduce((most, tick) => Math.max(most, Math.abs(tick)), 0);
  const [per, letter] = largest >= 1_000_000 ? [1_000_000, 'm'] : largest >= 1_000 ? [1_000, 'k'] : [1, ''];
  return tick => `${tick < 0 ? '−' : ''}£${(Math.abs(tick) / per).toLocaleString('en-GB')}${tick === 0 ? '' : letter}`;
}

/** The pounds at the left of upright columns and of the fan, right up to the first of them. */
export function TicksAtLeft({ scale: { at, ticks, label }, left }: { scale: PoundsScale; left: number }) {
  const ink = useInk();
  return ticks.map(tick => (
    <text key={tick} className={mergeClasses(ink.word, ink.soft)} x={left - 5} y={at(tick)} dy="0.35em" textAnchor="end">
      {label(tick)}
    </text>
  ));
}

/** The pounds below the rows they measure. Words at the very ends stay within the width. */
export function TicksBelow({ scale: { at, range, ticks, label }, width }: { scale: PoundsScale; width: number }) {
  const ink = useInk();
  const [from, to] = range;
  const anchorAt = (x: number) => (x < 16 ? 'start' : x > width - 16 ? 'end' : 'middle');
  return (
    <>
      <Line className={ink.nil} from={{ x: from, y: 0 }} to={{ x: to, y: 0 }} />
      {ticks.map(tick => (
        <g key={tick}>
          <Line className={ink.nil} from={{ x: at(tick), y: 0 }} to={{ x: at(tick), y: 4 }} />
          <text className={mergeClasses(ink.word, ink.soft)} x={at(tick)} y={17} textAnchor={anchorAt(at(tick))}>
            {label(tick)}
          </text>
        </g>
      ))}
    </>
  );
}

interface YearLabelProps {
  readonly className: string;
  readonly x: number;
  readonly y: number;
  /** `26/27` */
  readonly label: string;
  readonly narrow: boolean;
}

/** A year below its share of the width; in two lines where that is narrower than the word. */
export function YearLabel({ className, x, y, label, narrow }: YearLabelProps) {
  const lines = narrow ? label.split(/(?<=\/)/) : [label];
  return (
    <text className={className} y={y} textAnchor="middle">
      {lines.map((line, index) => (
        <tspan key={line} x={x} dy={index * 12}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
