import type { Decimal } from '../../../core/figures/decimal';
import type { Table } from '../../../core/plan/cells';
import type { Country } from '../../../core/precept/bands';
import { amountIn } from '../reading/plan-answers';
import type { PlanAnswers } from '../reading/plan-answers';
import { answer } from '../reading/plan-model';
import type { Answer, PlanModel } from '../reading/plan-model';
import { bodyFact, sameName } from '../reading/plan-tables';
import { FigureTable } from '../shell/figure-table';
import type { PlanAsked } from '../workings/figure';
import { Figure } from '../workings/figure';
import { change, fullPounds, pence } from '../words/pounds';

/** What a household in a band pays the body in a year, and how much more than the year before. */
export interface BandRise {
  readonly band: string;
  readonly amount: Decimal;
  /** Not known where last year’s Band D is not. */
  readonly rise?: Decimal;
  readonly aWeek?: Decimal;
}

const BAND_NAMES = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'] as const;

/** England or Wales, as the Body table says. */
export const countryIn = (tables: readonly Table[]): Country => (sameName(bodyFact('Country', tables), 'Wales') ? 'Wales' : 'England');

/** The bands of a Band D beside those of last year's, where that is known. */
export function bandsBeside(model: PlanModel, last: Decimal | undefined, bandD: Decimal, country: Country): BandRise[] {
  if (last === undefined) return model.bands(bandD, 2, country).map((amount, index) => ({ band: BAND_NAMES[index] ?? '', amount }));
  return model.householdEffects(last, bandD, country).map(({ band, thisYear, rise, aWeek }) => ({ band, amount: thisYear, rise, aWeek }));
}

/** The bands of a year of the plan beside those of the year before. */
export function bandRises(model: PlanModel, answers: Pick<PlanAnswers, 'precept'>, year: string, country: Country): Answer<BandRise[]> {
  const bandD = amountIn(answers.precept, 'bandD', year);
  const rise = amountIn(answers.precept, 'rise', year);
  if (!bandD.known) return bandD;
  return answer(() => bandsBeside(model, rise.known ? bandD.value.minus(rise.value) : undefined, bandD.value, country));
}

interface BandTableProps {
  readonly caption: string;
  readonly bands: readonly BandRise[];
  readonly year: string;
  /** The plan that has these bands, where it is not the one on show. */
  readonly of?: PlanAsked;
}

/** What households pay, band by band. */
export function BandTable({ caption, bands, year, of }: BandTableProps) {
  return (
    <FigureTable
      caption={caption}
      headers={['Band', 'A year', 'Rise', 'A week']}
      rows={bands.map(({ band, amount, rise, aWeek }) => [
        band,
        <Figure
          key={band}
          figure={{ table: 'Precept', row: `Band ${band}` }}
          name={`Band ${band}`}
          year={year}
          of={of}
          shown={fullPounds(amount, 2)}
        />,
        rise ? change(rise) : 'not known',
        aWeek ? pence(aWeek) : 'not known',
      ])}
      marked={BAND_NAMES.indexOf('D')}
    />
  );
}
