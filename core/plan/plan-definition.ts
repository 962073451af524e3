/**
 * A plan as typed objects: the form of each table’s rows. The keys are the tables’ columns in camel case (`Funded from` is
 * `fundedFrom`, `Floor %` is `floorPercent`); the first column is `name`, and figures by year stand in `years`.
 */
import * as z from 'zod/mini';
import { BID_STATUSES } from '../commissioning/bid-status';
import { Decimal } from '../figures/decimal';
import { FIGURE_STATUSES } from '../figures/figure';
import { PRECEPT_CHOICES } from '../precept/band-d';
import { financialYear } from '../years/financial-year';
import { ASSUMPTION_STATUSES, ASSUMPTION_UNITS } from './read-body';
import { TREATMENTS } from './read-commissioning';
import { FUND_BALANCES, FUNDING_KINDS } from './read-funding';
import { SHAPES } from './read-range';
import { MOVEMENT_STATUSES, POLICY_KINDS, PROPOSAL_OPTIONS, RESERVE_KINDS } from './read-reserves';
import { CHANGE_KINDS, SHARED_BY } from './read-spending';
import { CHANGES } from './scenario-row';
import { planTableNames } from './tables';

/** What to type is said where something else was found. */
const AN_AMOUNT = 'expected an amount such as 1000, "1000.50" or a Decimal ("nil" says that it is nil)';
const amount = z.union(
  [
    z.number(),
    z.string().check(z.regex(/^(-?\d+(\.\d+)?|nil)$/, AN_AMOUNT)),
    z.custom<Decimal>(value => value instanceof Decimal && value.isFinite()),
    z.null(),
  ],
  AN_AMOUNT,
);
const word = z.string('expected words');
const yesNo = z.boolean('expected true or false');
const yearWord = z
  .string('expected a financial year such as "2026/27"')
  .check(z.refine(text => financialYear(text) !== undefined, 'expected a financial year such as "2026/27"'));
const oneOf = <const T extends readonly string[]>(words: T) => z.enum(words, `expected one of ${words.join(', ')}`);
const month = z.int('expected a month from 1 to 12').check(z.minimum(1), z.maximum(12));
/** A figure, or the name of an assumption; several joined by +. */
const rateOrName = z.union([amount, word], 'expected a rate such as 0.06, or the name of an assumption');

const optional = <T extends z.ZodMiniType>(type: T) => z.optional(type);
const byYear = optional(z.record(yearWord, amount));
const source = optional(word);
const name = word.check(z.minLength(1, 'expected a name'));
/** Columns of one’s own: indicators, marks, years of a printed strategy. */
const more = optional(z.record(z.string(), z.union([amount, word], 'expected an amount or words')));

const row = <T extends Record<string, z.ZodMiniType>>(columns: T) => z.strictObject({ name, ...columns });
const list = <T extends z.ZodMiniType>(type: T) => z.optional(z.array(type, 'expected a list of rows'));

