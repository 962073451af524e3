import type { Decimal } from '../../../core/figures/decimal';
import { amountIn } from '../reading/plan-answers';
import type { PlanAnswers } from '../reading/plan-answers';
import { answer } from '../reading/plan-model';
import type { Answer, PlanModel } from '../reading/plan-model';

/** What a household in a band pays the body in a year, and how much more than the year before. */
export interface BandRise {
  readonly band: string;
  readonly amount: Decimal;
  /** Not known where last year’s Band D is not. */
  readonly rise?: Decimal;
  readonly aWeek?: Decimal;
}

export const BAND_NAMES = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'] as const;
const WEEKS = 52;

/** The bands of two years' Band D, each rounded to the penny before they are compared: what the two bills said. */
export function householdEffect(model: PlanModel, lastBandD: Decimal | undefined, bandD: Decimal): BandRise[] {
  const last = lastBandD && model.bands(lastBandD);
  return model.bands(bandD).map((amount, index) => {
    const rise = last && amount.minus(last[index]!);
    return { band: BAND_NAMES[index]!, amount, rise, aWeek: rise?.div(WEEKS) };
  });
}

/** The bands of a year of the plan beside those of the year before. */
export function bandRises(model: PlanModel, answers: Pick<PlanAnswers, 'precept'>, year: string): Answer<BandRise[]> {
  const bandD = amountIn(answers.precept, 'Band D', year);
  const rise = amountIn(answers.precept, 'Rise', year);
  if (!bandD.known) return bandD;
  return answer(() => householdEffect(model, rise.known ? bandD.value.minus(rise.value) : undefined, bandD.value));
}
