import type { Exact } from '../figures/exact';
import { inPounds } from '../figures/in-words';
import { yearName } from '../years/financial-year';
import { checkAges } from './age-checks';
import { checkAllocations } from './allocation-checks';
import { checkBids } from './bid-checks';
import { sameWords } from './cells';
import { checkFacts } from './read-commissioning-facts';
import { checkComparedInflation } from './compared-inflation';
import { findEmptyRows } from './empty-rows';
import { finder } from './finder';
import { Findings, merged } from './findings';
import type { Finding } from './findings';
import { checkFlow } from './flow-checks';
import { checkGrants } from './grant-checks';
import { checkBandD } from './band-d-checks';
import { checkMagnitudes } from './magnitude-checks';
import { checkMovements } from './movement-checks';
import { checkReferences } from './name-checks';
import type { OpenedScenario } from './open-plan';
import { checkEstablishments } from './post-checks';
import { checkReorganisation } from './reorganisation-checks';
import { checkReserves } from './reserve-checks';
import { isTyped } from './cells';
import { checkScale } from './scale-checks';
import { checkSigns } from './sign-checks';
import type { Settled } from './settle/settle';
import { checkTotals } from './strategy-checks';

/** What the rules say of a settled plan; reading it and working it out have found the rest. */
export function checkPlan(of: Settled<Exact>): readonly Finding[] {
  const found = new Findings();
  const settled = { ...of, plan: { ...of.plan, findings: found, context: { ...of.plan.context, findings: found } } };
  checkWhatIsModelled(settled);
  checkChanges(settled);
  checkEstablishments(settled);
  checkRequirement(settled);
  checkMergedAuthorities(settled);
  checkAges(settled.plan);
  checkReorganisation(settled.plan);
  checkMagnitudes(settled);
  checkBandD(settled);
  checkScale(settled);
  checkSigns(settled);
  checkReferences(settled);
  checkFacts(settled.plan);
  checkComparedInflation(settled.plan);
  findEmptyRows(settled.plan);
  checkGrants(settled);
  checkAllocations(settled);
  checkBids(settled);
  checkFlow(settled);
  checkReserves(settled);
  checkMovements(settled);
  checkTotals(settled);
  return found.all();
}

/** All that was found of a settled plan, at every stage: in reading it, in working it out, and by the checks. Gravest first. */
export const findingsOf = (settled: Settled<Exact>): readonly Finding[] =>
  merged([settled.plan.findings.all(), settled.findings, checkPlan(settled)]);

const known = new WeakMap<Settled<Exact>, readonly Finding[]>();

/** All that was found of a plan under a scenario, gravest first; made once. */
export function findingsUnder(scenario: OpenedScenario): readonly Finding[] {
  const settled = scenario.settled();
  const found = known.get(settled) ?? findingsOf(settled);
  known.set(settled, found);
  return found;
}

/** A table that is missing means that part is not modelled; the checks say so. */
function checkWhatIsModelled(settled: Settled<Exact>): void {
  const { plan } = settled;
  const find = finder(settled);
  const absent = (['Line', 'Funding', 'Billing authority', 'Precept'] as const).filter(
    name => !plan.has(name) && !(name === 'Line' && plan.has('Post')),
  );
  for (const name of absent) find('note', name, '', '', `The plan has no ${name} table: that part is not modelled.`);
  if (plan.has('Precept') && !plan.has('Billing authority'))
    find(
      'error',
      'Billing authority',
      '',
      '',
      'The plan has a Precept table and no Billing authority table; without tax bases the precept is nil.',
    );
  if (plan.has('Billing authority') && !plan.has('Precept'))
    find('warning', 'Precept', '', '', 'The plan has tax bases and no Precept table; the precept is not in Funding.');
}

function checkChanges(settled: Settled<Exact>): void {
  const { plan } = settled;
  const find = finder(settled);
  for (const { change } of settled.changes) {
    if (
      change.dependsOn &&
      !settled.changes.some(one => sameWords(one.change.name, change.dependsOn)) &&
      !plan.movements.some(one => sameWords(one.purpose, change.dependsOn))
    )
      find(
        'warning',
        'Change',
        change.name,
        'Depends on',
        `Change “${change.name}” depends on “${change.dependsOn}”, which is neither a Change nor a proposal of the Movement table. Type the name of one, or leave it empty.`,
      );
  }
}

/** A published requirement that was typed is shown with its difference, and a difference is said. */
function checkRequirement(settled: Settled<Exact>): void {
  const find = finder(settled);
  for (const year of settled.years) {
    const typed = settled.plan.precept?.get(year.year)?.requirement;
    if (!typed || !isTyped(typed) || !typed.amount || !year.precept || year.precept.requirement.fault) continue;
    const difference = year.precept.requirement.amount.minus(typed.amount);
    if (!difference.isZero())
      find(
        'note',
        'Precept',
        'Requirement',
        yearName(year.year),
        `The requirement typed for ${yearName(year.year)} differs from Band D × tax base by ${inPounds(difference)}.`,
      );
  }
}

function checkMergedAuthorities(settled: Settled<Exact>): void {
  const find = finder(settled);
  const { plan } = settled;
  for (const year of plan.horizon.years) {
    if (
      plan.billingAuthorities.length &&
      plan.billingAuthorities.every(one => (one.from !== undefined && year < one.from) || (one.to !== undefined && year > one.to))
    )
      find(
        'error',
        'Billing authority',
        '',
        yearName(year),
        `No billing authority exists in ${yearName(year)}; check the columns From and To.`,
      );
  }
}
