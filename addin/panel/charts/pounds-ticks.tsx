import { mergeClasses } from '@fluentui/react-components';
import { Line } from '@visx/shape';
import { useInk } from './ink';
import type { PoundsScale } from './pounds-scale';

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
