import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons';
import type { Decimal } from '../../../core/figures/decimal';
import type { Place } from '../../workbook/workbook';
import { fullPounds, signedBy } from '../words/pounds';
import type { Bridge, Step } from './bridge';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    ':last-child': { borderBottom: 'none' },
  },
  top: { display: 'flex', alignItems: 'baseline', columnGap: tokens.spacingHorizontalM, lineHeight: tokens.lineHeightBase300 },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  amount: { flexShrink: 0, fontVariantNumeric: 'tabular-nums' },
  end: { fontWeight: tokens.fontWeightSemibold },
  track: { position: 'relative', height: '14px', margin: '3px 0' },
  bar: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    minWidth: '2px',
    borderRadius: '2px',
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'CanvasText' },
  },
  whole: { backgroundColor: tokens.colorCompoundBrandStroke },
  widens: { backgroundColor: tokens.colorStatusDangerForeground1 },
  narrows: { backgroundColor: tokens.colorStatusSuccessForeground1, '@media (forced-colors: active)': { backgroundColor: 'Highlight' } },
  zero: { position: 'absolute', top: '-2px', bottom: '-2px', borderLeft: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
  /* What is left stands where the next bar begins. */
  small: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  source: { width: '100%', overflowWrap: 'anywhere' },
});

interface WaterfallProps {
  readonly bridge: Bridge;
  readonly from: string;
  readonly to: string;
  readonly decimals: number;
  /** Where a step’s row says that it comes from. */
  source(step: Step): string;
  place(step: Step): Place | undefined;
  goTo(place: Place): void;
}

/** From one view’s gap to the other’s, a bar a step, each beginning where the one above ended. */
export function Waterfall({ bridge, from, to, decimals, source, place, goTo }: WaterfallProps) {
  const styles = useStyles();
  const pounds = (amount: Decimal) => fullPounds(amount, decimals);
  const scale = scaleOf([bridge.from, bridge.to, ...bridge.steps.map(step => step.after)]);
  const end = (name: string, gap: Decimal) => (
    <li className={styles.item}>
      <div className={mergeClasses(styles.top, styles.end)}>
        <span className={styles.name}>{name}</span>
        <span className={styles.amount}>{pounds(gap)}</span>
      </div>
      <div aria-hidden className={styles.track}>
        <span className={mergeClasses(styles.bar, styles.whole)} style={scale.between(undefined, gap)} />
        <span className={styles.zero} style={scale.zero} />
      </div>
    </li>
  );
  return (
    <ol className={styles.list}>
      {end(from, bridge.from)}
      {bridge.steps.map((step, index) => {
        const at = place(step);
        const said = source(step);
        return (
          <li key={index} className={styles.item}>
            <div className={styles.top}>
              <span className={styles.name}>{step.name}</span>
              <span className={styles.amount}>{signedBy(step.change, pounds)}</span>
            </div>
            <div aria-hidden className={styles.track}>
              <span
                className={mergeClasses(styles.bar, step.change.isNegative() ? styles.narrows : styles.widens)}
                style={scale.between(step.before, step.after)}
              />
              <span className={styles.zero} style={scale.zero} />
            </div>
            <div className={styles.small}>
              {said && <span className={styles.source}>{said}</span>}
              <span>leaves {pounds(step.after)}</span>
              {at && (
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<ArrowRight16Regular />}
                  onClick={() => goTo(at)}
                  aria-label={`Go to ${step.name} in ${at.sheet}!${at.address}`}
                >
                  {at.sheet}!{at.address}
                </Button>
              )}
            </div>
          </li>
        );
      })}
      {end(to, bridge.to)}
    </ol>
  );
}

/** Places on a plot from its lowest to its highest amount, in per cent; nil is always on it. */
function scaleOf(amounts: readonly Decimal[]) {
  const sizes = amounts.map(amount => amount.toNumber());
  const [lowest, highest] = [Math.min(0, ...sizes), Math.max(0, ...sizes)];
  const across = (size: number) => ((size - lowest) / (highest - lowest || 1)) * 100;
  return {
    zero: { left: `${across(0)}%` },
    between(one: Decimal | undefined, other: Decimal) {
      const [a, b] = [across(one?.toNumber() ?? 0), across(other.toNumber())];
      return { left: `${Math.min(a, b)}%`, width: `${Math.abs(a - b)}%` };
    },
  };
}
