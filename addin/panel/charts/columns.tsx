import { useId } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { GridRows } from '@visx/grid';
import { scaleBand } from '@visx/scale';
import { Line } from '@visx/shape';
import type { Space } from './drawing';
import { Hatchings, InkedBar, useInk } from './ink';
import { TicksAtLeft, poundsScale, YearLabel } from './axes';
import { scaleRoom } from './spec';
import type { Column, ColumnsSpec } from './spec';

/* Room for a figure above the highest column and below the lowest. */
const FIGURE_ROOM = 18;
const LINE = 14;
/* A gap at both ends half as wide as between two columns: so each stands in the middle of an equal share of the width. */
const GAP = 0.32;
/* Narrower shares than this have smaller type. */
const NARROW = 36;

export function Columns({ spec: { columns }, width, height }: Space & { spec: ColumnsSpec }) {
  const ink = useInk();
  const name = useId();
  const left = scaleRoom(columns.length);
  const band = scaleBand<number>({
    domain: columns.map((_, index) => index),
    range: [left, width],
    paddingInner: GAP,
    paddingOuter: GAP / 2,
  });
  const startOf = (index: number) => band(index) ?? left;
  const narrow = band.step() < NARROW;
  const sizes = columns.flatMap(({ size, from, floor }) => [size, from, floor].filter(one => one !== undefined));
  const surpluses = sizes.some(size => size < 0);
  const below = LINE * (1 + Number(narrow || columns.some(({ note }) => note))) + 4;
  const foot = height - below - (surpluses ? FIGURE_ROOM : 0);
  const scale = poundsScale(sizes, [foot, FIGURE_ROOM]);
  const { at, ticks } = scale;
  return (
    <>
      <Hatchings name={name} inks={columns} />
      {left > 0 && (
        <>
          <GridRows scale={at} left={left} width={width - left} tickValues={ticks} className={ink.grid} stroke="currentColor" />
          <TicksAtLeft scale={scale} left={left} />
        </>
      )}
      {columns.map((column, index) => (
        <OneColumn
          key={index}
          name={name}
          column={column}
          share={[startOf(index) - (band.step() * GAP) / 2, band.step()]}
          bar={[startOf(index), band.bandwidth()]}
          at={at}
          foot={height - below + LINE - 1}
          narrow={narrow}
          isOneOfChoices={columns.some(({ chosen }) => chosen)}
        />
      ))}
      <Line className={ink.nil} from={{ x: left, y: at(0) }} to={{ x: width, y: at(0) }} />
    </>
  );
}

interface OneColumnProps {
  readonly name: string;
  readonly column: Column;
  /** Where the column's share of the width begins, and how wide it is; then the same of its bar. */
  readonly share: readonly [number, number];
  readonly bar: readonly [number, number];
  readonly at: (size: number) => number;
  /** Where the words below it stand. */
  readonly foot: number;
  readonly narrow: boolean;
  readonly isOneOfChoices: boolean;
}

function OneColumn({ name, column, share, bar: [x, width], at, foot, narrow, isOneOfChoices }: OneColumnProps) {
  const ink = useInk();
  const { label, figure, from = 0, size = 0, tone, fill, chosen, floor, note } = column;
  const middle = x + width / 2;
  const [top, bottom] = [Math.min(at(from), at(size)), Math.max(at(from), at(size))];
  const word = mergeClasses(ink.word, narrow && ink.small, chosen && ink.strong);
  const ends = { x1: share[0], x2: share[0] + share[1] };
  return (
    <>
      {size !== from && (
        <InkedBar
          name={name}
          tone={tone}
          fill={fill}
          x={x}
          y={top}
          width={width}
          height={bottom - top}
          className={chosen ? ink.chosen : isOneOfChoices ? ink.faint : undefined}
        />
      )}
      {floor !== undefined && (
        <>
          <line className={ink.halo} {...ends} y1={at(floor)} y2={at(floor)} />
          <line className={ink.floor} {...ends} y1={at(floor)} y2={at(floor)} />
        </>
      )}
      <text className={mergeClasses(word, ink.onHalo)} x={middle} y={size < 0 ? bottom + 13 : top - 5} textAnchor="middle">
        {figure}
      </text>
      <YearLabel className={word} x={middle} y={foot} label={label} narrow={narrow} />
      {note && !narrow && (
        <text className={mergeClasses(word, ink.worse, ink.strong)} x={middle} y={foot + LINE} textAnchor="middle">
          {note}
        </text>
      )}
    </>
  );
}
