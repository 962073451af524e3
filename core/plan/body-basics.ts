import { yearIn } from '../reading/year-in';
import type { FinancialYear } from '../years/financial-year';
import { sameWords, textOf } from './cells';
import type { Table } from './cells';
import { moneyUnitNamed } from './money-unit';
import type { MoneyUnit } from './money-unit';

/** What the reading of every other table rests on: the base year, and in what the plan's money is stated. */
export interface BodyBasics {
  readonly baseYear?: FinancialYear;
  readonly moneyUnit: MoneyUnit;
}

/** Reads both from the Body table, wherever it stands among the ranges. What is wrong with them is said where Body is read. */
export function bodyBasics(ranges: readonly Table[]): BodyBasics {
  const facts = ranges
    .filter(range => sameWords(textOf(range[0]?.[0]), 'Body'))
    .flatMap(range => {
      const column = (range[0] ?? []).findIndex(header => sameWords(textOf(header), 'Value'));
      return range.slice(1).map(row => ({ name: textOf(row[0]), value: row[column] }));
    });
  const fact = (name: string) => facts.find(one => sameWords(one.name, name))?.value;
  const baseYear = yearIn(fact('Base year'));
  return { ...(baseYear !== undefined && { baseYear }), moneyUnit: moneyUnitNamed(textOf(fact('Money in'))) };
}
