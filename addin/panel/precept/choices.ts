import { optionsFor, readPlan } from '../../../core';
import type { FinancialYear, PreceptingBody, PreceptOptionKind, Table } from '../../../core';
import type { Decimal } from '../../../core/figures/decimal';
import { yearGiven } from '../../../core/figures/given';
import { hasNoPrinciple } from '../overview/sentences';
import type { ChoiceWithoutAmount, Move } from '../plan/moves';
import { triedAnswers } from '../plan/tried';
import type { DriverAnswers } from '../plan/tried';
import { amountIn } from '../reading/plan-answers';
import { answer } from '../reading/plan-model';
import type { Answer, PlanModel } from '../reading/plan-model';

/** One Band D that could be chosen, and what it would mean for the year. */
export interface Choice {
  readonly kind: ChoiceKind;
  readonly name: string;
  readonly bandD: Decimal;
  readonly rise: Decimal;
  readonly riseRate: Decimal;
  /** What the rise brings in: rise × tax base, in £. */
  readonly income: Decimal;
  /** Above the highest Band D that needs no referendum. */
  readonly isExcessive: boolean;
  readonly gap: Answer<Decimal>;
  readonly precept: Answer<Decimal>;
  /** The plan worked out with it. */
  readonly plan: DriverAnswers;
  /** What is moved in the plan for it; nothing where it is the plan's own. */
  readonly move: Move | undefined;
}

export type ChoiceKind = PreceptOptionKind | 'in the plan' | 'limit in the plan' | 'typed';

/** Band D last year and what may be asked this year; the precept report knows both, also where the plan assumes a limit. */
export interface YearOfPrecept {
  readonly year: string;
  readonly financialYear: FinancialYear;
  readonly last: Decimal;
  readonly bandD: Decimal;
  readonly taxBase: Decimal;
  /** Undefined where none applies or none is known. */
  readonly limit: Decimal | undefined;
  /** No referendum principle applies to the body: so in Wales. */
  readonly hasNoPrinciple: boolean;
}

export function yearOfPrecept(answers: Pick<DriverAnswers, 'precept'>, year: string): Answer<YearOfPrecept> {
  const figure = (row: string) => amountIn(answers.precept, row, year);
  const [bandD, rise, taxBase, limit] = [figure('bandD'), figure('rise'), figure('taxBase'), figure('limit')];
  if (!bandD.known) return bandD;
  if (!rise.known) return rise;
  if (!taxBase.known) return taxBase;
  return answer(() => ({
    year,
    financialYear: yearGiven('The year', year),
    last: bandD.value.minus(rise.value),
    bandD: bandD.value,
    taxBase: taxBase.value,
    limit: limit.known ? limit.value : undefined,
    hasNoPrinciple: hasNoPrinciple(answers, year),
  }));
}

interface Named {
  readonly kind: ChoiceKind;
  readonly name: string;
  readonly bandD: Decimal;
}

/**
 * The amounts to choose between: those the year's principle gives, and the limit the plan assumes where no principle is
 * published, or another than is.
 */
export function namedAmounts(
  { year, last, taxBase, limit }: YearOfPrecept,
  body: PreceptingBody,
): { readonly amounts: readonly Named[]; readonly sentence: string | undefined } {
  const published = answer(() => optionsFor(year, last, taxBase, body));
  const amounts: readonly Named[] = published.known ? published.value : [{ kind: 'freeze', name: 'Freeze', bandD: last }];
  const assumed: readonly Named[] =
    limit && !amounts.some(one => one.bandD.eq(limit)) ? [{ kind: 'limit in the plan', name: 'Limit in the plan', bandD: limit }] : [];
  return { amounts: [...amounts, ...assumed], sentence: published.known ? undefined : published.sentence };
}

/** What an amount means for the year: the whole plan worked out with it. */
export function choiceOf(model: PlanModel, current: DriverAnswers, of: YearOfPrecept, { kind, name, bandD }: Named): Choice {
  const rise = bandD.minus(of.last);
  const [plan, move] = tried(model, current, of, kind, bandD);
  return {
    kind,
    name,
    bandD,
    rise,
    riseRate: rise.div(of.last),
    income: rise.times(of.taxBase),
    isExcessive: (plan.precept.known && plan.precept.value.truth('excessive', of.year)) ?? false,
    gap: amountIn(plan.gap, 'remainingGap', of.year),
    precept: amountIn(plan.precept, 'precept', of.year),
    plan,
    move,
  };
}

/** The choices that the Precept table knows without an amount. */
const WITHOUT_AMOUNT: Partial<Record<ChoiceKind, ChoiceWithoutAmount>> = {
  freeze: 'freeze',
  'nine-penny grid': 'nine-penny grid',
  limit: 'limit',
  'limit in the plan': 'limit',
};

/**
 * The plan with a Band D, and what is moved for it: nothing where it is the plan's own. The limit and the nine-penny grid are
 * tried as what they are, so that they rest on the principle; where the plan assumes another, the amount is a rise like any other.
 */
function tried(
  model: PlanModel,
  current: DriverAnswers,
  { year, last, bandD: planned }: YearOfPrecept,
  kind: ChoiceKind,
  bandD: Decimal,
): [DriverAnswers, Move?] {
  if (bandD.eq(planned)) return [current];
  const choice = WITHOUT_AMOUNT[kind];
  if (choice) {
    const move: Move = { kind: 'choice', year, choice };
    const plan = triedAnswers(model, current, [move]);
    const found = amountIn(plan.precept, 'bandD', year);
    if (found.known && found.value.eq(bandD)) return [plan, move];
  }
  const move: Move = { kind: 'rise', year, pounds: bandD.minus(last).toNumber() };
  return [triedAnswers(model, current, [move]), move];
}

/** Every choice, lowest Band D first; the plan's own is told as such where no other has its amount. */
export function choicesOf(
  model: PlanModel,
  current: DriverAnswers,
  of: YearOfPrecept,
  amounts: readonly Named[],
  typed?: Decimal,
): Choice[] {
  const named = [...amounts];
  const add = (kind: ChoiceKind, name: string, bandD: Decimal) => {
    if (!named.some(one => one.bandD.eq(bandD))) named.push({ kind, name, bandD });
  };
  add('in the plan', 'In the plan', of.bandD);
  if (typed) add('typed', 'Typed', typed);
  return named.sort((a, b) => a.bandD.comparedTo(b.bandD)).map(one => choiceOf(model, current, of, one));
}

/** What the body is in a year: a board may follow a commissioner. */
export function bodyIn(year: string, tables: readonly Table[]): Answer<PreceptingBody> {
  return answer(() => {
    const body = readPlan(tables).body.precepting(yearGiven('The year', year));
    if ('sentence' in body) throw body;
    return body;
  });
}
