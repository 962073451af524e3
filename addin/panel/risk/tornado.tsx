import { useMemo } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { readPlan, rowOfTable, sensitivityData } from '../../../core';
import type { Decimal } from '../../../core/figures/decimal';
import type { Table } from '../../../core/plan/cells';
import { Chart, Legend } from '../charts/chart';
import type { Ink, RowBar, RowScale } from '../charts/spec';
import { answer } from '../reading/plan-model';
import type { Answer } from '../reading/plan-model';
import { amountsIn, rowsIn, written } from '../reading/report-rows';
import { FigureTable } from '../shell/figure-table';
import { Section } from '../shell/section';
import { decimalsOf, fullPounds, shortPounds, signedBy } from '../words/pounds';
import { measureLabel } from './risk-controls';

const ROW = 22;
const AXIS = 22;
const LOW: Ink = { tone: 'quiet', fill: 'hatched' };
const HIGH: Ink = { tone: 'plain', fill: 'solid' };

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
  list: { listStyleType: 'none', margin: `${tokens.spacingVerticalS} 0 0`, padding: 0 },
  item: { padding: `${tokens.spacingVerticalXS} 0 0` },
  name: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  more: { margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`, lineHeight: tokens.lineHeightBase300 },
  note: {
    margin: '0 0 2px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface Swing {
  readonly assumption: string;
  /** Whether a Low or a High is typed; otherwise one point, or £1, is tried either way. */
  readonly isTyped: boolean;
  /** What a point, or £1, more does. */
  readonly ofOneMore: Answer<Decimal>;
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

/** What each assumption's low and high do to a measure in a year, in the order of SENSITIVITY: the largest effect first. */
export function Tornado({ measure, year, scenario, tables }: TornadoProps) {
  const styles = useStyles();
  const swings = useMemo(() => swingsOf(measure, year, scenario, tables), [measure, year, scenario, tables]);
  const title = `What moves it most, ${year}`;
  if (!swings.known)
    return (
      <Section help="tornado" title={title}>
        <p className={styles.text}>{swings.sentence}</p>
      </Section>
    );
  if (swings.value.length === 0)
    return (
      <Section help="tornado" title={title}>
        <p className={styles.text}>No assumption of the plan moves it.</p>
      </Section>
    );
  const typed = swings.value.filter(one => one.isTyped);
  const untyped = swings.value.filter(one => !one.isTyped);
  const amounts = amountsIn(typed.flatMap(one => [one.low, one.high]));
  const scale: RowScale = { sizes: amounts.map(amount => amount.toNumber()), withEnds: true };
  return (
    <Section help="tornado" title={title}>
      <p className={styles.text}>
        {typed.length > 0
          ? `How far the ${measureLabel(measure).toLowerCase()} moves with one assumption at its low or its high, the largest effect first.`
          : 'No assumption that moves it has a Low or a High.'}
      </p>
      {typed.length > 0 && (
        <>
          <Legend
            signs={[
              { sign: LOW, means: 'at its low' },
              { sign: HIGH, means: 'at its high' },
            ]}
          />
          <ol className={styles.list}>
            {typed.map(one => (
              <li key={one.assumption} className={styles.item}>
                <div className={styles.name}>{one.assumption}</div>
                <Chart spec={{ kind: 'row', scale, bars: barsOf(one) }} height={ROW} inWords={swingInWords(one)} />
                {one.note && <p className={styles.note}>{one.note}</p>}
              </li>
            ))}
          </ol>
          <Chart
            spec={{ kind: 'row axis', scale }}
            height={AXIS}
            table={() => <SwingTable swings={typed} title={title} amounts={amounts} />}
          />
        </>
      )}
      {untyped.length > 0 && <OneMore swings={untyped} />}
    </Section>
  );
}

const signed = (amount: Decimal) => signedBy(amount, shortPounds);

const swingInWords = ({ low, high }: Swing): string => `at its low ${written(low, signed)}, at its high ${written(high, signed)}`;

/** From nil to either side, or each in half of the row where both go to the same side; the one that reaches further left has its amount there. */
function barsOf({ low, high }: Swing): RowBar[] {
  const ends = [
    { ink: LOW, amount: low, half: 'upper' as const },
    { ink: HIGH, amount: high, half: 'lower' as const },
  ].flatMap(({ ink, amount, half }) => (amount.known ? [{ ink, half, figure: signed(amount.value), to: amount.value.toNumber() }] : []));
  const leftmost = ends.reduce((least, { to }) => Math.min(least, to), Infinity);
  const sameSide = ends.length === 2 && (ends.every(({ to }) => to > 0) || ends.every(({ to }) => to < 0));
  return ends.map(({ ink, half, figure, to }, index) => {
    const isLeft = to === leftmost && (ends.length > 1 ? index === ends.findIndex(one => one.to === leftmost) : to < 0);
    return { ...ink, from: 0, to, end: { figure, side: isLeft ? 'left' : 'right' }, ...(sameSide && { half }) };
  });
}

/** Assumptions without a range of their own: no bars, which would set a guess beside what was typed. The draws leave them as they are. */
function OneMore({ swings }: { swings: readonly Swing[] }) {
  const styles = useStyles();
  return (
    <>
      <p className={styles.more}>
        What one point, or £1, more of each is worth. They have no Low and High, so the draws leave them as they are.
      </p>
      <FigureTable
        caption="What one point, or £1, more of each assumption without a range does"
        headers={['Assumption', 'One more']}
        rows={swings.map(one => [one.assumption, written(one.ofOneMore, signed)])}
      />
    </>
  );
}

function SwingTable({ swings, title, amounts }: { swings: readonly Swing[]; title: string; amounts: readonly Decimal[] }) {
  const decimals = decimalsOf(amounts);
  const whole = (amount: Decimal) => signedBy(amount, one => fullPounds(one, decimals));
  return (
    <FigureTable
      caption={`${title}, in pounds`}
      headers={['Assumption', 'At its low', 'At its high']}
      rows={swings.map(one => [one.assumption, written(one.low, whole), written(one.high, whole)])}
    />
  );
}

function swingsOf(measure: string, year: string, scenario: string, tables: readonly Table[]): Answer<Swing[]> {
  return answer(() => {
    const ranged = new Set(
      readPlan(tables, scenario)
        .assumptions.filter(({ low, high }) => [low, high].some(cell => cell.amount || cell.adjustments))
        .map(({ name }) => rowOfTable('Assumption', name)),
    );
    return rowsIn(sensitivityData(measure, year, scenario, tables))
      .rows.map(row => ({
        assumption: row.label,
        isTyped: ranged.has(row.id),
        ofOneMore: row.figure('ofOneMore'),
        low: row.figure('ofLow'),
        high: row.figure('ofHigh'),
        note: row.words('note'),
      }))
      .filter(one => !one.low.known || !one.high.known || !one.low.value.isZero() || !one.high.value.isZero());
  });
}
