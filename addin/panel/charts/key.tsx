import { useId } from 'react';
import { Bar } from '@visx/shape';
import type { Space } from './drawing';
import { FanMarker, InnerHatching, useFanInk } from './fan-ink';
import { Hatchings, InkedBar, useInk } from './ink';
import type { KeySpec } from './spec';

/** A sign of a legend, drawn as it is in the chart. */
export function Key({ spec: { sign }, width, height }: Space & { spec: KeySpec }) {
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
