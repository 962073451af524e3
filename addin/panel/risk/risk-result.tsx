import { makeStyles, tokens } from '@fluentui/react-components';
import type { Decimal } from '../../../core/figures/decimal';
import { Chart, Legend } from '../charts/chart';
import type { FanSpec } from '../charts/spec';
import type { Answer } from '../reading/plan-model';
import { amountsIn, written } from '../reading/report-rows';
import { Disclosure } from '../shell/disclosure';
import { FigureTable } from '../shell/figure-table';
import { Section } from '../shell/section';
import { shortYear } from '../words/dates';
import { chartUnitFor } from '../words/pounds';
import type { ChartUnit } from '../words/pounds';
import { scenarioInWords } from '../words/names';
import { PERCENTILES, chanceInWords, yearInWords } from './outcomes';
import type { Drawn, DrawnYear } from './outcomes';
import { inThousands, measureLabel } from './risk-controls';
import type { RiskResult } from './risk-runs';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
  stale: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  legend: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface RiskResultProps {
  readonly result: RiskResult;
  readonly drawn: Drawn;
  readonly year: string;
  /** Why the result is no longer that of the plan as it stands. */
  readonly stale: string;
}

/** The fan of a measure by year with its figures, and how likely its bad news is. */
export function RiskOutcomes({ result: { request, run }, drawn, year, stale }: RiskResultProps) {
  const styles = useStyles();
  const { years, chanceOf } = drawn;
  const unit = chartUnitFor(amountsIn(years.flatMap(one => Object.values(one.percentiles))));
  const chosen = years.find(one => one.year === year) ?? years[0];
  const inWords = chosen ? yearInWords(chosen, chanceOf) : '';
  const about = `${inThousands(request.draws)} ${run.method === 'Sobol' ? 'evenly spread' : 'plain'} draws, seed ${request.seed}, ${request.scenario || 'base plan'}`;
  const pounds = (amount: Decimal) => unit.label(amount);
  return (
    <>
      <Section
        help="risk-outcome"
        title={`${measureLabel(request.measure)} by year, ${unit.name}`}
        scenario={scenarioInWords(request.scenario)}
      >
        {stale && <p className={styles.stale}>{stale}</p>}
        <p className={styles.text}>{inWords}</p>
        <FanChart years={years} unit={unit} inWords={`${measureLabel(request.measure)}: ${inWords}`} />
        <p className={styles.legend}>{about}.</p>
        <Disclosure show="Show as a table" hide="Hide the table">
          {() => (
            <FigureTable
              caption={`${measureLabel(request.measure)} by year, ${unit.name}: ${about}`}
              headers={['Year', ...PERCENTILES, 'Mean', 'Plan']}
              rows={years.map(one => [
                one.year,
                ...PERCENTILES.map(percentile => written(one.percentiles[percentile], pounds)),
                written(one.mean, pounds),
                written(one.central, pounds),
              ])}
            />
          )}
        </Disclosure>
      </Section>
      <Section help="risk-chance" title={chanceOf} scenario={scenarioInWords(request.scenario)}>
        {run.assumes && <p className={styles.text}>{run.assumes}</p>}
        <FigureTable
          caption={`${chanceOf}, by year`}
          headers={['Year', 'In the year', 'By then', 'Give or take']}
          marked={years.findIndex(one => one === chosen)}
          rows={years.map(one => [
            one.year,
            written(one.chance, chanceInWords),
            written(one.chanceByThen, chanceInWords),
            written(one.margin, inPoints),
          ])}
        />
      </Section>
    </>
  );
}

/** `0.9 points`: how far a share of draws may be from the truth. */
const inPoints = (margin: Decimal): string => `${margin.times(100).toFixed(1)} points`;

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
function FanChart({ years, unit, inWords }: FanChartProps) {
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
