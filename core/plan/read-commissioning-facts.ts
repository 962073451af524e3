import type { ModelError } from '../errors';
import { amountOf, Decimal } from '../figures/decimal';
import { bodyHolds } from '../refusals/templates';
import { quoted, sameWords, textOf } from './cells';
import type { CellValue } from './cells';
import { COMMISSIONING_FACTS } from './commissioning-facts';
import type { CommissioningFact, FactForm } from './commissioning-facts';
import type { Plan } from './plan';

/**
 * A number among the Body's facts, in £ where it is money; undefined where nothing is typed. The word nil is a nil of its own
 * for a rate or a chance (no fall at all) and nothing for the rest.
 */
export function numberFact(plan: Plan, name: CommissioningFact): Decimal | undefined {
  const value = plan.body.fact(name);
  const wrong = wrongFact(name, value);
  if (wrong) throw wrong;
  const { holds } = COMMISSIONING_FACTS[name];
  if (isNil(value)) return holds === 'rate' || holds === 'chance' ? new Decimal(0) : undefined;
  if (typeof value !== 'number' || value === 0) return undefined;
  return holds === 'money' ? amountOf(value).times(plan.body.moneyUnit.pounds) : amountOf(value);
}

/** A part of a whole as two numbers, so that two thirds (typed 2/3) is exact; undefined where nothing is typed. */
export function fractionFact(plan: Plan, name: CommissioningFact): readonly [number, number] | undefined {
  const value = plan.body.fact(name);
  const wrong = wrongFact(name, value);
  if (wrong) throw wrong;
  const parts = fractionIn(value);
  return parts && [Number(parts[0]), Number(parts[1])];
}

/** Whether a yes-or-no fact says yes. */
export const saysYes = (plan: Plan, name: CommissioningFact): boolean => isYes(plan.body.fact(name));

/** One of the words that a fact allows; undefined where nothing is typed. */
export function wordFact<T extends string>(plan: Plan, name: CommissioningFact, words: readonly T[]): T | undefined {
  const value = plan.body.fact(name);
  const wrong = wrongFact(name, value);
  if (wrong) throw wrong;
  return words.find(word => sameWords(word, textOf(value)));
}

/** Facts that cannot be read, as sentences that say what to type. */
export function checkFacts(plan: Plan): void {
  for (const name of Object.keys(COMMISSIONING_FACTS) as CommissioningFact[]) {
    const wrong = wrongFact(name, plan.body.fact(name));
    if (wrong) plan.findings.add({ severity: 'error', table: 'Body', row: name, column: 'Value', sentence: wrong.sentence });
  }
}

/** What is wrong with a fact's cell, or nothing. */
function wrongFact(name: CommissioningFact, value: CellValue): ModelError | undefined {
  const { holds, type }: FactForm = COMMISSIONING_FACTS[name];
  return fits(holds, value) ? undefined : bodyHolds(name, quoted(value), type);
}

function fits(holds: FactForm['holds'], value: CellValue): boolean {
  if (value === 0 || value === null || value === undefined || value === '') return true;
  switch (holds) {
    case 'number':
    case 'money':
      return isNil(value) || (typeof value === 'number' && value > 0);
    case 'rate':
      return isNil(value) || typeof value === 'number';
    case 'years':
      return isNil(value) || (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 10);
    case 'chance':
      return isNil(value) || (typeof value === 'number' && value > 0 && value < 1);
    case 'fraction':
      return fractionIn(value) !== undefined;
    case 'yes or no':
      return isYes(value) || value === false || ['no', 'n', 'false', 'nil'].some(no => sameWords(no, textOf(value)));
    case 'name':
      return textOf(value) !== '';
    default:
      return holds.some(word => sameWords(word, textOf(value)));
  }
}

function fractionIn(value: CellValue): readonly [string | number, string | number] | undefined {
  if (typeof value === 'number') return value > 0 && value <= 1 ? [value, 1] : undefined;
  const [, part, whole] = /^(\d+)\s*\/\s*(\d+)$/.exec(textOf(value)) ?? [];
  return part && whole && Number(part) <= Number(whole) && Number(whole) > 0 ? [part, whole] : undefined;
}

const isNil = (value: CellValue): boolean => typeof value === 'string' && ['nil', '-', '–'].some(word => sameWords(word, value));
const isYes = (value: CellValue): boolean => value === true || ['yes', 'y', 'true'].some(yes => sameWords(yes, textOf(value)));
