/** The metadata Excel reads, from the registry. */
import type { Argument } from './arguments';
import { ENUMERATIONS } from './enumerations';
import type { FunctionDescriptor } from './descriptor';

/** A label as Excel shows it among the arguments: “Last year’s Band D” is last_years_band_d. */
export const argumentName = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '_');

/**
 * Every parameter is `any`, so that an error or text in a cell reaches us and gets its sentence. Microsoft’s reference binds a list
 * to no type (“Manually create JSON metadata”, customEnumId), where it does bind others (cellValueType).
 */
const parameter = ({ label, help, takes, optional }: Argument<unknown>, hasLists: boolean) => ({
  name: argumentName(label),
  description: help,
  type: 'any',
  ...(hasLists && ENUMERATIONS[label] ? { customEnumId: ENUMERATIONS[label].id } : {}),
  ...(takes === 'cell' ? {} : { dimensionality: 'matrix' }),
  ...(optional ? { optional: true } : {}),
  ...(takes === 'tables' ? { repeating: true } : {}),
});

const enums = Object.values(ENUMERATIONS).map(({ id, words }) => ({
  id,
  type: 'string',
  values: Object.entries(words).map(([word, tooltip]) => ({ name: word, stringValue: word, ...(tooltip && { tooltip }) })),
}));

/**
 * The page is that of all functions; each has its heading there.
 *
 * Custom data is what a number with a card is, on its way out and, where another function is given that cell, on its way in.
 */
export const functionsJson = (functions: readonly FunctionDescriptor[], helpPage: string, { lists = true } = {}) => ({
  allowErrorForDataTypeAny: true,
  allowCustomDataForDataTypeAny: true,
  functions: functions.map(({ id, summary, args, result }) => ({
    id,
    name: id,
    description: summary,
    helpUrl: `${helpPage}#${id.toLowerCase()}`,
    parameters: args.map(argument => parameter(argument, lists)),
    // A number with a format is more than a number to Excel.
    result: { type: result.unit ? 'any' : result.type, ...(result.block ? { dimensionality: 'matrix' } : {}) },
  })),
  ...(lists && { enums }),
});
