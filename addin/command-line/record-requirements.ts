/** Band D × tax base beside the requirement as published, for every live body of the record. */
import { Decimal, financialYear } from '../../core';
import { publishedBodies } from '../../core/bodies/published-bodies';
import type { PublishedBody } from '../../core/bodies/published-bodies';

export interface RecordRequirement {
  readonly body: PublishedBody;
  /** The body's own tax base, and the sum of its councils'. */
  readonly own: Decimal;
  readonly councils: Decimal;
  /** Band D as printed × the councils' bases, to the pound. */
  readonly worked: Decimal;
  readonly published: Decimal;
  readonly difference: Decimal;
  /** What of the difference the councils' bases make, and what Band D printed to the penny. */
  readonly ofBases: Decimal;
  readonly ofPence: Decimal;
}

/** The English bodies that are live and whose requirement, base and Band D of the year are published. */
export function recordRequirements(year: number): RecordRequirement[] {
  return publishedBodies
    .filter(({ ended, country }) => ended === undefined && country === 'England')
    .flatMap(body => {
      const [bandD, own, published] = [body.bandD.get(year), body.taxBase.get(year), body.requirement.get(year)];
      if (bandD === undefined || own === undefined || published === undefined) return [];
      const councils = body.billingAuthorities.reduce((sum, { taxBase }) => sum.plus(taxBase.get(year) ?? 0), new Decimal(0));
      const worked = councils.times(bandD).toDecimalPlaces(0, Decimal.ROUND_HALF_UP);
      return [
        {
          body,
          own: new Decimal(own),
          councils,
          worked,
          published: new Decimal(published),
          difference: worked.minus(published),
          ofBases: councils.minus(own).times(bandD),
          ofPence: new Decimal(own).times(bandD).minus(published),
        },
      ];
    });
}

/** The last year that is published for every body. */
export const LAST_WHOLE_YEAR = financialYear('2023/24')!;
