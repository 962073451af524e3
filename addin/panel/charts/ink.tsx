import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { PatternLines } from '@visx/pattern';
import { Bar } from '@visx/shape';
import type { Ink, FanSign } from './spec';

const FORCED = '@media (forced-colors: active)';

/** Colours of the theme; under forced colours the system's own, where patterns, outlines and dashes tell marks apart. */
export const useInk = makeStyles({
  drawing: {
    display: 'block',
    overflow: 'visible',
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    [FORCED]: { forcedColorAdjust: 'none', color: 'CanvasText' },
  },
  plain: { color: tokens.colorCompoundBrandStroke, [FORCED]: { color: 'CanvasText' } },
  quiet: { color: tokens.colorNeutralForeground3, [FORCED]: { color: 'CanvasText' } },
  worse: { color: tokens.colorStatusDangerForeground1, [FORCED]: { color: 'CanvasText' } },
  better: { color: tokens.colorStatusSuccessForeground1, [FORCED]: { color: 'CanvasText' } },
  solid: { fill: 'currentColor' },
  hatched: { stroke: 'currentColor', strokeWidth: '1px' },
  crossed: { stroke: 'currentColor', strokeWidth: '1px' },
  hollow: { fill: tokens.colorNeutralBackground1, stroke: 'currentColor', strokeWidth: '1.5px', [FORCED]: { fill: 'Canvas' } },
  faint: { opacity: 0.7, [FORCED]: { opacity: 1 } },
  chosen: { [FORCED]: { color: 'Highlight' } },
  grid: { color: tokens.colorNeutralStroke2, [FORCED]: { color: 'GrayText', strokeDasharray: '1 3' } },
  nil: { stroke: tokens.colorNeutralStrokeAccessible, [FORCED]: { stroke: 'CanvasText' } },
  floor: { stroke: tokens.colorNeutralForeground1, strokeWidth: '2px', strokeDasharray: '6 3', [FORCED]: { stroke: 'Highlight' } },
  mark: { stroke: tokens.colorNeutralForeground1, strokeWidth: '2px', [FORCED]: { stroke: 'Highlight' } },
  /* Below a line or a word that crosses a bar, so that it is seen upon the bar and beside it. */
  halo: { stroke: tokens.colorNeutralBackground1, strokeWidth: '4px', [FORCED]: { stroke: 'Canvas' } },
  word: { fill: 'currentColor' },
  onHalo: {
    paintOrder: 'stroke',
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: '4px',
    strokeLinejoin: 'round',
    [FORCED]: { stroke: 'Canvas' },
  },
  soft: { color: tokens.colorNeutralForeground2, [FORCED]: { color: 'CanvasText' } },
  strong: { fontWeight: tokens.fontWeightSemibold },
  small: { fontSize: tokens.fontSizeBase100 },
});

/** The hatchings that a drawing's inks need, under a name of the drawing. */
export function Hatchings({ name, inks }: { name: string; inks: readonly Ink[] }) {
  const ink = useInk();
  const needed = new Map(inks.filter(isHatched).map(one => [hatching(name, one), one]));
  return [...needed].map(([id, { tone, fill }]) => (
    <PatternLines
      key={id}
      id={id}
      className={ink[tone]}
      width={5}
      height={5}
      stroke="currentColor"
      strokeWidth={fill === 'crossed' ? 1.2 : 1.5}
      orientation={fill === 'crossed' ? ['diagonal', 'diagonalRightToLeft'] : ['diagonal']}
    />
  ));
}

const isHatched = ({ fill }: Ink): boolean => fill === 'hatched' || fill === 'crossed';
const hatching = (name: string, { tone, fill }: Ink): string => `${name}-${tone}-${fill}`;

interface InkedBarProps extends Ink {
  /** The name under which the drawing keeps its hatchings. */
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly className?: string | undefined;
}

/** A bar as its meaning is drawn; never so thin that it is not seen. */
export function InkedBar({ name, tone, fill, x, y, width, height, className }: InkedBarProps) {
  const ink = useInk();
  return (
    <Bar
      className={mergeClasses(ink[tone], ink[fill], className)}
      {...(isHatched({ tone, fill }) && { fill: `url(#${hatching(name, { tone, fill })})` })}
      x={x}
      y={y}
      width={Math.max(width, 1.5)}
      height={Math.max(height, 1.5)}
      rx={1.5}
    />
  );
}

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
