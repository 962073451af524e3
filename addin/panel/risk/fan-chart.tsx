import type { Decimal } from '../../../core/figures/decimal';
import { Chart } from '../charts/chart';
import { Legend } from '../charts/legend';
import type { FanSpec } from '../charts/spec';
import type { Answer } from '../reading/plan-model';
import { written } from '../reading/report-rows';
import { shortYear } from '../words/dates';
import type { ChartUnit } from '../words/pounds';
import type { DrawnYear } from './outcomes';

const HEIGHT = 240;
/** Below the years, in the order in which they lie in the picture. */
const FIGURES = ['P90', 'P50', 'P10'] as const;

interface FanChartProps {
  readonly years: readonly DrawnYear[];
  readonly unit: ChartUnit;
  /** What the picture shows, for those who do not see it. */
  readonly inWords: string;
}

/** The fan of outcomes by year, with the middle outcome, the average one and the plan as it stands each told from the others. */
export function FanChart({ years, unit, inWords }: FanChartProps) {
  return (
    <>
      <Chart spec={fanOf(years, unit)} height={HEIGHT} inWords={inWords} />
      <Legend
        signs={[
          { sign: 'middle', means: 'the middle outcome, P50' },
          { sign: 'plan', means: 'the plan as it stands' },
          { sign: 'average', means: 'the average outcome' },
          { sign: 'inner', means: 'half of all outcomes' },
          { sign: 'outer', means: 'eight in ten, P10 to P90' },
        ]}
      />
    </>
  );
}

function fanOf(years: readonly DrawnYear[], unit: ChartUnit): FanSpec {
  return {
    kind: 'fan',
    years: years.map(({ year, percentiles: { P10, P25, P50, P75, P90 }, mean, central }) => ({
      label: shortYear(year),
      p10: sizeOf(P10),
      p25: sizeOf(P25),
      p50: sizeOf(P50),
      p75: sizeOf(P75),
      p90: sizeOf(P90),
      average: sizeOf(mean),
      plan: sizeOf(central),
    })),
    figures: FIGURES.map(name => ({
      name,
      byYear: years.map(({ percentiles }) => (percentiles[name].known ? written(percentiles[name], unit.label) : '?')),
    })),
  };
}

const sizeOf = (amount: Answer<Decimal>): number | undefined => (amount.known ? amount.value.toNumber() : undefined);
