import { ModelError } from '../../errors';
import { roundedTo } from '../../figures/decimal';
import type { Decimal } from '../../figures/decimal';
import { isFault } from '../../figures/figure';
import type { Fault, Figure, FigureStatus } from '../../figures/figure';
import { exceeds, highestBandDNotExcessive, ninePennyGrid, principleFor, principleInWords, typedPrinciple } from '../../precept/principle';
import type { Principle } from '../../precept/principle';
import { termIn } from '../../terms';
import { yearName } from '../../years/financial-year';
import type { FinancialYear } from '../../years/financial-year';
import type { Plan } from '../plan';
import type { BillingAuthority } from '../read-funding';
import type { PreceptYear } from '../read-precept';
import { provenanceOf } from './context';
import { adjustedAmount, isTyped } from '../cells';
import type { SettleContext } from './context';
import { drivenYears } from './driven-years';

/** Band D of a year and what limits it: exact, since it is chosen, not estimated. */
export interface BandDChoice {
  readonly lastYear: Decimal | Fault;
  readonly bandD: Decimal | Fault;
  /** The highest Band D that is not excessive; a fault where no principle is known. */
  readonly limit: Decimal | Fault | 'none';
  readonly principle?: Principle;
  readonly principleStatus?: FigureStatus;
  readonly principleSource?: string;
  readonly isExcessive?: boolean;
  /** How it was chosen, in words, and what that rests on. */
  readonly how: string;
  readonly source: string;
  readonly status: FigureStatus;
}

/** Band D by year: what is chosen for each, from last year's. */
export function bandDByYear(plan: Plan): Map<FinancialYear, BandDChoice> {
  const byYear = new Map<FinancialYear, BandDChoice>();
  let lastYear = plan.body.baseYearBandD;
  for (const year of plan.horizon.years) {
    const chosen = bandDOf(plan, year, plan.precept!.get(year)!, lastYear);
    byYear.set(year, chosen);
    lastYear = chosen.bandD;
  }
  return byYear;
}

function bandDOf(plan: Plan, year: FinancialYear, chosen: PreceptYear, lastYear: Decimal | Fault): BandDChoice {
  const whole = plan.faultOf('Precept', year);
  if (whole) return { lastYear, bandD: whole, limit: whole, how: '', source: '', status: 'assumed' };
  const { bandDDecimals } = plan.body;
  const compared = isTyped(chosen.notional) ? (chosen.notional.fault ?? adjustedAmount(chosen.notional)) : lastYear;
  const known = principleOf(plan, year, chosen);
  const limit = isFault(known)
    ? known
    : isFault(compared)
      ? compared
      : known.principle.form === 'none'
        ? 'none'
        : highestBandDNotExcessive(compared, known.principle, bandDDecimals);
  const rounded = (amount: Decimal) => roundedTo(amount, bandDDecimals);
  const amount = chosen.amount.fault ?? adjustedAmount(chosen.amount);
  const bandD = ((): Decimal | Fault => {
    if (isFault(chosen.choice)) return chosen.choice;
    if (chosen.choice === 'band D') return isFault(amount) ? amount : rounded(amount);
    if (isFault(lastYear)) return lastYearUnknown(plan, lastYear);
    if (chosen.choice === 'freeze') return rounded(lastYear);
    if (chosen.choice === 'limit')
      return limit === 'none' ? noLimitInWales(plan, year) : isFault(limit) ? limitUnknown(plan, year, limit) : limit;
    if (chosen.choice === 'nine-penny grid') {
      if (isFault(known)) return limitUnknown(plan, year, known);
      return known.principle.form === 'none'
        ? noLimitInWales(plan, year)
        : isFault(compared)
          ? compared
          : ninePennyGrid(compared, known.principle);
    }
    if (isFault(amount)) return amount;
    return rounded(chosen.choice === 'rise £' ? lastYear.plus(amount) : lastYear.plus(lastYear.times(amount)));
  })();
  const isExcessive = !isFault(bandD) && !isFault(known) && !isFault(compared) ? exceeds(compared, bandD, known.principle) : undefined;
  if (isExcessive && !isFault(limit) && limit !== 'none')
    plan.findings.add({
      severity: 'error',
      table: 'Precept',
      row: 'Choice',
      column: yearName(year),
      sentence: `Band D ${bandD} in ${yearName(year)} is excessive under the principle of ${isFault(known) ? '' : principleInWords(known.principle)}; the highest Band D that is not excessive is ${limit}. A higher one needs a referendum.`,
    });
  if (chosen.choice === 'nine-penny grid' && !isFault(bandD) && !isFault(lastYear) && bandD.lt(lastYear))
    plan.findings.add({
      severity: 'warning',
      table: 'Precept',
      row: 'Choice',
      column: yearName(year),
      sentence: `The nine-penny grid gives Band D ${bandD} in ${yearName(year)}, below last year’s ${lastYear}.`,
    });
  return {
    lastYear,
    bandD,
    limit,
    ...choiceInWords(chosen, year, lastYear, amount, known),
    ...(isFault(known) ? {} : { principle: known.principle, principleStatus: known.status, principleSource: known.source }),
    isExcessive,
  };
}

