import { ModelError } from '../../errors';
import type { Decimal } from '../../figures/decimal';
import { isFault } from '../../figures/figure';
import type { Fault, Figure, FigureStatus, Words } from '../../figures/figure';
import { CompleteMap } from '../../lookups';
import { chosenBandD, choiceInWords, restsOnPrinciple } from '../../precept/band-d';
import type { BandDGiven } from '../../precept/band-d';
import { listed } from '../../figures/in-words';
import { grownTaxBase } from '../../precept/grown-tax-base';
import type { PreceptInParts } from '../../precept/precept-parts';
import { exceeds, highestBandDNotExcessive, limitInWords, principleFor, principleInWords, typedPrinciple } from '../../precept/principle';
import type { Principle, PrincipleOfYear } from '../../precept/principle';
import { isSubstitute } from '../../precept/referendum';
import { yearName } from '../../years/financial-year';
import type { FinancialYear } from '../../years/financial-year';
import type { ByYear } from '../../years/horizon';
import type { Plan } from '../plan';
import type { BillingAuthority } from '../read-funding';
import type { PreceptYear } from '../read-precept';
import { NOTIONAL_LAW } from '../../precept/notional';
import { adjustedAmount, isTyped } from '../cells';
import { notionalOf } from './notional';
import type { FigureCell } from '../cells';
import type { Finding } from '../findings';
import { provenanceOf } from './context';
import type { SettleContext } from './context';
import { drivenYears } from './driven-years';
import { BASE_HOLDS } from './spending';

/** Band D of a year and what limits it: exact, since it is chosen, not estimated. */
export interface BandDChoice {
  readonly lastYear: Decimal | Fault;
  readonly bandD: Decimal | Fault;
  /** The highest Band D that is not excessive; a fault where no principle is known. */
  readonly limit: Decimal | Fault | 'none';
  readonly principle?: Principle;
  readonly principleStatus?: FigureStatus;
  readonly principleSource?: string;
  readonly isExcessive?: boolean | undefined;
  /** The amount that stands for last year’s in the referendum test: typed, or what the bodies that merge make. */
  readonly notional?: Decimal | Fault;
  /** Of an excessive Band D: what takes effect if its referendum says no. */
  readonly substitute?: Decimal | Fault;
  /** How it was chosen, in words, and what that rests on. */
  readonly how: string;
  readonly source: string;
  readonly status: FigureStatus;
}

/** Band D by year: what is chosen for each, from last year's. */
export function bandDByYear(plan: Plan): ByYear<BandDChoice> {
  const byYear = new CompleteMap<FinancialYear, BandDChoice>();
  let lastYear = plan.body.baseYearBandD;
  for (const year of plan.horizon.years) {
    const chosen = bandDOf(plan, year, plan.precept!.of(year), lastYear);
    byYear.set(year, chosen);
    lastYear = chosen.bandD;
  }
  return byYear;
}

function bandDOf(plan: Plan, year: FinancialYear, chosen: PreceptYear, lastYear: Decimal | Fault): BandDChoice {
  const whole = plan.faultOf('Precept', year);
  if (whole) return { lastYear, bandD: whole, limit: whole, how: '', source: '', status: 'assumed' };
  const principle = principleOf(plan, year, chosen);
  const notional = isTyped(chosen.notional) ? (chosen.notional.fault ?? adjustedAmount(chosen.notional)) : notionalOf(plan, year, lastYear);
  const given: BandDGiven = {
    lastYear,
    compared: notional ?? lastYear,
    amount: chosen.amount.fault ?? adjustedAmount(chosen.amount),
    principle,
    decimals: plan.body.bandDDecimals,
  };
  const { choice } = chosen;
  const limit = limitOf(given);
  const bandD = isFault(choice) ? choice : limit === 'none' && restsOnPrinciple(choice) ? noLimitInWales(year) : chosenBandD(choice, given);
  const isKnown = !isFault(bandD) && !isFault(principle) && !isFault(given.compared);
  const isExcessive = isKnown ? exceeds(given.compared as Decimal, bandD, principle.principle) : undefined;
  const result: BandDChoice = {
    lastYear,
    bandD,
    limit,
    ...howChosen(choice, given, yearName(year - 1)),
    ...(isFault(principle) ? {} : { principle: principle.principle, principleStatus: principle.status, principleSource: principle.source }),
    isExcessive,
    ...(notional && { notional }),
    ...(isExcessive && { substitute: substituteOf(year, chosen.substitute, limit as Decimal, bandD as Decimal, plan) }),
  };
  if (!isExcessive && isTyped(chosen.substitute))
    plan.findings.add({
      severity: 'note',
      table: 'Precept',
      row: 'Substitute',
      column: yearName(year),
      sentence: `Precept, Substitute, ${yearName(year)} is not used: Band D needs no referendum.`,
    });
  for (const finding of findingsOf(plan, year, choice, given, result)) plan.findings.add(finding);
  return result;
}