/** Each table’s rows but Body and Precept, which are read by fact and by year. */
const ROWS = {
  Assumption: row({
    unit: optional(oneOf(ASSUMPTION_UNITS)),
    fromMonth: optional(month),
    status: optional(oneOf(ASSUMPTION_STATUSES)),
    source,
    low: optional(amount),
    high: optional(amount),
    shape: optional(oneOf(SHAPES)),
    chance: optional(amount),
    years: byYear,
  }),
  Post: row({
    establishmentFte: amount,
    averageCost: amount,
    payAward: source,
    vacancy: optional(rateOrName),
    onCosts: optional(rateOrName),
    month: optional(month),
    headcount: optional(amount),
    increment: source,
    heldBy: source,
    category: source,
    source,
    fundedBy: source,
    years: byYear,
  }),
  Line: row({
    category: source,
    base: optional(amount),
    driver: source,
    cap: optional(amount),
    collar: optional(amount),
    heldBy: source,
    source,
    fundedBy: source,
    years: byYear,
  }),
  Change: row({
    kind: oneOf(CHANGE_KINDS),
    recurring: optional(yesNo),
    delivery: optional(amount),
    fundedFrom: source,
    dependsOn: source,
    heldBy: source,
    category: source,
    source,
    month: optional(month),
    years: byYear,
  }),
  Funding: row({
    kind: oneOf(FUNDING_KINDS),
    base: optional(amount),
    driver: source,
    from: optional(yearWord),
    to: optional(yearWord),
    recurring: optional(yesNo),
    condition: source,
    heldBy: source,
    source,
    replacedBy: source,
    carryForward: optional(yesNo),
    settlement: optional(amount),
    labourLimit: optional(amount),
    nonLabourLimit: optional(amount),
    paidOnce: optional(yesNo),
    paysFor: source,
    share: optional(amount),
    threshold: optional(amount),
    status: optional(oneOf(FIGURE_STATUSES)),
    asOf: optional(yearWord),
    years: byYear,
  }),
  'Billing authority': row({
    base: optional(amount),
    growth: source,
    from: optional(yearWord),
    to: optional(yearWord),
    source,
    code: source,
    formerly: source,
    status: optional(oneOf(FIGURE_STATUSES)),
    asOf: optional(yearWord),
    years: byYear,
  }),
  'Collection fund': row({
    kind: oneOf(FUND_BALANCES),
    source,
    balanceOf: optional(yearWord),
    estimate: optional(amount),
    outturn: optional(amount),
    spread: optional(yesNo),
    years: byYear,
  }),
  Peer: row({ taxBase: optional(amount), source, years: byYear }),
  Reorganisation: row({ authority: name, to: name, share: amount, from: yearWord, proposal: source, source }),
  'Merging body': row({ bandD: optional(amount), taxBase: amount, from: yearWord, source }),
  Reserve: row({
    kind: oneOf(RESERVE_KINDS),
    category: optional(rateOrName),
    homeOfficeCategory: optional(rateOrName),
    opening: optional(amount),
    floor: optional(amount),
    floorPercent: optional(amount),
    purpose: source,
    closes: optional(yearWord),
    justification: source,
    source,
    supports: source,
  }),
  Movement: row({
    reserve: name,
    to: source,
    for: source,
    status: optional(oneOf(MOVEMENT_STATUSES)),
    option: optional(oneOf(PROPOSAL_OPTIONS)),
    chosen: optional(yesNo),
    source,
    years: byYear,
  }),
  Service: row({
    provider: source,
    category: source,
    fundedBy: source,
    sharedBy: optional(oneOf(SHARED_BY)),
    from: optional(yearWord),
    to: optional(yearWord),
    priority: optional(amount),
    namedForCut: optional(yesNo),
    committed: optional(amount),
    source,
    years: byYear,
  }),
  Partnership: row({
    previousAllocation: optional(amount),
    floor: optional(amount),
    cap: optional(amount),
    floorPercent: optional(amount),
    capPercent: optional(amount),
    population: optional(amount),
    applied: optional(amount),
    approved: optional(amount),
    claimed: optional(amount),
    more,
  }),
  Weight: row({ weight: amount, treatAs: optional(oneOf(TREATMENTS)), source }),
  Bid: row({
    organisation: source,
    requested: amount,
    score: optional(amount),
    status: optional(oneOf(BID_STATUSES)),
    linksToPlanPriority: optional(z.union([yesNo, amount, word], 'expected true, a mark or a priority’s name')),
    approved: optional(amount),
    claimed: optional(amount),
    round: source,
    more,
  }),
  'Past round': row({ approved: amount, claimed: amount, source }),
  Criterion: row({ weight: amount, secondWeight: optional(amount), source }),
  Risk: row({
    exposure: optional(amount),
    likelihood: optional(rateOrName),
    impact: optional(rateOrName),
    allowance: optional(amount),
    group: source,
    source,
  }),
  Scenario: row({
    table: oneOf(planTableNames),
    row: name,
    column: name,
    change: oneOf(CHANGES),
    value: z.optional(z.union([amount, word, yesNo], 'expected a figure or words')),
    note: source,
  }),
  Dwellings: row({
    year: optional(yearWord),
    item: source,
    ...{ aDisabled: optional(amount), a: optional(amount), b: optional(amount), c: optional(amount), d: optional(amount) },
    ...{ e: optional(amount), f: optional(amount), g: optional(amount), h: optional(amount), i: optional(amount) },
    collectionRate: optional(amount),
    inLieu: optional(amount),
    source,
  }),
  Step: row({ threshold: amount, share: amount, source, month: optional(month) }),
  Policy: row({
    kind: oneOf(POLICY_KINDS),
    reserve: source,
    order: optional(rateOrName),
    from: optional(yearWord),
    to: optional(yearWord),
    target: optional(amount),
    targetPercent: optional(amount),
    source,
  }),
  Strategy: row({ part: source, kind: source, category: optional(rateOrName), purpose: source, opening: optional(amount), more }),
  Correlation: row({ with: source, correlation: optional(amount), more }),
} as const;

