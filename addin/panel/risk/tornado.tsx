import { useMemo } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { sensitivity } from '../../../core';
import type { Decimal } from '../../../core/figures/decimal';
import type { Table } from '../../../core/plan/cells';
import { answer } from '../reading/plan-model';
import type { Answer } from '../reading/plan-model';
import { poundsInUnit } from '../reading/plan-tables';
import { amountsIn, rowsIn, written } from '../reading/report-rows';
import { Disclosure } from '../shell/disclosure';
import { FigureTable } from '../shell/figure-table';
import { Section } from '../shell/section';
import { chartUnitFor, decimalsOf, fullPounds, signedBy } from '../words/pounds';
import type { ChartUnit } from '../words/pounds';
import { measureLabel } from './risk-measures';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: { padding: `${tokens.spacingVerticalXS} 0` },
  top: {
    display: 'flex',
    alignItems: 'baseline',
    columnGap: tokens.spacingHorizontalM,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  figures: { flexShrink: 0, fontVariantNumeric: 'tabular-nums' },
  track: { position: 'relative', height: '14px', marginTop: '2px' },
  bar: { position: 'absolute', top: 0, bottom: 0, minWidth: '1px', '@media (forced-colors: active)': { forcedColorAdjust: 'none' } },
  low: { backgroundColor: tokens.colorNeutralForeground3, '@media (forced-colors: active)': { backgroundColor: 'CanvasText' } },
  high: { backgroundColor: tokens.colorCompoundBrandStroke, '@media (forced-colors: active)': { backgroundColor: 'Highlight' } },
  zero: { position: 'absolute', top: '-3px', bottom: '-3px', borderLeft: `1px solid ${tokens.colorNeutralForeground1}` },
  note: {
    margin: '2px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  key: {
    display: 'inline-block',
    width: '10px',
    height: '10px',
    marginRight: '4px',
    '@media (forced-colors: active)': { forcedColorAdjust: 'none' },
  },
});

interface Swing {
  readonly assumption: string;
  readonly low: Answer<Decimal>;
  readonly high: Answer<Decimal>;
  readonly note: string;
}

interface TornadoProps {
  readonly measure: string;
  readonly year: string;
  readonly scenario: string;
  readonly tables: readonly Table[];
}

/** What each assumption's low and high do to a measure in a year, the widest first. */
export function Tornado({ measure, year, scenario, tables }: TornadoProps) {
  const styles = useStyles();
  const swings = useMemo(() => swingsOf(measure, year, scenario, tables), [measure, year, scenario, tables]);
  const title = `What moves it most, ${year}`;
  if (!swings.known)
    return (
      <Section title={title}>
        <p className={styles.text}>{swings.sentence}</p>
      </Section>
    );
  if (swings.value.length === 0)
    return (
      <Section title={title}>
        <p className={styles.text}>No assumption of the plan moves it.</p>
      </Section>
    );
  const amounts = amountsIn(swings.value.flatMap(one => [one.low, one.high]));
  const unit = chartUnitFor(amounts);
  return (
    <Section title={`${title}, ${unit.name}`}>
      <p className={styles.text}>
        {measureLabel(measure)} with one assumption at its low or its high.{' '}
        <span aria-hidden className={mergeClasses(styles.key, styles.low)} />
        Low <span aria-hidden className={mergeClasses(styles.key, styles.high)} />
        High
      </p>
      <ol className={styles.list}>
        {swings.value.map(one => (
          <OneSwing key={one.assumption} swing={one} all={amounts} unit={unit} />
        ))}
      </ol>
      <Disclosure show="Show as a table" hide="Hide the table">
        {() => <SwingTable swings={swings.value} title={title} amounts={amounts} />}
      </Disclosure>
    </Section>
  );
}

function OneSwing({ swing: { assumption, low, high, note }, all, unit }: { swing: Swing; all: readonly Decimal[]; unit: ChartUnit }) {
  const styles = useStyles();
  const signed = (amount: Decimal) => signedBy(amount, unit.label);
  const { zero, of } = across(all);
  return (
    <li className={styles.item}>
      <div className={styles.top}>
        <span className={styles.name}>{assumption}</span>
        <span className={styles.figures}>
          {written(low, signed)} / {written(high, signed)}
        </span>
      </div>
      <div aria-hidden className={styles.track}>
        {low.known && <span className={mergeClasses(styles.bar, styles.low)} style={of(low.value)} />}
        {high.known && <span className={mergeClasses(styles.bar, styles.high)} style={of(high.value)} />}
        <span className={styles.zero} style={{ left: `${zero}%` }} />
      </div>
      {note && <p className={styles.note}>{note}</p>}
    </li>
  );
}

function SwingTable({ swings, title, amounts }: { swings: readonly Swing[]; title: string; amounts: readonly Decimal[] }) {
  const decimals = decimalsOf(amounts);
  const signed = (amount: Decimal) => signedBy(amount, one => fullPounds(one, decimals));
  return (
    <FigureTable
      caption={`${title}, in pounds`}
      headers={['Assumption', 'At its low', 'At its high']}
      rows={swings.map(one => [one.assumption, written(one.low, signed), written(one.high, signed)])}
    />
  );
}

function swingsOf(measure: string, year: string, scenario: string, tables: readonly Table[]): Answer<Swing[]> {
  return answer(() =>
    rowsIn(sensitivity(measure, year, scenario, tables), poundsInUnit(tables))
      .rows.map(row => ({
        assumption: row.words('Assumption'),
        low: row.money('Effect of low'),
        high: row.money('Effect of high'),
        note: row.words('Note'),
      }))
      .filter(one => !one.low.known || !one.high.known || !one.low.value.isZero() || !one.high.value.isZero()),
  );
}

/** Bars from nil to either side, in per cent of the widest span. */
function across(all: readonly Decimal[]) {
  const sizes = all.map(amount => amount.toNumber());
  const [lowest, highest] = [Math.min(0, ...sizes), Math.max(0, ...sizes)];
  const at = (size: number) => ((size - lowest) / (highest - lowest || 1)) * 100;
  return {
    zero: at(0),
    of: (amount: Decimal) => ({ left: `${Math.min(at(0), at(amount.toNumber()))}%`, width: `${Math.abs(at(amount.toNumber()) - at(0))}%` }),
  };
}
