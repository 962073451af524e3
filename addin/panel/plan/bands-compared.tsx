import { bandsBeside, countryIn } from '../overview/band-rises';
import { BandTable } from '../overview/band-table';
import type { PlanModel } from '../reading/plan-model';
import { amountIn } from '../reading/plan-answers';
import { Disclosure } from '../shell/disclosure';
import { Section } from '../shell/section';
import type { DriverAnswers } from './tried';

interface BandsComparedProps {
  readonly model: PlanModel;
  readonly tried: DriverAnswers;
  readonly year: string;
}

/** The bands as tried beside last year's: the bill of a household, and what more it is a week. */
export function BandsCompared({ model, tried, year }: BandsComparedProps) {
  const bandD = amountIn(tried.precept, 'bandD', year);
  const rise = amountIn(tried.precept, 'rise', year);
  if (!bandD.known || !rise.known) return null;
  const last = bandD.value.minus(rise.value);
  return (
    <Section help="bands-tried" title={`Council tax as tried, ${year}`}>
      <Disclosure show="Show bands A to H" hide="Hide the bands">
        {() => (
          <BandTable
            caption={`Council tax by band as tried, ${year}`}
            bands={bandsBeside(model, last, bandD.value, countryIn(tried.tables))}
            year={year}
            of={tried}
          />
        )}
      </Disclosure>
    </Section>
  );
}
