import type { Decimal } from '../../../core/figures/decimal';
import { amountIn } from '../reading/plan-answers';
import type { PlanAnswers } from '../reading/plan-answers';
import { answer } from '../reading/plan-model';
import type { Answer, PlanModel } from '../reading/plan-model';
import { yearBefore } from '../words/dates';

/** What a household in a band pays the body in a year, and how much more than the year before. */
export interface BandRise {
  readonly band: string;
  readonly amount: Decimal;
  /** Not known where last year's Band D is not. */
  readonly rise?: Decimal;
  readonly aWeek?: Decimal;
}

export const BAND_NAMES = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;
const WEEKS = 52;

/** The bands of a year beside last year's, each rounded to the penny before they are compared: what the two bills said. */
export function bandRises(model: PlanModel, answers: PlanAnswers, year: string): Answer<BandRise[]> {
  if (!answers.bands.known) return answers.bands;
  const report = answers.bands.value;
  const rows = bandRows(report.names);
  const first = rows.map(row => report.amount(row, year)).find(amount => !amount.known);
  if (first && !first.known) return first;
  const lastYear = bandsOfLastYear(model, answers, rows, year);
  return answer(() => rows.map((row, index) => {
    const amount = mustBeKnown(report.amount(row, year));
    const last = lastYear?.[index];
    const rise = last && amount.minus(last);
    return { band: row.replace(/^Band\s+/i, ''), amount, rise, aWeek: rise?.div(WEEKS) };
  }));
}

/** The rows A to H, however the report spells them (`A`, `Band A`). */
const bandRows = (names: readonly string[]): string[] => names.filter(name => BAND_NAMES.some(band => name === band || name === `Band ${band}`));

/** From the report where it has last year's column, else the bands of last year's Band D. */
function bandsOfLastYear(model: PlanModel, answers: PlanAnswers, rows: readonly string[], year: string): Decimal[] | undefined {
  const before = yearBefore(year);
  const printed = rows.map(row => amountIn(answers.bands, row, before));
  if (printed.every(amount => amount.known)) return printed.map(mustBeKnown);
  const bandD = amountIn(answers.precept, 'Band D', year);
  const rise = amountIn(answers.precept, 'Rise', year);
  if (!bandD.known || !rise.known) return undefined;
  const bands = answer(() => model.bands(bandD.value.minus(rise.value)));
  return bands.known ? bands.value : undefined;
}

function mustBeKnown(amount: Answer<Decimal>): Decimal {
  if (amount.known) return amount.value;
  throw new Error(amount.sentence);
}
