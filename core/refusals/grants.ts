/** Refusals of money after it is granted: an in-year cut, claims on what was approved, how much may be approved. */
import type { ModelError } from '../errors';
import type { Decimal } from '../figures/decimal';
import { inPounds, listed } from '../figures/in-words';
import { conflict, noSuchName, wrongArgumentSaying, wrongBody, wrongPlan } from './forms';

const EXAMPLE = 'as in cut: Safer Streets -180000 by priority';
const FUNDED_BY = { table: 'Service', column: 'Funded by' };

/** A cut where no service says which grant pays it. */
export const noGrantToCut = (): ModelError =>
  wrongPlan(FUNDED_BY, 'No Service row says what it is Funded by, so there is no grant to cut; type the grant’s name in Funded by.');

/** Words that begin with no grant that pays services; `near` is one that may be meant. */
export const noSuchGrant = (typed: string, near: string | undefined, grants: readonly string[]): ModelError =>
  noSuchName(
    'Cut',
    typed,
    grants,
    typed
      ? `“${typed}” funds no Service row; type ${near ? `“${near}”` : `one of ${grants.join(', ')}`}, ${EXAMPLE}.`
      : `The cut names no grant; type the grant, the amount and the rule, ${EXAMPLE}.`,
  );

/** A cut without an amount. */
export const cutWithoutAmount = (found: string): ModelError =>
  wrongArgumentSaying(
    'Cut',
    found || 'no amount',
    'the amount in £ after the grant',
    `The cut gives no amount${found ? ` (found “${found}”)` : ''}; type the amount in £ after the grant, ${EXAMPLE}.`,
  );

/** A cut of nothing. */
export const cutOfNil = (): ModelError =>
  wrongArgumentSaying('Cut', '£0', 'an amount in £', `The cut is £0; type an amount in £ such as -180000, ${EXAMPLE}.`);

/** A way in which no cut falls on services. */
export const noSuchCutRule = (rule: string, rules: readonly string[]): ModelError =>
  noSuchName(
    'Cut, rule',
    rule,
    rules,
    `The cut’s rule is ${rule ? `“${rule.trim()}”` : 'missing'}; type ${rules.slice(0, -1).join(', ')} or named after the amount, ${EXAMPLE}.`,
  );

/** A cut in a year that is none of the plan’s. */
export const cutOutsidePlan = (year: string, first: string, last: string): ModelError =>
  wrongArgumentSaying(
    'Cut, year',
    `“${year}”`,
    `a year from ${first} to ${last}`,
    `The cut’s year is “${year}”; type one from ${first} to ${last}, or leave it out for ${first}.`,
  );

/** A grant that pays no service in the year. */
export const grantOfNoService = (grant: string, year: string, isFirstYear: boolean): ModelError =>
  wrongPlan(
    FUNDED_BY,
    `No Service row is Funded by “${grant}” in ${year}; ${isFirstYear ? 'type the grant’s name in Funded by' : `type in another year than ${year}`}.`,
  );

/** A cut of more than the grant. */
export const cutAboveGrant = (cut: Decimal, grant: string, pays: Decimal, year: string): ModelError =>
  conflict(
    'Cut',
    cut,
    grant,
    pays,
    `The cut is ${inPounds(cut)} and “${grant}” pays ${inPounds(pays)} in ${year}; type an amount up to that.`,
  );

/** A cut of named services where none is named. */
export const noServiceNamedForCut = (grant: string): ModelError =>
  wrongPlan(
    { table: 'Service', column: 'Named for cut' },
    `No Service row Funded by “${grant}” is Named for cut; type yes in Named for cut for those that go.`,
  );

/** A project that has spent more than it has. */
export const spentAboveAmount = (project: string, spent: Decimal, amount: Decimal): ModelError =>
  conflict(
    `Spent, ${project}`,
    spent,
    `Amount, ${project}`,
    amount,
    `Spent, ${project}, is ${inPounds(spent)}, more than its amount of ${inPounds(amount)}.`,
  );

/** A cut of more than is not spent yet. */
export const cutAboveUnspent = (cut: Decimal, unspent: Decimal): ModelError =>
  conflict(
    'Cut',
    cut,
    'what is not spent yet',
    unspent,
    `Cut is ${inPounds(cut)} and ${inPounds(unspent)} is not spent yet; ${inPounds(cut.minus(unspent))} must be found elsewhere.`,
  );

/** Names of no projects of the funding that is cut. */
export const noSuchProjects = (unknown: readonly string[], projects: readonly string[]): ModelError =>
  noSuchName(
    'Named projects',
    listed(unknown),
    projects,
    `${listed(unknown.map(name => `“${name}”`))} ${unknown.length > 1 ? 'are not projects' : 'is not a project'} of this funding; it has ${listed(projects)}.`,
  );

/** A partnership or a bid that claims more than was approved. */
export const claimedAboveApproved = (name: string, claimed: Decimal, approved: Decimal): ModelError =>
  conflict(
    `Claimed, ${name}`,
    claimed,
    `Approved, ${name}`,
    approved,
    `Claimed, ${name}, is ${inPounds(claimed)}, more than the ${inPounds(approved)} approved; only approved projects are paid.`,
  );

/** A past round in which more was claimed than approved. */
export const pastClaimsAboveApproved = (claimedPlace: string, claimed: Decimal, approvedPlace: string, approved: Decimal): ModelError =>
  conflict(
    claimedPlace,
    claimed,
    approvedPlace,
    approved,
    `${claimedPlace} is ${inPounds(claimed)}, more than the ${inPounds(approved)} approved; only approved amounts are paid.`,
  );

/** Unused money to be shared by need, and no need given. */
export const needOfNobody = (): ModelError =>
  wrongArgumentSaying(
    'Need',
    'nothing',
    'the needs of those with an unmet application',
    'Need is empty for every partnership with an unmet application; recycling by need must know their needs.',
  );

/** An award of more than the pot. */
export const awardAbovePot = (award: Decimal, pot: Decimal): ModelError =>
  conflict('Size of an award', award, 'Pot', pot, `Size of an award is ${inPounds(award)}, more than the pot of ${inPounds(pot)}.`);

/** A chance of overspending without the part of awards that is not claimed. */
export const noAwardsNotClaimed = (): ModelError =>
  wrongBody(
    'Awards not claimed',
    'Body has a Chance of overspending and no Awards not claimed; type the part of awards that is not claimed, such as 0.1, or past rounds in a table Past round.',
  );

/** A chance of overspending without a size of awards. */
export const noSizeOfAward = (): ModelError =>
  wrongBody(
    'Size of an award',
    'Body has no Size of an award, and no award is made from which to take it; type the usual size in the plan’s money.',
  );
