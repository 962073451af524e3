import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Decimal } from '../../../core/figures/decimal';
import { scaleFor } from '../overview/bar-scale';
import type { Answer } from '../reading/plan-model';
import { amountsIn } from '../reading/report-rows';
import { shortYear } from '../words/dates';
import type { ChartUnit } from '../words/pounds';
import type { Balance } from './balances';

/* Room above the highest bar for its figure. */
const LABEL_ROOM = '18px';

const useStyles = makeStyles({
  bars: { display: 'grid', gridAutoFlow: 'column', gridAutoColumns: 'minmax(0, 1fr)', columnGap: '2px', textAlign: 'center' },
  plot: { position: 'relative', display: 'block', height: '112px', margin: `${LABEL_ROOM} 0 ${tokens.spacingVerticalXS}` },
  bar: {
    position: 'absolute',
    left: '16%',
    right: '16%',
    minHeight: '2px',
    borderRadius: '2px',
    backgroundColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'CanvasText' },
  },
  opening: { opacity: 0.5, '@media (forced-colors: active)': { opacity: 1, backgroundColor: 'GrayText' } },
  broken: { backgroundColor: tokens.colorStatusDangerForeground1, '@media (forced-colors: active)': { backgroundColor: 'Highlight' } },
  /* Drawn twice, dark upon light, so that it is seen before a bar and beside it. */
  floor: {
    position: 'absolute',
    left: 0,
    right: 0,
    height: 0,
    borderTop: `2px dashed ${tokens.colorNeutralForeground1}`,
    outline: `1px solid ${tokens.colorNeutralBackground1}`,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', borderTopColor: 'Highlight', outlineColor: 'Canvas' },
  },
  zero: { position: 'absolute', left: '-2px', right: '-2px', borderTop: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
  figure: {
    position: 'absolute',
    left: '-8px',
    right: '-8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: LABEL_ROOM,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  /* On its own ground, since the floor may pass behind it. */
  label: { position: 'relative', padding: '0 2px', borderRadius: '2px', backgroundColor: tokens.colorNeutralBackground1 },
  year: { display: 'block', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, whiteSpace: 'nowrap' },
  crowded: { fontSize: tokens.fontSizeBase100 },
  below: {
    display: 'block',
    fontSize: tokens.fontSizeBase100,
    color: tokens.colorStatusDangerForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface BalanceChartProps {
  readonly balance: Balance;
  readonly years: readonly string[];
  readonly unit: ChartUnit;
  /** What the picture shows, for those who do not see it. */
  readonly inWords: string;
}

/** The opening balance, then every year's, with the floor across them. The figures stand in the table behind. */
export function BalanceChart({ balance, years, unit, inWords }: BalanceChartProps) {
  const styles = useStyles();
  const amounts = amountsIn([balance.opening, ...balance.closings, ...(balance.floors ?? [])]);
  const columns = [
    { label: 'Opening', amount: balance.opening, floor: undefined },
    ...years.map((year, index) => ({ label: shortYear(year), amount: balance.closings[index]!, floor: balance.floors?.[index] })),
  ];
  return (
    <div role="img" aria-label={inWords} className={styles.bars}>
      {columns.map(({ label, amount, floor }) => {
        const broken = isBelow(amount, floor);
        return (
          <div key={label}>
            <Column
              amount={amount}
              floor={floor}
              all={amounts}
              unit={unit}
              tone={broken ? styles.broken : label === 'Opening' ? styles.opening : undefined}
            />
            <span className={mergeClasses(styles.year, columns.length > 7 && styles.crowded)}>{label}</span>
            {broken && <span className={styles.below}>below</span>}
          </div>
        );
      })}
    </div>
  );
}

interface ColumnProps {
  readonly amount: Answer<Decimal>;
  readonly floor: Answer<Decimal> | undefined;
  readonly all: readonly Decimal[];
  readonly unit: ChartUnit;
  readonly tone: string | undefined;
}

function Column({ amount, floor, all, unit, tone }: ColumnProps) {
  const styles = useStyles();
  const { zero, top, height } = scaleFor(all, amount.known ? amount.value : undefined);
  return (
    <span className={styles.plot}>
      {amount.known && !amount.value.isZero() && (
        <span className={mergeClasses(styles.bar, tone)} style={{ top: `${top}%`, height: `${height}%` }} />
      )}
      {floor?.known && <span className={styles.floor} style={{ top: `${scaleFor(all, floor.value).top}%` }} />}
      <span className={styles.zero} style={{ top: `${zero}%` }} />
      <span className={styles.figure} style={{ bottom: `${100 - top}%` }}>
        <span className={styles.label}>{amount.known ? unit.label(amount.value) : '?'}</span>
      </span>
    </span>
  );
}

const isBelow = (amount: Answer<Decimal>, floor: Answer<Decimal> | undefined): boolean =>
  Boolean(amount.known && floor?.known && amount.value.lt(floor.value));
