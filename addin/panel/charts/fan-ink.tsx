import { makeStyles, tokens } from '@fluentui/react-components';
import { PatternLines } from '@visx/pattern';
import type { FanSign } from './spec';

const FORCED = '@media (forced-colors: active)';

/** The fan's bands and lines. Each differs from the others by more than its colour: tint, dashes, a marker, an outline. */
export const useFanInk = makeStyles({
  outer: {
    fill: tokens.colorBrandStroke2,
    fillOpacity: 0.55,
    [FORCED]: { fill: 'none', stroke: 'CanvasText', strokeWidth: '1px', strokeDasharray: '2 3' },
  },
  inner: {
    fill: tokens.colorCompoundBrandStroke,
    fillOpacity: 0.55,
    [FORCED]: { fill: 'Canvas', fillOpacity: 1, stroke: 'CanvasText', strokeWidth: '1.5px' },
  },
  /* Without colours there are no tints: the inner band is hatched. */
  innerHatching: { display: 'none', [FORCED]: { display: 'inline' } },
  hatching: { [FORCED]: { color: 'GrayText' } },
  middle: {
    fill: 'none',
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '2.5px',
    [FORCED]: { stroke: 'Highlight', strokeWidth: '4px' },
  },
  plan: {
    fill: 'none',
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '1.5px',
    strokeDasharray: '4 3',
    [FORCED]: { stroke: 'CanvasText', strokeWidth: '2px' },
  },
  ring: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '1.5px',
    [FORCED]: { fill: 'Canvas', stroke: 'CanvasText' },
  },
  diamond: {
    fill: tokens.colorNeutralForeground1,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '1px',
    [FORCED]: { fill: 'CanvasText', stroke: 'Canvas' },
  },
});

/** The inner band's hatching, under a name of the drawing. */
export function InnerHatching({ name }: { name: string }) {
  const fan = useFanInk();
  return (
    <PatternLines
      id={name}
      className={fan.hatching}
      width={5}
      height={5}
      stroke="currentColor"
      strokeWidth={1}
      orientation={['diagonal']}
    />
  );
}

/** A ring on the plan as it stands, a diamond at the average of all draws. */
export function FanMarker({ sign, x, y }: { sign: FanSign; x: number; y: number }) {
  const fan = useFanInk();
  if (sign === 'plan') return <circle className={fan.ring} cx={x} cy={y} r={3} />;
  return <path className={fan.diamond} d={`M${x},${y - 5}l5,5l-5,5l-5,-5z`} />;
}
