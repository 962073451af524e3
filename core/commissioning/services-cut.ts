import { cutAboveUnspent, noSuchProjects, spentAboveAmount } from '../refusals/grants';
import { argumentIs, cellIs } from '../refusals/templates';
import { Decimal, sumOf } from '../figures/decimal';
import type { Amount } from '../figures/decimal';
import { allocation } from './allocate';
import { amountFromNilIn, pennyAmount, poundsOf } from './exact-columns';
import type { AmountCell } from './exact-columns';
import { listed } from '../figures/in-words';
import { itemAt } from '../lookups';

/** A project or service paid from the funding that is cut. */
export interface FundedProject {
  readonly name: string;
  readonly amount: AmountCell;
  /** Spent or committed by contract already: it cannot be cut any more. */
  readonly spent?: AmountCell;
  /** 1 is kept longest. */
  readonly priority?: AmountCell;
}

/** How an in-year cut falls on projects. */
export type CutRule =
  { readonly by: 'pro rata' } | { readonly by: 'priority' } | { readonly by: 'named projects'; readonly names: readonly string[] };

export interface CutProject {
  readonly name: string;
  readonly before: Decimal;
  readonly cut: Decimal;
  readonly after: Decimal;
  /** Nothing is left for it beyond what is spent already. */
  readonly stops: boolean;
}

export interface ServicesCut {
  readonly projects: readonly CutProject[];
  /** The projects that stop. */
  readonly stopping: readonly string[];
  readonly cut: Decimal;
  /** Cut still to find (above nil), or more than was asked (below nil); only named projects leave one. */
  readonly stillToFind: Decimal;
  readonly rule: string;
}

/**
 * An in-year cut of funding on the projects it pays: in proportion to what is not yet spent, from the lowest priority
 * upwards, or on named projects whole.
 *
 * Source: the Safer Streets cut of £180,000 in its second year, when named projects went.
 * Rounding: pro rata to the penny by largest remainder, equal remainders to the earlier project. Equal priorities are cut in
 * the reverse of the order listed, so that the earlier is kept longer.
 */
export function servicesCut(projects: readonly FundedProject[], cut: Amount, rule: CutRule): ServicesCut {
  const asked = poundsOf(pennyAmount('Cut', cut, 'exact'));
  if (asked.isZero()) throw argumentIs('Cut', '£0', 'there is nothing to take away');
  const before = projects.map(project => poundsOf(pennyAmount(`Amount, ${project.name},`, project.amount, 'exact')));
  const open = projects.map((project, i) => {
    const spent = poundsOf(pennyAmount(`Spent, ${project.name},`, project.spent, 'exact'));
    if (spent.gt(itemAt(before, i))) throw spentAboveAmount(project.name, spent, itemAt(before, i));
    return itemAt(before, i).minus(spent);
  });
  const available = sumOf(open);
  if (rule.by !== 'named projects' && available.lt(asked)) throw cutAboveUnspent(asked, available);
  const cuts =
    rule.by === 'pro rata'
      ? proRata(asked, open)
      : rule.by === 'priority'
        ? byPriority(asked, open, projects)
        : named(rule.names, open, projects);
  const total = sumOf(cuts);
  const results = projects.map(({ name }, i): CutProject => ({
    name,
    before: itemAt(before, i),
    cut: itemAt(cuts, i),
    after: itemAt(before, i).minus(itemAt(cuts, i)),
    stops: !itemAt(open, i).isZero() && itemAt(cuts, i).eq(itemAt(open, i)),
  }));
  return {
    projects: results,
    stopping: results.filter(project => project.stops).map(project => project.name),
    cut: total,
    stillToFind: asked.minus(total),
    rule:
      rule.by === 'pro rata'
        ? 'in proportion to what is not spent yet'
        : rule.by === 'priority'
          ? 'from the lowest priority upwards'
          : `named projects whole: ${listed(rule.names.map(name => name.trim()))}`,
  };
}

const proRata = (cut: Decimal, open: readonly Decimal[]): readonly Decimal[] => allocation(cut, open, null, open).amounts;

function byPriority(cut: Decimal, open: readonly Decimal[], projects: readonly FundedProject[]): Decimal[] {
  const priority = projects.map(project => {
    const rank = amountFromNilIn(`Priority, ${project.name},`, project.priority);
    if (rank.isZero())
      throw cellIs(`Priority, ${project.name},`, 'empty', 'a cut by priority needs one for every project, 1 for the one kept longest');
    return rank;
  });
  const cuts = open.map(() => new Decimal(0));
  let left = cut;
  const lastFirst = projects.map((_, i) => i).sort((a, b) => itemAt(priority, b).comparedTo(itemAt(priority, a)) || b - a);
  for (const i of lastFirst) {
    cuts[i] = itemAt(open, i).lt(left) ? itemAt(open, i) : left;
    left = left.minus(cuts[i]);
  }
  return cuts;
}

function named(names: readonly string[], open: readonly Decimal[], projects: readonly FundedProject[]): Decimal[] {
  const key = (name: string) => name.trim().toLowerCase();
  const asked = new Set(names.map(key));
  const unknown = names.filter(name => !projects.some(project => key(project.name) === key(name)));
  if (unknown.length)
    throw noSuchProjects(
      unknown,
      projects.map(project => project.name),
    );
  return open.map((amount, i) => (asked.has(key(itemAt(projects, i).name)) ? amount : new Decimal(0)));
}
