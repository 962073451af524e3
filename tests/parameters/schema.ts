import * as z from 'zod/mini';
import { financialYear } from '../../core/years/financial-year';
import { PARAMETER_STATUSES, PARAMETER_UNITS } from '../../core/parameters/parameter';
import { parameters } from '../../core/parameters/parameters';

const sentence = z.string().check(z.minLength(3));
const decimalText = z.string().check(z.regex(/^-?\d+(\.\d+)?$/));
const monthAndDay = z.string().check(z.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));
const day = z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));
const year = z
  .string()
  .check(z.refine(text => /^\d{4}\/\d{2}$/.test(text) && financialYear(text) !== undefined, 'a financial year such as 2025/26'));

const figure = z
  .strictObject({
    year,
    to: z.optional(year),
    of: z.optional(z.string().check(z.minLength(1), z.maxLength(40))),
    value: z.string(),
    unit: z.enum(PARAMETER_UNITS),
    month: z.optional(z.int().check(z.minimum(1), z.maximum(12))),
    status: z.enum(PARAMETER_STATUSES),
    sources: z.array(z.string()).check(z.minLength(1)),
    read: day,
    note: z.optional(sentence),
  })
  .check(
    z.refine(
      ({ unit, value }) => (unit === 'month and day' ? monthAndDay : decimalText).safeParse(value).success,
      'a value that fits its unit',
    ),
  );

/** The form of every file in this folder; an unknown or missing field is refused. */
export const parameterSchema = z
  .strictObject({
    name: sentence,
    meaning: sentence,
    holds: z.enum(['its year', 'until replaced']),
    otherwise: sentence,
    sources: z.record(z.string(), z.strictObject({ title: sentence, locator: sentence })),
    figures: z.array(figure).check(z.minLength(1)),
  })
  .check(
    z.refine(file => file.figures.every(({ sources }) => sources.every(key => key in file.sources)), 'sources that the file lists'),
    z.refine(
      file => new Set(file.figures.map(({ year: of, of: part, unit }) => `${of} ${part} ${unit}`)).size === file.figures.length,
      'one figure for a year, part and unit',
    ),
  );

let faults: readonly string[] | undefined;

/** What is wrong with the parameter files, in words; nothing when all is well. Read once, and never on the path of a cell. */
export function parameterFaults(): readonly string[] {
  faults ??= Object.values(parameters).flatMap(file => {
    const read = parameterSchema.safeParse(file);
    return read.success ? [] : [`${file.name}: ${z.prettifyError(read.error)}`];
  });
  return faults;
}