const precept = z.strictObject({
  choice: oneOf(PRECEPT_CHOICES),
  amount: optional(amount),
  limit: optional(amount),
  limitPercent: optional(amount),
  requirement: optional(amount),
  notionalAmount: optional(amount),
  substitute: optional(amount),
  referendumCostIfYes: optional(amount),
  referendumCostIfNo: optional(amount),
  chanceOfAYes: optional(amount),
  // Published bands, shown with their difference.
  ...{ bandA: optional(amount), bandB: optional(amount), bandC: optional(amount), bandD: optional(amount), bandE: optional(amount) },
  ...{ bandF: optional(amount), bandG: optional(amount), bandH: optional(amount), bandI: optional(amount) },
});

const body = z.strictObject({
  name,
  kind: source,
  country: optional(oneOf(['England', 'Wales'])),
  baseYear: yearWord,
  baseYearBandD: optional(amount),
  decimalsOfBandD: optional(z.int('expected a whole number from 0 to 4')),
  moneyIn: source,
  /** Further rows of the Body table by their names, such as `Minimum grant`. */
  facts: optional(z.record(z.string(), z.union([amount, word], 'expected an amount or words'))),
});

/** The form of a plan as typed objects; unknown keys are refused. */
export const planDefinition = z.strictObject({
  body,
  assumptions: list(ROWS.Assumption),
  posts: list(ROWS.Post),
  lines: list(ROWS.Line),
  changes: list(ROWS.Change),
  funding: list(ROWS.Funding),
  billingAuthorities: list(ROWS['Billing authority']),
  collectionFund: list(ROWS['Collection fund']),
  precept: z.optional(z.record(yearWord, precept)),
  peers: list(ROWS.Peer),
  reorganisation: list(ROWS.Reorganisation),
  mergingBodies: list(ROWS['Merging body']),
  reserves: list(ROWS.Reserve),
  movements: list(ROWS.Movement),
  services: list(ROWS.Service),
  partnerships: list(ROWS.Partnership),
  weights: list(ROWS.Weight),
  bids: list(ROWS.Bid),
  pastRounds: list(ROWS['Past round']),
  criteria: list(ROWS.Criterion),
  risks: list(ROWS.Risk),
  scenarios: list(ROWS.Scenario),
  dwellings: list(ROWS.Dwellings),
  steps: list(ROWS.Step),
  policies: list(ROWS.Policy),
  strategy: list(ROWS.Strategy),
  correlations: list(ROWS.Correlation),
});

/** A plan as typed objects, for {@link definePlan}. */
export type PlanDefinition = z.input<typeof planDefinition>;

/** Which table a key’s rows make. */
export const TABLE_OF = {
  assumptions: 'Assumption',
  posts: 'Post',
  lines: 'Line',
  changes: 'Change',
  funding: 'Funding',
  billingAuthorities: 'Billing authority',
  collectionFund: 'Collection fund',
  peers: 'Peer',
  reorganisation: 'Reorganisation',
  mergingBodies: 'Merging body',
  reserves: 'Reserve',
  movements: 'Movement',
  services: 'Service',
  partnerships: 'Partnership',
  weights: 'Weight',
  bids: 'Bid',
  pastRounds: 'Past round',
  criteria: 'Criterion',
  risks: 'Risk',
  scenarios: 'Scenario',
  dwellings: 'Dwellings',
  steps: 'Step',
  policies: 'Policy',
  strategy: 'Strategy',
  correlations: 'Correlation',
} as const satisfies Partial<Record<keyof PlanDefinition, keyof typeof ROWS>>;
