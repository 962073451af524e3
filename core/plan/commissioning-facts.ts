import { ModelError } from '../errors';
import { wrongBody } from '../refusals/forms';
import { amountOf, Decimal } from '../figures/decimal';
import { quoted, sameWords, textOf } from './cells';
import type { CellValue } from './cells';
import type { Plan } from './plan';

/** What a fact about allocations, rounds and the flow of money holds, and what to type where it does not. */
interface FactForm {
  readonly holds: 'number' | 'rate' | 'money' | 'years' | 'fraction' | 'chance' | 'yes or no' | 'name' | readonly string[];
  readonly type: string;
}

const RATE = 'a fraction such as 0.05 for 5%, or nil';

/** The Body rows that commissioning reads, by name. */
export const COMMISSIONING_FACTS = {
  'Allocation unit': { holds: 'number', type: 'an amount in £ such as 1' },
  'Largest fall': { holds: 'rate', type: RATE },
  'Largest rise': { holds: 'rate', type: RATE },
  'Minimum grant': { holds: 'money', type: 'an amount in the plan’s money' },
  'Phase in over': { holds: 'years', type: 'whole years from 1 to 10' },
  'Hold harmless': { holds: 'rate', type: RATE },
  'Hold harmless from': { holds: 'name', type: 'the name of a Service row' },
  'Bid threshold': { holds: 'number', type: 'a score such as 65' },
  'Partial awards': { holds: 'yes or no', type: 'yes or no' },
  'Ceiling per organisation': { holds: 'money', type: 'an amount in the plan’s money' },
  Recycling: {
    holds: ['back to the pot', 'carried forward', 'to unmet applications by need'],
    type: 'back to the pot, carried forward, or to unmet applications by need',
  },
  'Recycle what is not': { holds: ['approved', 'claimed'], type: 'approved or claimed' },
  'Chance of overspending': { holds: 'chance', type: 'a chance such as 0.05 for 5%' },
  'Awards not claimed': { holds: 'chance', type: 'the part of awards that is not claimed, such as 0.1 for 10%' },
  'Size of an award': { holds: 'money', type: 'an amount in the plan’s money' },
  'Best value': { holds: 'yes or no', type: 'yes or no' },
  'Plan priority weight': { holds: 'number', type: 'a number such as 1.1' },
  'Highest mark': { holds: 'number', type: 'a number such as 10' },
  'Second-stage cut': { holds: 'fraction', type: 'a part of the highest score, such as 2/3 or 0.65' },
} as const satisfies Record<string, FactForm>;

export type CommissioningFact = keyof typeof COMMISSIONING_FACTS;

/**
 * A number among the Body's facts, in £ where it is money; undefined where nothing is typed. The word nil is a nil of its own
 * for a rate or a chance (no fall at all) and nothing for the rest.
 */
export function numberFact(plan: Plan, name: CommissioningFact): Decimal | undefined {
  const value = plan.body.fact(name);
  const sentence = wrongFact(name, value);
  if (sentence) throw wrongBody(name, sentence);
  const { holds } = COMMISSIONING_FACTS[name];
  if (isNil(value)) return holds === 'rate' || holds === 'chance' ? new Decimal(0) : undefined;
  if (typeof value !== 'number' || value === 0) return undefined;
  return holds === 'money' ? amountOf(value).times(plan.body.moneyUnit.pounds) : amountOf(value);
}

/** A part of a whole as two numbers, so that two thirds (typed 2/3) is exact; undefined where nothing is typed. */
export function fractionFact(plan: Plan, name: CommissioningFact): readonly [number, number] | undefined {
  const value = plan.body.fact(name);
  const sentence = wrongFact(name, value);
  if (sentence) throw wrongBody(name, sentence);
  const parts = fractionIn(value);
  return parts && [Number(parts[0]), Number(parts[1])];
}

/** Whether a yes-or-no fact says yes. */
export const saysYes = (plan: Plan, name: CommissioningFact): boolean => isYes(plan.body.fact(name));

/** One of the words that a fact allows; undefined where nothing is typed. */
export function wordFact<T extends string>(plan: Plan, name: CommissioningFact, words: readonly T[]): T | undefined {
  const value = plan.body.fact(name);
  const sentence = wrongFact(name, value);
  if (sentence) throw wrongBody(name, sentence);
  return words.find(word => sameWords(word, textOf(value)));
}

/** Facts that cannot be read, as sentences that say what to type. */
export function checkFacts(plan: Plan): void {
  for (const name of Object.keys(COMMISSIONING_FACTS) as CommissioningFact[]) {
    const sentence = wrongFact(name, plan.body.fact(name));
    if (sentence) plan.findings.add({ severity: 'error', table: 'Body', row: name, column: 'Value', sentence });
  }
}

/** What is wrong with a fact's cell, or nothing. */
function wrongFact(name: CommissioningFact, value: CellValue): string | undefined {
  const { holds, type }: FactForm = COMMISSIONING_FACTS[name];
  if (fits(holds, value)) return undefined;
  return `Body, ${name}, holds ${quoted(value)}; type ${type}.`;
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

/** The answer, or the refusal it ends in. */
export function orRefusal<T>(ask: () => T): T | ModelError {
  try {
    return ask();
  } catch (error) {
    if (error instanceof ModelError) return error;
    throw error;
  }
}
