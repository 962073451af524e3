import { useId } from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { GridRows } from '@visx/grid';
import { scaleBand } from '@visx/scale';
import { Area, Line, LinePath } from '@visx/shape';
import type { Space } from './drawing';
import { useInk, FanMarker, InnerHatching, useFanInk } from './ink';
import { TicksAtLeft, poundsScale, YearLabel } from './axes';
import type { FanSpec, FanYear } from './spec';

/* Room at the left for the scale and for the names of the figures. */
const LEFT = 42;
const TOP = 8;
const LINE = 16;
const NARROW = 36;

type Amount = Exclude<keyof FanYear, 'label'>;
interface Point {
  readonly x: number;
  readonly low: number;
  readonly high: number;
}

export function Fan({ spec: { years, figures }, width, height }: Space & { spec: FanSpec }) {
  const ink = useInk();
  const fan = useFanInk();
  const name = useId();
  const band = scaleBand<number>({ domain: years.map((_, index) => index), range: [LEFT, width] });
  const narrow = band.step() < NARROW;
  const foot = height - LINE * (1 + Number(narrow) + figures.length) - 6;
  const sizes = years.flatMap(({ p10, p90, average, plan }) => [p10, p90, average, plan].filter(one => one !== undefined));
  const scale = poundsScale(sizes, [foot, TOP]);
  const { at, ticks } = scale;
  const middleOf = (index: number) => (band(index) ?? LEFT) + band.step() / 2;
  /* A single year is given the middle half of the width, so that its bands are there to be seen. */
  const across = (low: Amount, high: Amount): Point[] => {
    const points = years.flatMap((year, index): Point[] => {
      const [from, to] = [year[low], year[high]];
      return from === undefined || to === undefined ? [] : [{ x: middleOf(index), low: at(from), high: at(to) }];
    });
    const [first] = points;
    return first && points.length === 1 ? [-1, 1].map(side => ({ ...first, x: first.x + (side * band.step()) / 4 })) : points;
  };
  const dots = (of: Amount) => years.flatMap((year, index) => (year[of] === undefined ? [] : [{ x: middleOf(index), y: at(year[of]) }]));
  const area = { x: ({ x }: Point) => x, y0: ({ low }: Point) => low, y1: ({ high }: Point) => high };
  const line = { x: ({ x }: Point) => x, y: ({ low }: Point) => low };
  return (
    <>
      <InnerHatching name={name} />
      <GridRows scale={at} left={LEFT} width={width - LEFT} tickValues={ticks} className={ink.grid} stroke="currentColor" />
      <TicksAtLeft scale={scale} left={LEFT} />
      <Area data={across('p10', 'p90')} {...area} className={fan.outer} />
      <Area data={across('p25', 'p75')} {...area} className={fan.inner} />
      <Area data={across('p25', 'p75')} {...area} className={fan.innerHatching} fill={`url(#${name})`} />
      <Line className={ink.nil} from={{ x: LEFT, y: at(0) }} to={{ x: width, y: at(0) }} />
      <LinePath data={across('plan', 'plan')} {...line} className={fan.plan} />
      <LinePath data={across('p50', 'p50')} {...line} className={fan.middle} />
      {dots('plan').map(place => (
        <FanMarker key={place.x} sign="plan" {...place} />
      ))}
      {dots('average').map(place => (
        <FanMarker key={place.x} sign="average" {...place} />
      ))}
      {years.map((year, index) => (
        <YearLabel
          key={year.label}
          className={mergeClasses(ink.word, narrow && ink.small)}
          x={middleOf(index)}
          y={foot + LINE}
          label={year.label}
          narrow={narrow}
        />
      ))}
      {figures.map(({ name: row, byYear }, index) => {
        const y = foot + LINE * (2 + Number(narrow) + index);
        const strong = row === 'P50' && ink.strong;
        return (
          <g key={row}>
            <text className={mergeClasses(ink.word, ink.soft, strong)} x={0} y={y}>
              {row}
            </text>
            {byYear.map((figure, year) => (
              <text key={year} className={mergeClasses(ink.word, narrow && ink.small, strong)} x={middleOf(year)} y={y} textAnchor="middle">
                {figure}
              </text>
            ))}
          </g>
        );
      })}
    </>
  );
}
