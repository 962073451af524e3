import type { Decimal } from '../../../core/figures/decimal';
import type { Answer } from '../reading/plan-model';
import { rowsIn } from '../reading/report-rows';
import { shortPounds } from '../words/pounds';
import { reportOfRun } from './serialised-run';
import type { SerialisedRun } from './serialised-run';

export const PERCENTILES = ['P5', 'P10', 'P25', 'P50', 'P75', 'P90', 'P95'] as const;
export type Percentile = (typeof PERCENTILES)[number];

/** One year of a run, in pounds. */
export interface DrawnYear {
  readonly year: string;
  readonly percentiles: Readonly<Record<Percentile, Answer<Decimal>>>;
  readonly mean: Answer<Decimal>;
  readonly central: Answer<Decimal>;
  readonly chance: Answer<Decimal>;
  readonly chanceByThen: Answer<Decimal>;
  readonly margin: Answer<Decimal>;
}

export interface Drawn {
  /** `Chance of shortfall`, `Chance of breach`: what the bad news of the measure is. */
  readonly chanceOf: string;
  readonly years: readonly DrawnYear[];
}

/** A run as the pane shows it: the same figures as the function RISK gives, in pounds. */
export function drawnFrom(run: SerialisedRun): Drawn {
  const report = reportOfRun(run);
  const chanceOf = report.columns.find(column => column.id === 'chance')?.label ?? '';
  const years = rowsIn(report)
    .rows.filter(row => row.role === 'row')
    .map((row): DrawnYear => ({
      year: row.id,
      percentiles: Object.fromEntries(
        PERCENTILES.map(percentile => [percentile, row.figure(percentile.toLowerCase())]),
      ) as DrawnYear['percentiles'],
      mean: row.figure('mean'),
      central: row.figure('centralCase'),
      chance: row.figure('chance'),
      chanceByThen: row.figure('chanceByThen'),
      margin: row.figure('chanceMargin'),
    }));
  return { chanceOf, years };
}

/** `91%`, and between one and ninety-nine where a figure would round to certainty: `over 99%`. */
export function chanceInWords(chance: Decimal): string {
  if (chance.isZero()) return 'no draw';
  if (chance.eq(1)) return 'every draw';
  if (chance.lt(0.01)) return 'under 1%';
  return chance.gt(0.99) ? 'over 99%' : `${chance.times(100).toFixed(0)}%`;
}

/** What a year of a run says, in the words of its chance column. */
export function yearInWords({ year, percentiles, central, chance }: DrawnYear, chanceOf: string): string {
  const [low, middle, high] = [percentiles.P25, percentiles.P50, percentiles.P75];
  if (!low.known || !middle.known || !high.known || !central.known || !chance.known)
    return [low, middle, high, central, chance].flatMap(one => (one.known ? [] : [one.sentence]))[0] ?? '';
  const spread = low.value.eq(high.value)
    ? `No assumption that is drawn moves it: ${shortPounds(middle.value)} in half of all draws and more.`
    : `Half of all outcomes lie between ${shortPounds(low.value)} and ${shortPounds(high.value)}, the middle one is ${shortPounds(middle.value)}; the plan as it stands says ${shortPounds(central.value)}.`;
  return `${chanceOf} in ${year}: ${chanceInWords(chance.value)}. ${spread}`;
}
