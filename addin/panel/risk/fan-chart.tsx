import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Decimal } from '../../../core/figures/decimal';
import type { Answer } from '../reading/plan-model';
import { amountsIn } from '../reading/report-rows';
import { shortYear } from '../words/dates';
import type { ChartUnit } from '../words/pounds';
import type { DrawnYear, Percentile } from './outcomes';

const PLOT_HEIGHT = 150;

const useStyles = makeStyles({
  chart: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalM,
  },
  scale: {
    position: 'relative',
    minWidth: '28px',
    height: `${PLOT_HEIGHT}px`,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
    textAlign: 'right',
  },
  tick: { position: 'absolute', right: 0, transform: 'translateY(-50%)', whiteSpace: 'nowrap' },
  widest: { visibility: 'hidden' },
  plot: { display: 'block', width: '100%', height: `${PLOT_HEIGHT}px`, overflow: 'visible' },
  outer: {
    fill: tokens.colorBrandStroke2,
    opacity: 0.55,
    '@media (forced-colors: active)': { fill: 'none', stroke: 'CanvasText', strokeWidth: '1px', strokeDasharray: '2 3', opacity: 1 },
  },
  inner: {
    fill: tokens.colorCompoundBrandStroke,
    opacity: 0.55,
    '@media (forced-colors: active)': { fill: 'none', stroke: 'CanvasText', strokeWidth: '2px', opacity: 1 },
  },
  middle: {
    fill: 'none',
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '2px',
    '@media (forced-colors: active)': { stroke: 'Highlight', strokeWidth: '3px' },
  },
  central: {
    fill: 'none',
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: '2px',
    strokeDasharray: '3 4',
    '@media (forced-colors: active)': { stroke: 'CanvasText' },
  },
  zero: { stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: '1px', '@media (forced-colors: active)': { stroke: 'CanvasText' } },
  years: {
    gridColumn: 2,
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: 'minmax(0, 1fr)',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  crowded: { fontSize: tokens.fontSizeBase100 },
  median: { display: 'block', fontWeight: tokens.fontWeightSemibold },
});

interface FanChartProps {
  readonly years: readonly DrawnYear[];
  readonly unit: ChartUnit;
  /** What the picture shows, for those who do not see it. */
  readonly inWords: string;
}

/** The fan of outcomes by year: half of them in the inner band, nine in ten within the outer one, the middle one a line. */
export function FanChart({ years, unit, inWords }: FanChartProps) {
  const styles = useStyles();
  const drawn = amountsIn(years.flatMap(one => [...Object.values(one.percentiles), one.central]));
  const place = scaleOf(drawn);
  const at = (index: number) => ((index + 0.5) / years.length) * 100;
  /* A single year is given the middle half of the plot, so that its bands are there to be seen. */
  const across = (amounts: readonly Answer<Decimal>[]): [number, number][] => {
    const points = amounts.flatMap((amount, index): [number, number][] => (amount.known ? [[at(index), place.of(amount.value)]] : []));
    return points.length === 1
      ? [
          [points[0]![0] - 25, points[0]![1]],
          [points[0]![0] + 25, points[0]![1]],
        ]
      : points;
  };
  const line = (of: (year: DrawnYear) => Answer<Decimal>) => across(years.map(of)).map(asPoint).join(' ');
  const band = (low: Percentile, high: Percentile) =>
    [...across(years.map(one => one.percentiles[high])), ...across(years.map(one => one.percentiles[low])).reverse()]
      .map(asPoint)
      .join(' ');
  return (
    <div role="img" aria-label={inWords} className={styles.chart}>
      <div className={styles.scale}>
        {place.ticks.map(tick => (
          <span key={tick.toString()} className={styles.tick} style={{ top: `${place.of(tick)}%` }}>
            {unit.label(tick)}
          </span>
        ))}
        <span className={styles.widest}>
          {place.ticks.map(unit.label).reduce((widest, label) => (label.length > widest.length ? label : widest), '')}
        </span>
      </div>
      <svg className={styles.plot} viewBox="0 0 100 100" preserveAspectRatio="none">
        <polygon className={styles.outer} points={band('P5', 'P95')} vectorEffect="non-scaling-stroke" />
        <polygon className={styles.inner} points={band('P25', 'P75')} vectorEffect="non-scaling-stroke" />
        <line className={styles.zero} x1="0" x2="100" y1={place.zero} y2={place.zero} vectorEffect="non-scaling-stroke" />
        <polyline className={styles.central} points={line(one => one.central)} vectorEffect="non-scaling-stroke" />
        <polyline className={styles.middle} points={line(one => one.percentiles.P50)} vectorEffect="non-scaling-stroke" />
      </svg>
      <div className={mergeClasses(styles.years, years.length > 7 && styles.crowded)}>
        {years.map(({ year, percentiles: { P50 } }) => (
          <span key={year}>
            {shortYear(year)}
            <span className={styles.median}>{P50.known ? unit.label(P50.value) : '?'}</span>
          </span>
        ))}
      </div>
    </div>
  );
}

const asPoint = ([x, y]: [number, number]): string => `${x.toFixed(2)},${y.toFixed(2)}`;

/** Places from the top in per cent, nil always on the plot; the ticks are its ends and nil. Ticks too near to nil to be read are left out. */
function scaleOf(amounts: readonly Decimal[]) {
  const nil = amounts[0]?.minus(amounts[0]);
  const all = nil ? [...amounts, nil] : [];
  const highest = all.reduce<Decimal | undefined>((most, one) => (!most || one.gt(most) ? one : most), undefined);
  const lowest = all.reduce<Decimal | undefined>((least, one) => (!least || one.lt(least) ? one : least), undefined);
  const [top, bottom] = [highest?.toNumber() ?? 0, lowest?.toNumber() ?? 0];
  const of = (amount: Decimal) => ((top - amount.toNumber()) / (top - bottom || 1)) * 100;
  const ends = [highest, lowest].flatMap(end => (end && nil && !end.isZero() && Math.abs(of(end) - of(nil)) > 12 ? [end] : []));
  return { of, zero: nil ? of(nil) : 100, ticks: nil ? [nil, ...ends] : [] };
}
