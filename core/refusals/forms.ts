/** What the catalogue makes its refusals of: one form for each code, given the data and the sentence. For the files of this folder alone. */
import { ModelError } from '../errors';
import type { PlanPlace, RefusalCode, Refusals } from '../errors';
import type { Decimal } from '../figures/decimal';

/** The one place where a refusal is made, so that its data has the shape that its code promises. */
const refusal = <C extends RefusalCode>(kind: ModelError['kind'], code: C, data: Refusals[C], sentence: string): ModelError =>
  new ModelError(kind, sentence, code, data);

/** An impossible argument, in a sentence of its own. */
export const wrongArgumentSaying = (argument: string, found: string, right: string, sentence: string): ModelError =>
  refusal('wrong', 'argument', { argument, found, right }, sentence);

/** Words that name nothing known. */
export const noSuchName = (argument: string, found: string, known: readonly string[], sentence: string): ModelError =>
  refusal('wrong', 'name', { argument, found: found.trim(), known }, sentence);

/** Two lists of unlike length, in a sentence of its own. */
export const unlikeLengthsSaying = (argument: string, items: number, beside: string, expected: number, sentence: string): ModelError =>
  refusal('wrong', 'lengths', { argument, items, beside, expected }, sentence);

/** Two figures that cannot both hold. */
export const conflict = (argument: string, found: Decimal, beside: string, limit: Decimal, sentence: string): ModelError =>
  refusal('wrong', 'conflict', { argument, found: found.toFixed(), beside, limit: limit.toFixed() }, sentence);

/** No figure of law or record is known. */
export const unknownYear = (term: string, year: string, sentence: string): ModelError =>
  refusal('unknown', 'year', { term, year }, sentence);

/** Everything that is wrong with what was given as a whole. */
export const wrongForm = (faults: readonly string[]): ModelError => refusal('wrong', 'form', { faults }, faults.join(' '));

/** The plan’s tables do not allow an answer; where they lack something rather than hold something wrong, of the kind that says so. */
export const wrongPlan = (place: PlanPlace, sentence: string, kind: ModelError['kind'] = 'wrong'): ModelError =>
  refusal(kind, 'plan', place, sentence);

/** A fact of the Body that allows no answer. */
export const wrongBody = (row: string, sentence: string): ModelError => wrongPlan({ table: 'Body', row, column: 'Value' }, sentence);