/** The substitute that stands beside an excessive Band D: what is typed, else the highest that is not excessive. One that is excessive itself is refused. */
function substituteOf(year: FinancialYear, typed: FigureCell, limit: Decimal, bandD: Decimal, plan: Plan): Decimal | Fault {
  if (!isTyped(typed)) return limit;
  if (typed.fault) return typed.fault;
  const substitute = adjustedAmount(typed);
  if (isSubstitute(substitute, limit)) return substitute;
  const sentence = `Precept, Substitute, ${yearName(year)} holds ${substitute}${substitute.gt(0) ? `, which is excessive as ${bandD} is` : ''}; type an amount of at most ${limit}.`;
  plan.findings.add({ severity: 'error', table: 'Precept', row: 'Substitute', column: yearName(year), sentence });
  return { kind: 'wrong', sentence };
}

/** The highest Band D that needs no referendum, where the year’s principle and what it is compared with are known. */
function limitOf({ principle, compared, decimals }: BandDGiven): BandDChoice['limit'] {
  if (isFault(principle)) return principle;
  if (isFault(compared)) return compared;
  return principle.principle.form === 'none' ? 'none' : highestBandDNotExcessive(compared, principle.principle, decimals);
}

/** What a choice rests on: the principle, or the plan itself. */
function howChosen(choice: PreceptYear['choice'], given: BandDGiven, yearBefore: string): Pick<BandDChoice, 'how' | 'source' | 'status'> {
  const own = { source: 'chosen in the Precept table', status: 'assumed' as const };
  if (isFault(choice)) return { how: 'not known', ...own };
  const how = choiceInWords(choice, given, yearBefore);
  const { principle } = given;
  return restsOnPrinciple(choice) && !isFault(principle) ? { how, source: principle.source, status: principle.status } : { how, ...own };
}

/** What is to be said of a year’s Band D: what it needs and is not known, whether it is excessive, whether it falls. */
function findingsOf(
  plan: Plan,
  year: FinancialYear,
  choice: PreceptYear['choice'],
  { lastYear, principle }: BandDGiven,
  { bandD, limit, isExcessive }: BandDChoice,
): Finding[] {
  const at = (row: string, sentence: string, severity: Finding['severity'] = 'error'): Finding => ({
    severity,
    table: 'Precept',
    row,
    column: yearName(year),
    sentence,
  });
  if (isFault(choice)) return [];
  if (isFault(bandD)) {
    // Last year's Band D is asked for only by a choice that starts from it.
    if (bandD === lastYear && bandD === plan.body.baseYearBandD)
      return [{ severity: 'error', table: 'Body', row: 'Base-year Band D', column: 'Value', sentence: bandD.sentence }];
    if (limit === 'none' && restsOnPrinciple(choice)) return [at('Choice', bandD.sentence)];
    return bandD === principle ? [at('Limit', bandD.sentence)] : [];
  }
  const findings: Finding[] = [];
  if (isExcessive && !isFault(principle) && !isFault(limit) && limit !== 'none')
    findings.push(
      at(
        'Choice',
        `Band D ${bandD} in ${yearName(year)} is excessive under the principle of ${principleInWords(principle.principle)}; the highest Band D that is not excessive is ${limit}. A higher one needs a referendum.`,
      ),
    );
  if (choice === 'nine-penny grid' && !isFault(lastYear) && bandD.lt(lastYear))
    findings.push(
      at('Choice', `The nine-penny grid gives Band D ${bandD} in ${yearName(year)}, below last year’s ${lastYear}.`, 'warning'),
    );
  return findings;
}

function principleOf(plan: Plan, year: FinancialYear, chosen: PreceptYear): PrincipleOfYear | Fault {
  const fault = chosen.limitPounds.fault ?? chosen.limitRate.fault;
  if (fault) return fault;
  const typed = typedPrinciple(
    isTyped(chosen.limitPounds) ? adjustedAmount(chosen.limitPounds) : undefined,
    isTyped(chosen.limitRate) ? adjustedAmount(chosen.limitRate) : undefined,
  );
  if (typed) return { principle: typed, status: 'assumed', source: 'typed in the Precept table' };
  const body = plan.body.precepting(year);
  if (isFault(body)) {
    plan.findings.add({ severity: 'error', table: 'Body', row: body.row, column: 'Value', sentence: body.sentence });
    return body;
  }
  try {
    return principleFor(year, body);
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return { kind: 'unknown', sentence: error.sentence };
  }
}

const noLimitInWales = (year: FinancialYear): Fault => ({
  kind: 'wrong',
  sentence: `Precept, Choice, ${yearName(year)}: no referendum principle applies in Wales; type freeze, rise £, rise % or band D.`,
});

/** Band D as figures: with last year’s, the rise and the limit, where those are known. */
export interface BandDFigures<F> {
  readonly bandD: F;
  readonly lastYear: F | undefined;
  readonly rise: F | undefined;
  readonly limit: F | undefined;
}

