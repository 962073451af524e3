/**
 * The way out: everything a function answers passes here, since Excel would show a Decimal as text and a null in a
 * range as 0, and would lose a plain error's message. Out come finite numbers, text, TRUE/FALSE and errors with a sentence.
 */
import { Decimal, ModelError } from '../../core';
import type { FigureCard } from '../../core';

/** What the library answers for one cell. */
export type Answer = Decimal | number | string | boolean | ModelError | FormattedCard | FormattedFigure;

/** A figure with its card, and the number format of its unit. */
export interface FormattedCard extends FigureCard {
  readonly format: string | undefined;
}

/** A figure with the number format it is shown in where the cell has none of its own. */
export interface FormattedFigure {
  readonly amount: Decimal | number;
  readonly format: string;
}

/** What Excel is given for one cell. */
export type Shown = number | string | boolean | CustomFunctions.Error | NumberWithCard | FormattedNumber;

/** Excel’s number with properties: a number to every formula, and a card to whoever opens it. Source: Microsoft, “Add properties to basic cell values”. */
export interface NumberWithCard {
  readonly type: 'Double';
  readonly basicType: 'Double';
  readonly basicValue: number;
  readonly numberFormat?: string;
  readonly properties: Readonly<Record<string, object>>;
}

/** Excel’s number with a format of its own; a format of the cell goes before it. Source: Microsoft, “Use data types with custom functions”. */
export interface FormattedNumber {
  readonly type: 'Double';
  readonly basicValue: number;
  readonly numberFormat: string;
}

const LONGEST_CELL_TEXT = 32767;
const CODES = { wrong: '#VALUE!', unknown: '#N/A', 'not filled': '#N/A' } as const;
const UNEXPECTED = 'The add-in met a fault of its own and cannot answer';

/** One cell. */
export function toCell(answer: Answer): Shown {
  if (answer instanceof ModelError) return excelError(answer.kind, answer.sentence);
  if (answer instanceof Decimal) return finite(answer.toNumber());
  if (typeof answer === 'number') return finite(answer);
  if (typeof answer === 'string') return answer.length > LONGEST_CELL_TEXT ? `${answer.slice(0, LONGEST_CELL_TEXT - 1)}…` : answer;
  if (typeof answer === 'boolean') return answer;
  if (!answer) return '';
  return 'says' in answer ? withCard(answer) : withFormat(answer);
}

/** Excels that take numbers with cards or formats; elsewhere the number comes alone. */
export const takesDataTypes = (): boolean =>
  (globalThis as { Office?: typeof Office }).Office?.context?.requirements?.isSetSupported('CustomFunctionsRuntime', '1.4') === true;

function withCard({ figure, says, format }: FormattedCard): Shown {
  const value = toCell(figure);
  if (typeof value !== 'number' || !takesDataTypes()) return value;
  const properties: Record<string, object> = {};
  for (const [label, said] of Object.entries(says)) {
    const basicValue = toCell(said);
    const type = typeof basicValue === 'number' ? 'Double' : 'String';
    if (typeof basicValue !== 'object' && basicValue !== '') properties[label] = { type, basicType: type, basicValue };
  }
  return { type: 'Double', basicType: 'Double', basicValue: value, ...(format && { numberFormat: format }), properties };
}

function withFormat({ amount, format }: FormattedFigure): Shown {
  const basicValue = toCell(amount);
  return typeof basicValue === 'number' && takesDataTypes() ? { type: 'Double', basicValue, numberFormat: format } : basicValue;
}

/** A block of cells: rectangular, at least one cell, empty text where the library has nothing to show. */
export function toCells(answers: readonly (readonly Answer[])[]): Shown[][] {
  const width = answers.reduce((widest, row) => Math.max(widest, row.length), 1);
  const rows = answers.length > 0 ? answers : [[]];
  return rows.map(row => Array.from({ length: width }, (_, column) => toCell(row[column] ?? '')));
}

/** What a failed call throws: the sentence under #VALUE!, or under #N/A where no figure is known. */
export function toError(error: unknown): Error {
  if (error instanceof ModelError) return excelError(error.kind, error.sentence);
  const detail = error instanceof Error && error.message ? `: ${error.message}` : '';
  return excelError('wrong', `${UNEXPECTED}${detail}.`);
}

const finite = (value: number): Shown => (Number.isFinite(value) ? value + 0 : excelError('wrong', 'The figure is too large for a cell.'));

/**
 * Excel's own error, with its sentence. Its class arrives with Excel's library, after this script, so that it is looked up at each call;
 * outside Excel an ordinary error with the same two fields stands in.
 */
export function excelError(kind: keyof typeof CODES, sentence: string): CustomFunctions.Error & Error {
  const code = CODES[kind];
  const ExcelError = (globalThis as { CustomFunctions?: { Error?: typeof CustomFunctions.Error } }).CustomFunctions?.Error;
  if (ExcelError) return new ExcelError(code as CustomFunctions.ErrorCode, sentence) as CustomFunctions.Error & Error;
  return Object.assign(new Error(sentence), { code }) as unknown as CustomFunctions.Error & Error;
}
