import { useInk } from './ink';
import { Columns } from './columns';
import { Fan } from './fan';
import { Key } from './key';
import { TicksBelow } from './pounds-ticks';
import { Row, rowScale } from './row';
import type { ChartSpec } from './spec';

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
