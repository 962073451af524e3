import { Decimal, yearName } from '../../../core';
import type { PublishedBody } from '../../../core/bodies/published-bodies';
import { lastYearOf } from '../../example/body-plan';
import { fullPounds } from '../words/pounds';

/** What the record holds of a body, a sentence each. */
export function bodyInWords(body: PublishedBody): string[] {
  const councils = body.billingAuthorities.length;
  const bandD = lastYearOf(body.bandD);
  const first = body.bandD.size ? Math.min(...body.bandD.keys()) : undefined;
  const bases = body.billingAuthorities.flatMap(({ taxBase }) => lastYearOf(taxBase) ?? []);
  const grant = lastYearOf(body.coreGrant);
  return [
    `${body.country === 'Wales' ? 'Wales' : `England, ${body.region}`}; code ${body.code}.`,
    `${councils} billing ${councils === 1 ? 'authority' : 'authorities'}, by name and code.`,
    bandD === undefined
      ? 'No published Band D was seen.'
      : `Band D £${body.bandD.get(bandD)} in ${yearName(bandD)}, the last seen; from ${yearName(first!)} on in Record.`,
    bases.length === 0 ? 'No published tax base was seen: you type them.' : `Tax bases of ${yearName(Math.min(...bases))}.`,
    ...(grant === undefined ? [] : [`Core grant ${fullPounds(new Decimal(body.coreGrant.get(grant)!))} in ${yearName(grant)}.`]),
    ...(body.country === 'Wales' ? ['No referendum principle applies in Wales: Band D follows from the budget requirement.'] : []),
  ];
}
