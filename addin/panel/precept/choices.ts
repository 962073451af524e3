import { options } from '../../../core';
import type { Decimal } from '../../../core/figures/decimal';
import type { Table } from '../../../core/plan/cells';
import { triedAnswers } from '../plan/tried';
import type { DriverAnswers } from '../plan/tried';
import { amountIn } from '../reading/plan-answers';
import { answer } from '../reading/plan-model';
import type { Answer, PlanModel } from '../reading/plan-model';
import { isAmount, textIn } from '../reading/report-view';

/** One Band D that could be chosen, and what it would mean for the year. */
export interface Choice {
  readonly name: string;
  readonly bandD: Decimal;
  readonly rise: Decimal;
  readonly riseRate: Decimal;
  /** Above the highest Band D that needs no referendum. */
  readonly isExcessive: boolean;
  readonly gap: Answer<Decimal>;
  readonly precept: Answer<Decimal>;
  /** The plan worked out with it. */
  readonly plan: DriverAnswers;
}

/** Band D last year and what may be asked this year; the precept report knows both, also where the plan assumes a limit. */
export interface YearOfPrecept {
  readonly year: string;
  readonly last: Decimal;
  readonly bandD: Decimal;
  readonly taxBase: Decimal;
  /** Undefined where none applies or none is known. */
  readonly limit?: Decimal;
}

export function yearOfPrecept(answers: Pick<DriverAnswers, 'precept'>, year: string): Answer<YearOfPrecept> {
  const [bandD, rise, taxBase] = ['Band D', 'Rise', 'Tax base'].map(row => amountIn(answers.precept, row, year));
  for (const figure of [bandD!, rise!, taxBase!]) if (!figure.known) return figure;
  const limit = amountIn(answers.precept, 'Limit', year);
  return answer(() => ({
    year,
    last: valueOf(bandD!).minus(valueOf(rise!)),
    bandD: valueOf(bandD!),
    taxBase: valueOf(taxBase!),
    limit: limit.known ? limit.value : undefined,
  }));
}

const valueOf = (figure: Answer<Decimal>): Decimal => {
  if (figure.known) return figure.value;
  throw new Error(figure.sentence);
};

interface Named {
  readonly name: string;
  readonly bandD: Decimal;
}

/**
 * The amounts to choose between: those the year's principle gives, and the limit the plan assumes where no principle is
 * published, or another than is.
 */
export function namedAmounts(
  { year, last, taxBase, limit }: YearOfPrecept,
  body: string,
): { readonly amounts: readonly Named[]; readonly sentence?: string } {
  const published = answer(() =>
    options(year, last, taxBase, body)
      .slice(1)
      .flatMap(([name, bandD]) => (isAmount(bandD) ? [{ name: textIn(name), bandD }] : [])),
  );
  const amounts = published.known ? published.value : [{ name: 'Freeze', bandD: last }];
  const assumed = limit && !amounts.some(one => one.bandD.eq(limit)) ? [{ name: 'Limit in the plan', bandD: limit }] : [];
  return { amounts: [...amounts, ...assumed], sentence: published.known ? undefined : published.sentence };
}

/** What an amount means for the year: the whole plan worked out with it. */
export function choiceOf(model: PlanModel, standing: DriverAnswers, of: YearOfPrecept, { name, bandD }: Named): Choice {
  const rise = bandD.minus(of.last);
  const tried = bandD.eq(of.bandD) ? standing : triedAnswers(model, standing, [{ kind: 'rise', year: of.year, pounds: rise.toNumber() }]);
  return {
    name,
    bandD,
    rise,
    riseRate: rise.div(of.last),
    isExcessive: of.limit !== undefined && bandD.gt(of.limit),
    gap: amountIn(tried.gap, 'Remaining gap', of.year),
    precept: amountIn(tried.precept, 'Precept', of.year),
    plan: tried,
  };
}

/** Every choice, lowest Band D first; the plan's own is told as such where no other has its amount. */
export function choicesOf(
  model: PlanModel,
  standing: DriverAnswers,
  of: YearOfPrecept,
  amounts: readonly Named[],
  typed?: Decimal,
): Choice[] {
  const named = [...amounts];
  const add = (name: string, bandD: Decimal) => {
    if (!named.some(one => one.bandD.eq(bandD))) named.push({ name, bandD });
  };
  add('In the plan', of.bandD);
  if (typed) add('Typed', typed);
  return named.sort((a, b) => a.bandD.comparedTo(b.bandD)).map(one => choiceOf(model, standing, of, one));
}

/** What kind of body this is in a year, in the words of the rule functions: a board may follow a commissioner. */
export function bodyInYear(year: string, tables: readonly Table[]): string {
  const facts = tables
    .filter(table => textOf(table[0]?.[0]) === 'body')
    .flatMap(table => {
      const headers = (table[0] ?? []).map(textOf);
      return table
        .slice(1)
        .map(row => ({ fact: textOf(row[0]), value: textOf(row[headers.indexOf('value')]), from: textOf(row[headers.indexOf('from')]) }));
    });
  const newest = (fact: string) =>
    facts
      .filter(one => one.fact === fact && one.value && one.from <= year)
      .sort((a, b) => a.from.localeCompare(b.from))
      .at(-1)?.value ?? '';
  return `${newest('kind')} ${newest('country') === 'wales' ? 'Wales' : ''}`.trim();
}

const textOf = (cell: unknown): string => (typeof cell === 'string' ? cell.trim().toLowerCase() : '');
