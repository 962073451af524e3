import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import type { Decimal } from '../../../core/figures/decimal';
import { Chart, Legend } from '../charts/chart';
import type { Ink, RowBar, RowScale } from '../charts/spec';
import type { Place } from '../../workbook/workbook';
import { fullPounds, signedBy } from '../words/pounds';
import type { Bridge, Step } from './bridge';

const ROW = 20;
const AXIS = 22;
const WHOLE: Ink = { tone: 'plain', fill: 'solid' };
const WIDENS: Ink = { tone: 'worse', fill: 'crossed' };
const NARROWS: Ink = { tone: 'better', fill: 'hatched' };

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
  const scale: RowScale = { sizes: [bridge.from, bridge.to, ...bridge.steps.map(step => step.after)].map(gap => gap.toNumber()) };
  const bar = (spec: RowBar) => <Chart spec={{ kind: 'row', scale, bars: [spec] }} height={ROW} />;
  const end = (name: string, gap: Decimal) => (
    <li className={styles.item}>
      <div className={mergeClasses(styles.top, styles.end)}>
        <span className={styles.name}>{name}</span>
        <span className={styles.amount}>{pounds(gap)}</span>
      </div>
      {bar({ ...WHOLE, from: 0, to: gap.toNumber() })}
    </li>
  );
  return (
    <>
      <Legend signs={legendOf(bridge)} />
      <ol className={styles.list}>
        {end(from, bridge.from)}
        {bridge.steps.map((step, index) => {
          const at = place(step);
          const sourceText = source(step);
          return (
            <li key={index} className={styles.item}>
              <div className={styles.top}>
                <span className={styles.name}>{step.name}</span>
                <span className={styles.amount}>{signedBy(step.change, pounds)}</span>
              </div>
              {bar({ ...(step.change.isNegative() ? NARROWS : WIDENS), from: step.before.toNumber(), to: step.after.toNumber() })}
              <div className={styles.small}>
                {sourceText && <span className={styles.source}>{sourceText}</span>}
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
      <Chart spec={{ kind: 'row axis', scale }} height={AXIS} />
    </>
  );
}

/** Only what is there to be seen. */
function legendOf({ steps }: Bridge) {
  return [
    { sign: WHOLE, means: 'a gap' },
    ...(steps.some(({ change }) => change.isNegative()) ? [{ sign: NARROWS, means: 'narrows it' }] : []),
    ...(steps.some(({ change }) => change.isPositive()) ? [{ sign: WIDENS, means: 'widens it' }] : []),
  ];
}
