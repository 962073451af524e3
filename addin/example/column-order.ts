/** In what order a plan's columns stand on a sheet: what a figure is, the figures by year, what drives them, and where they are from. */
import type { CellValue } from '../../core';
import type { ExampleTable } from './example-plan';

/** Beside the names: what tells how the figures are to be read, and the figures the years start from. */
const BEFORE_THE_YEARS: readonly string[] = [
  ...['Kind', 'Unit', 'Reserve', 'Recurring'],
  ...['Establishment FTE', 'Average cost', 'Previous allocation', 'Base'],
];
/** As examples head their years. */
const YEAR = /^\d{4}\/\d{2}$/;
/** What is read once, and is as wide as a sentence. */
const LAST: readonly string[] = ['Purpose', 'Justification', 'Supports', 'Note', 'Source'];

/** The same tables with their years where they are seen beside the names, and Source and notes last. Only the first column has to stand where it does. */
export const inColumnOrder = (tables: readonly ExampleTable[]): readonly ExampleTable[] =>
  tables.map(table => ({ ...table, values: ordered(table.values) }));

function ordered(values: ExampleTable['values']): ExampleTable['values'] {
  const [headers = []] = values;
  const places = headers.map((_, place) => place);
  const isFirst = (place: number) => place === 0;
  const isYear = (place: number) => YEAR.test(textOf(headers[place]));
  const isLast = (place: number) => LAST.includes(textOf(headers[place]));
  const isBefore = (place: number) => BEFORE_THE_YEARS.includes(textOf(headers[place]));
  const hasYears = places.some(isYear);
  const rank = (place: number): number =>
    isFirst(place)
      ? 0
      : isLast(place)
        ? 4 + LAST.indexOf(textOf(headers[place]))
        : !hasYears
          ? 3
          : isBefore(place)
            ? 1
            : isYear(place)
              ? 2
              : 3;
  /* A sort keeps those of one rank in the order they stood. */
  const order = [...places].sort((a, b) => rank(a) - rank(b));
  return values.map(row => order.map(place => row[place] ?? ''));
}

const textOf = (header: CellValue): string => (typeof header === 'string' ? header.trim() : '');
