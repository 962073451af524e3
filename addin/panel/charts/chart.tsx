import { Suspense, lazy } from 'react';
import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { Disclosure } from '../shell/disclosure';
import { ChartBoundary } from './chart-boundary';
import { figuresOf } from './spec';
import type { ChartSpec } from './spec';
import { useWidth } from './use-width';

/** The library that draws comes with the first chart, not with the pane. */
const Drawing = lazy(() => import(/* webpackChunkName: "charts" */ './drawing'));

const useStyles = makeStyles({
  frame: { position: 'relative' },
  /* Clicks go through it to what lies behind. */
  picture: { position: 'absolute', inset: 0, pointerEvents: 'none' },
  /* What is said until the picture is there, at the foot of its place. */
  waiting: {
    position: 'absolute',
    inset: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    alignContent: 'end',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    overflow: 'hidden',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground2,
  },
});

interface ChartProps {
  readonly spec: ChartSpec;
  /** In pixels: kept free before the chart is drawn, so that nothing jumps. The width is the place's own. */
  readonly height: number;
  /** What the picture shows, for those who do not see it; left out where the text around it says as much. */
  readonly inWords?: string;
  /** The figures behind the picture. */
  readonly table?: () => ReactNode;
  /** What lies behind the picture and takes its clicks. */
  readonly children?: ReactNode;
}

/** One chart. It stands still: nothing in it moves by itself, whatever the system says of motion. */
export function Chart({ spec, height, inWords, table, children }: ChartProps) {
  const styles = useStyles();
  const [frame, width] = useWidth<HTMLDivElement>();
  const spoken = inWords === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': inWords };
  return (
    <>
      <div ref={frame} className={styles.frame} style={{ height }}>
        {children}
        <div className={styles.picture} {...spoken}>
          <ChartBoundary className={styles.waiting} figures={figuresOf(spec)}>
            <Suspense fallback={<Waiting figures={figuresOf(spec)} />}>
              {width > 0 && <Drawing spec={spec} width={width} height={height} />}
            </Suspense>
          </ChartBoundary>
        </div>
      </div>
      {table && (
        <Disclosure show="Show as a table" hide="Hide the table">
          {table}
        </Disclosure>
      )}
    </>
  );
}

function Waiting({ figures }: { figures: readonly string[] }) {
  const styles = useStyles();
  return (
    <span className={styles.waiting}>
      {figures.map((figure, index) => (
        <span key={index}>{figure}</span>
      ))}
    </span>
  );
}
