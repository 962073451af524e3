import { useId } from 'react';
import { Bar } from '@visx/shape';
import { useInk, Hatchings, InkedBar, FanMarker, InnerHatching, useFanInk } from './ink';
import { Columns } from './columns';
import { Fan } from './fan';
import { TicksBelow } from './axes';
import { Row, rowScale } from './row';
import type { ChartSpec, KeySpec } from './spec';

export interface Space {
  readonly width: number;
  readonly height: number;
}

/** Draws a chart with visx in the space it is given. All colours, sizes of type and patterns are ours. */
export default function Drawing({ spec, width, height }: Space & { spec: ChartSpec }) {
  const ink = useInk();
  return (
    <svg className={ink.drawing} width={width} height={height} aria-hidden focusable="false">
      {marksOf(spec, { width, height })}
    </svg>
  );
}

function marksOf(spec: ChartSpec, space: Space) {
  switch (spec.kind) {
    case 'columns':
      return <Columns spec={spec} {...space} />;
    case 'fan':
      return <Fan spec={spec} {...space} />;
    case 'row':
      return <Row spec={spec} {...space} />;
    case 'row axis':
      return <TicksBelow scale={rowScale(spec.scale, space.width)} width={space.width} />;
    case 'key':
      return <Key spec={spec} {...space} />;
  }
}

/** A sign of a legend, drawn as it is in the chart. */
function Key({ spec: { sign }, width, height }: Space & { spec: KeySpec }) {
  const ink = useInk();
  const fan = useFanInk();
  const name = useId();
  const [middle, centre] = [height / 2, width / 2];
  if (typeof sign === 'object')
    return (
      <>
        <Hatchings name={name} inks={[sign]} />
        <InkedBar name={name} tone={sign.tone} fill={sign.fill} x={1} y={1} width={width - 2} height={height - 2} />
      </>
    );
  switch (sign) {
    case 'floor':
      return <line className={ink.floor} x1={0} x2={width} y1={middle} y2={middle} />;
    case 'mark':
      return <line className={ink.mark} x1={centre} x2={centre} y1={0} y2={height} />;
    case 'outer':
      return <Bar className={fan.outer} width={width} height={height} />;
    case 'inner':
      return (
        <>
          <InnerHatching name={name} />
          <Bar className={fan.inner} width={width} height={height} />
          <Bar className={fan.innerHatching} width={width} height={height} fill={`url(#${name})`} />
        </>
      );
    case 'middle':
      return <line className={fan.middle} x1={0} x2={width} y1={middle} y2={middle} />;
    case 'plan':
      return (
        <>
          <line className={fan.plan} x1={0} x2={width} y1={middle} y2={middle} />
          <FanMarker sign="plan" x={centre} y={middle} />
        </>
      );
    case 'average':
      return <FanMarker sign="average" x={centre} y={middle} />;
  }
}
