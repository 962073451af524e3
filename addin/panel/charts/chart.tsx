import { Suspense, lazy, Component, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { Disclosure } from '../shell/disclosure';
import { figuresOf } from './spec';
import type { ChartSpec, KeySpec } from './spec';

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

interface ChartBoundaryProps {
  readonly className: string;
  readonly figures: readonly string[];
  readonly children: ReactNode;
}

/** Where the drawing cannot be loaded or drawn, its figures stand in its place, and the rest of the screen is left as it is. */
class ChartBoundary extends Component<ChartBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    const { className, figures, children } = this.props;
    return this.state.failed ? <span className={className}>{['Not drawn.', ...figures].join(' ')}</span> : children;
  }
}

/** An element and the width it has, asked before it is first shown and again whenever it changes. */
function useWidth<E extends HTMLElement>(): [RefObject<E | null>, number] {
  const element = useRef<E>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const measure = () => setWidth(watched.clientWidth);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(watched);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}

const useLegendStyles = makeStyles({
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  item: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  sign: { width: '18px', flexShrink: 0 },
});

interface LegendProps {
  readonly signs: readonly { readonly sign: KeySpec['sign']; readonly means: string }[];
}

/** What the marks of a chart mean. */
export function Legend({ signs }: LegendProps) {
  const styles = useLegendStyles();
  return (
    <div className={styles.legend}>
      {signs.map(({ sign, means }) => (
        <div key={means} className={styles.item}>
          <div className={styles.sign}>
            <Chart spec={{ kind: 'key', sign }} height={10} />
          </div>
          {means}
        </div>
      ))}
    </div>
  );
}
