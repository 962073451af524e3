/** Names that refer to rows of another table, and names that are probably one. */
import { listed } from '../figures/in-words';
import type { Exact } from '../figures/exact';
import { nearestName } from '../reading/nearest-word';
import { sameWords, wordKey } from './cells';
import { finder } from './finder';
import type { Plan } from './plan';
import { movementCounts, notInReserveTable } from './settle/reserve-movements';
import type { Settled } from './settle/settle';

export function checkReferences(settled: Settled<Exact>): void {
  checkCollectionFund(settled);
  checkReserveNames(settled.plan);
}

/** Reserves named by movements that do not count yet and by policies: of those that count it is said where they are drawn. */
function checkReserveNames(plan: Plan): void {
  const known = new Set(plan.reserves.map(({ name }) => wordKey(name)));
  const check = (table: string, row: string, column: string, name: string) => {
    if (name && !known.has(wordKey(name))) plan.findings.add(notInReserveTable(table, row, column, name, plan.reserves));
  };
  for (const movement of plan.movements) {
    if (movementCounts(movement, { plan })) continue;
    check('Movement', movement.name, 'Reserve', movement.reserve);
    check('Movement', movement.name, 'To', movement.to);
  }
  for (const { name, kind, reserve } of plan.policies) if (kind && kind !== 'leave open') check('Policy', name, 'Reserve', reserve);
}

/** How councils are called in full; the same council goes without them in other tables. */
const OF_COUNCILS =
  /\b(the|city|county|district|borough|metropolitan|london|royal|unitary|council|authority|of|mbc|bc|dc|cc|ua|lb|rb|mdc)\b/g;

/** The part of a council's name that tells it from others: St. Helens MBC is st helens. */
export const councilKey = (name: string): string => {
  const bare = wordKey(name)
    .replace(/&/g, ' and ')
    .replace(/['’.,()-]/g, ' ');
  return (bare.replace(OF_COUNCILS, ' ').trim() || bare).replace(/\s+/g, ' ').trim();
};

/** A collection fund's row is one authority's, perhaps by the name of a council before it; a name that is none is counted all the same, and asked about. */
function checkCollectionFund(settled: Settled<Exact>): void {
  const { collectionFund, billingAuthorities } = settled.plan;
  const names = billingAuthorities.map(({ name }) => name);
  if (!names.length) return;
  const known = new Set(names.map(wordKey));
  const councils = new Map([
    ...billingAuthorities.flatMap(({ name, formerly }) => formerly.map((before): [string, string] => [councilKey(before), name])),
    ...[...names].reverse().map((name): [string, string] => [councilKey(name), name]),
  ]);
  for (const { name } of collectionFund) {
    if (known.has(wordKey(name)) || /\b(all|total|net|prior|previous|other|collection fund)\b/i.test(name)) continue;
    const near = councils.get(councilKey(name)) ?? nearestName(name, names);
    finder(settled)(
      'warning',
      'Collection fund',
      name,
      '',
      `Collection fund “${name}” is not in the Billing authority table; its amount is counted all the same. ${near ? `Type “${near}” if that is the authority.` : `Its rows are ${listed(names)}.`}`,
      near === undefined ? undefined : [{ row: name, column: 'Collection fund', says: near }],
    );
  }
  const seen = new Map<string, string>();
  for (const { name, kind } of collectionFund) {
    const key = `${councilKey(name)}\u0000${kind ?? ''}`;
    const first = seen.get(key);
    if (first !== undefined && !sameWords(first, name))
      finder(settled)(
        'warning',
        'Collection fund',
        name,
        '',
        `Collection fund “${first}” and “${name}” may be one authority twice; both are counted. Take one out if they are.`,
      );
    seen.set(key, first ?? name);
  }
}
