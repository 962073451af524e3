import { useId } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { GridColumns } from '@visx/grid';
import type { Space } from './drawing';
import { Hatchings, InkedBar, useInk } from './ink';
import { poundsScale } from './axes';
import type { RowBar, RowScale, RowSpec } from './spec';

/* Above and below a bar, within its row. */
const MARGIN = 3;
/* Room at both sides for an amount: `+£12.5m`. */
const END_ROOM = 52;

/** The scale that all rows of a chart, and the axis below them, lie on. */
export function rowScale({ sizes, withEnds }: RowScale, width: number) {
  const room = withEnds ? END_ROOM : 0;
  return poundsScale(sizes, [room, width - room]);
}

export function Row({ spec: { scale, bars, mark }, width, height }: Space & { spec: RowSpec }) {
  const ink = useInk();
  const name = useId();
  const { at, ticks } = rowScale(scale, width);
  return (
    <>
      <Hatchings name={name} inks={bars} />
      <GridColumns scale={at} height={height} tickValues={ticks} className={ink.grid} stroke="currentColor" />
      {bars.map((bar, index) => (
        <OneBar key={index} name={name} bar={bar} at={at} height={height} />
      ))}
      <line className={ink.nil} x1={at(0)} x2={at(0)} y1={0} y2={height} />
      {mark !== undefined && (
        <>
          <line className={ink.halo} x1={at(mark)} x2={at(mark)} y1={0} y2={height} />
          <line className={ink.mark} x1={at(mark)} x2={at(mark)} y1={0} y2={height} />
        </>
      )}
    </>
  );
}

function OneBar({ name, bar, at, height }: { name: string; bar: RowBar; at: (size: number) => number; height: number }) {
  const ink = useInk();
  const [left, right] = [Math.min(at(bar.from), at(bar.to)), Math.max(at(bar.from), at(bar.to))];
  const whole = height - 2 * MARGIN;
  return (
    <>
      {bar.from !== bar.to && (
        <InkedBar
          name={name}
          tone={bar.tone}
          fill={bar.fill}
          x={left}
          y={MARGIN + (bar.half === 'lower' ? whole / 2 : 0)}
          width={right - left}
          height={bar.half ? whole / 2 : whole}
        />
      )}
      {bar.end && (
        <text
          className={mergeClasses(ink.word, ink.onHalo)}
          x={bar.end.side === 'left' ? left - 5 : right + 5}
          y={height / 2}
          dy="0.35em"
          textAnchor={bar.end.side === 'left' ? 'end' : 'start'}
        >
          {bar.end.figure}
        </text>
      )}
    </>
  );
}