/** The figures of a year’s Band D, each from what it was chosen from. */
export function bandDFigures<F extends Figure<F>>(
  year: FinancialYear,
  choice: BandDChoice,
  before: BandDFigures<F> | undefined,
  { kind, plan }: SettleContext<F>,
): BandDFigures<F> {
  const UNIT = '£ a dwelling';
  const typed = (cell: FigureCell) =>
    cell.at && cell.amount ? [kind.input(cell.at, adjustedAmount(cell), UNIT, provenanceOf(cell.source ?? ''))] : [];
  const precept = plan.precept!.of(year);
  const base = plan.body.baseYearBandD;
  const lastYear = before
    ? isFault(choice.lastYear)
      ? undefined
      : before.bandD
    : isFault(base)
      ? undefined
      : kind
          .input({ table: 'Body', row: 'Base-year Band D', column: 'Value' }, base, UNIT)
          .called({ term: 'bandD', year: plan.horizon.baseYear }, { how: 'typed', law: '' });
  const last = lastYear ? [lastYear] : [];
  const merged =
    choice.notional && !isFault(choice.notional) && !isTyped(precept.notional)
      ? kind.of(choice.notional, UNIT).called(
          { table: 'Precept', row: 'Notional amount', year },
          {
            how: `the Band D of ${listed(plan.mergingBodies.filter(one => one.from === year).map(one => one.name))}, weighted by their tax bases`,
            law: NOTIONAL_LAW,
            from: last,
          },
        )
      : undefined;
  const limit =
    choice.limit === 'none' || isFault(choice.limit)
      ? undefined
      : kind.of(choice.limit, UNIT).called(
          { term: 'limit', year },
          {
            how: limitInWords(choice.principle!, choice.notional ? 'the notional amount' : `${yearName(year - 1)}’s Band D`),
            source: choice.principleSource,
            status: choice.principleStatus,
            from: [...(isTyped(precept.notional) ? typed(precept.notional) : merged ? [merged] : last), ...typed(precept.limitPounds)],
          },
        );
  const bandD = isFault(choice.bandD)
    ? kind.faulty(choice.bandD)
    : kind.of(choice.bandD, UNIT).called(
        { term: 'bandD', year },
        {
          how: choice.how,
          source: choice.source,
          status: choice.status,
          from:
            precept.choice === 'band D'
              ? typed(precept.amount)
              : [...last, ...(isFault(precept.choice) || !restsOnPrinciple(precept.choice) ? typed(precept.amount) : limit ? [limit] : [])],
          cell: { table: 'Precept', row: 'Choice', column: yearName(year) },
        },
      );
  const rise =
    lastYear &&
    bandD
      .minus(lastYear)
      .called({ term: 'rise', year }, { how: words => `${words.amount(bandD)} less last year’s ${words.amount(lastYear)}` });
  return { bandD, lastYear, rise, limit };
}

/** A billing authority's tax base by year: typed, or last year's grown, or its Base. */
export function settleTaxBase<F extends Figure<F>>(
  authority: BillingAuthority,
  context: SettleContext<F>,
): { baseYear: F; years: ByYear<F> } {
  const nameIn = (year: FinancialYear) => ({ table: 'Billing authority', row: authority.name, of: 'tax base', year });
  const { base, years: figures } = drivenYears(
    {
      base: authority.base,
      years: authority.years,
      unit: 'dwellings',
      drive: (before, year, base) => (authority.growth ? grownBase(before, authority, year, context) : { figure: base, how: BASE_HOLDS }),
      named: (figure, how, year) => figure.called(nameIn(year), { how, ...provenanceOf(authority.source, authority.status) }),
    },
    context,
  );
  const exists = (year: FinancialYear) =>
    (authority.from === undefined || year >= authority.from) && (authority.to === undefined || year <= authority.to);
  return {
    baseYear: base,
    years: new CompleteMap(
      [...figures].map(([year, figure]) => [
        year,
        exists(year)
          ? figure
          : context.nothing('dwellings').called(nameIn(year), { how: 'nil: outside its years', ...provenanceOf(authority.source) }),
      ]),
    ),
  };
}

/** Last year’s tax base with the growth that its row names. */
function grownBase<F extends Figure<F>>(before: F, { growth, name }: BillingAuthority, year: FinancialYear, context: SettleContext<F>) {
  const rate = context.assumption(growth, year, { table: 'Billing authority', row: name, column: 'Growth' });
  return {
    figure: grownTaxBase(before, rate),
    how: (words: Words<F>) => `${words.amount(before)} the year before, grown ${words.amount(rate)} by ${growth}, to one decimal`,
  };
}

/** The precept of one year: each authority's part to £1, the requirement from the whole base, and the residual between them. */
export interface PreceptFigures<F> extends PreceptInParts<F> {
  readonly bandD: F;
  readonly figures: BandDFigures<F>;
  readonly taxBase: F;
}