/** How a year's Band D was chosen, as the workings say it. What rests on a principle has its source and status; the rest is the plan's own choice. */
function choiceInWords(
  chosen: PreceptYear,
  year: FinancialYear,
  lastYear: Decimal | Fault,
  amount: Decimal | Fault,
  known: ReturnType<typeof principleOf>,
): Pick<BandDChoice, 'how' | 'source' | 'status'> {
  const last = isFault(lastYear) ? 'last year’s' : `${yearName(year - 1)}’s £${lastYear.toString()}`;
  const own = { source: 'chosen in the Precept table', status: 'assumed' as const };
  const typed = isFault(amount) ? 'not known' : amount.toString();
  const principle = isFault(known)
    ? { words: 'not known', ...own }
    : { words: principleInWords(known.principle), source: known.source, status: known.status };
  switch (chosen.choice) {
    case 'freeze':
      return { how: `freeze: ${last} again`, ...own };
    case 'limit':
      return { how: `${last}, raised to the limit of ${principle.words}`, source: principle.source, status: principle.status };
    case 'nine-penny grid':
      return {
        how: `the largest multiple of £0.09 within the limit of ${principle.words} above ${last}`,
        source: principle.source,
        status: principle.status,
      };
    case 'rise £':
      return { how: `${last} + £${typed}`, ...own };
    case 'rise %':
      return { how: `${last} × (1 + ${typed})`, ...own };
    default:
      return { how: 'typed', ...own };
  }
}

function principleOf(
  plan: Plan,
  year: FinancialYear,
  chosen: PreceptYear,
): { principle: Principle; status: FigureStatus; source: string } | Fault {
  const fault = chosen.limitPounds.fault ?? chosen.limitRate.fault;
  if (fault) return fault;
  const typed = typedPrinciple(
    isTyped(chosen.limitPounds) ? adjustedAmount(chosen.limitPounds) : undefined,
    isTyped(chosen.limitRate) ? adjustedAmount(chosen.limitRate) : undefined,
  );
  if (typed) return { principle: typed, status: 'assumed', source: 'typed in the Precept table' };
  const body = plan.body.precepting(year);
  if (isFault(body)) return body;
  try {
    return principleFor(year, body);
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return { kind: 'unknown', sentence: error.sentence };
  }
}

/** Last year's Band D is asked for only by a choice that starts from it. */
function lastYearUnknown(plan: Plan, fault: Fault): Fault {
  if (fault === plan.body.baseYearBandD)
    plan.findings.add({ severity: 'error', table: 'Body', row: 'Base-year Band D', column: 'Value', sentence: fault.sentence });
  return fault;
}

function limitUnknown(plan: Plan, year: FinancialYear, fault: Fault): Fault {
  plan.findings.add({ severity: 'error', table: 'Precept', row: 'Limit', column: yearName(year), sentence: fault.sentence });
  return fault;
}

function noLimitInWales(plan: Plan, year: FinancialYear): Fault {
  const sentence = `Precept, Choice, ${yearName(year)}: no referendum principle applies in Wales; freeze, rise £, rise % or band D would be right.`;
  plan.findings.add({ severity: 'error', table: 'Precept', row: 'Choice', column: yearName(year), sentence });
  return { kind: 'wrong', sentence };
}

/** A billing authority's tax base by year: typed, or last year's grown and rounded half up to one decimal, or its Base. */
export function settleTaxBase<F extends Figure<F>>(
  authority: BillingAuthority,
  context: SettleContext<F>,
): { baseYear: F; years: Map<FinancialYear, F> } {
  const { base, years: figures } = drivenYears(
    {
      base: authority.base,
      years: authority.years,
      unit: 'dwellings',
      drive: (before, year, base) =>
        authority.growth
          ? before
              .plus(
                before.times(
                  context.assumption(authority.growth, year, { table: 'Billing authority', row: authority.name, column: 'Growth' }),
                ),
              )
              .rounded({ decimals: 1 })
          : base,
      named: (figure, year) => figure.called(`${authority.name} tax base ${yearName(year)}`, provenanceOf(authority.source)),
    },
    context,
  );
  const exists = (year: FinancialYear) =>
    (authority.from === undefined || year >= authority.from) && (authority.to === undefined || year <= authority.to);
  return {
    baseYear: base,
    years: new Map([...figures].map(([year, figure]) => [year, exists(year) ? figure : context.nothing('dwellings')])),
  };
}

/** The precept of one year: each authority's part to £1, the requirement from the whole base, and the residual between them. */
export interface PreceptFigures<F> {
  readonly bandD: F;
  readonly taxBase: F;
  readonly parts: readonly { readonly name: string; readonly taxBase: F; readonly precept: F }[];
  readonly precept: F;
  readonly requirement: F;
  readonly residual: F;
}

/**
 * Band D × each authority's tax base, each rounded to £1; the precept is their sum and counts in Funding.
 * Source: Local Government Finance Act 1992, sections 42B and 48; Cleveland 2018/19 publishes the £1 that remains.
 */
export function preceptOf<F extends Figure<F>>(
  bandD: F,
  bases: readonly { name: string; taxBase: F }[],
  poison: readonly F[],
  year: FinancialYear,
  context: SettleContext<F>,
): PreceptFigures<F> {
  const parts = bases.map(({ name, taxBase }) => ({
    name,
    taxBase,
    precept: taxBase
      .times(bandD)
      .rounded('pound')
      .called(`${name} precept ${yearName(year)}`),
  }));
  const taxBase = context.kind.total([...bases.map(base => base.taxBase), ...poison], 'dwellings').called(termIn('taxBase', year));
  const precept = context.kind.total([...parts.map(part => part.precept), ...poison], '£').called(termIn('precept', year));
  const requirement = taxBase.times(bandD).rounded('pound').called(termIn('councilTaxRequirement', year));
  return { bandD, taxBase, parts, precept, requirement, residual: requirement.minus(precept).called(termIn('residual', year)) };
}
