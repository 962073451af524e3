import { itemAt } from '../lookups';
import { yearName } from '../years/financial-year';
import { quoted, sameWords, textOf } from './cells';
import { listed } from '../figures/in-words';
import type { Plan } from './plan';
import { REORGANISATION } from './reorganisation-fact';
import { authoritiesIn, countingHandovers, sharesOf, sumOfShares } from './read-reorganisation';

/** A proposal nobody knows, an authority that is not there, and shares of one authority that are more than it has, or leave some behind. */
export function checkReorganisation(plan: Plan): void {
  const find = (severity: 'error' | 'warning', table: string, row: string, column: string, sentence: string) =>
    plan.findings.add({ severity, table, row, column, sentence });
  const { handovers, body, billingAuthorities } = plan;
  const chosen = textOf(body.fact(REORGANISATION));
  const proposals = authoritiesIn(handovers.map(({ proposal }) => proposal).filter(Boolean));
  if (chosen && !proposals.some(one => sameWords(one, chosen)))
    find(
      'error',
      'Body',
      REORGANISATION,
      'Value',
      `Body, ${REORGANISATION}, holds ${quoted(chosen)}, which is not a Proposal of the Reorganisation table${proposals.length ? `; type one of ${listed(proposals)}` : ''}.`,
    );
  const counting = countingHandovers(handovers, body);
  for (const { name, authority } of handovers)
    if (authority && !billingAuthorities.some(one => sameWords(one.name, authority)))
      find(
        'error',
        'Reorganisation',
        name,
        'Authority',
        `Reorganisation “${name}”, Authority, names “${authority}”, which is not in the Billing authority table. Type the name of one of its rows.`,
      );
  for (const authority of authoritiesIn(counting.map(one => one.authority))) {
    const reached = plan.horizon.years.filter(year => sharesOf(counting, authority, year).length);
    const year = reached.at(-1);
    if (year === undefined) continue;
    const going = sharesOf(counting, authority, year);
    const sum = sumOfShares(going);
    const percent = `${sum.times(100).toString()}%`;
    if (sum.gt(1))
      find(
        'error',
        'Reorganisation',
        itemAt(going, 0).name,
        'Share',
        `“${authority}” hands over ${percent} of its tax base from ${yearName(itemAt(going, 0).from!)}; type at most 100%.`,
      );
    else if (sum.lt(1) && !counting.some(({ to }) => sameWords(to, authority)))
      find(
        'warning',
        'Reorganisation',
        itemAt(going, 0).name,
        'Share',
        `“${authority}” hands over ${percent} of its tax base from ${yearName(itemAt(going, 0).from!)}, so the rest stays with it. If it ends then, the shares of its parts make 1.`,
      );
  }
}
