import { CompleteMap } from '../lookups';
import type { ReadonlyCompleteMap } from '../lookups';
import { needsAmount, PRECEPT_CHOICES } from '../precept/band-d';
import type { PreceptChoice } from '../precept/band-d';
import { WELSH_BANDS } from '../precept/bands';
import { yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import type { ByYear } from '../years/horizon';
import { quoted, spelled, wordKey } from './cells';
import type { FigureCell } from './cells';
import { rowsNamed, unreadableIn } from './raw-tables';
import type { RawTable } from './raw-tables';
import { RowReader } from './row-reader';
import type { Measure, ReadingContext } from './row-reader';
import type { Fault } from '../figures/figure';

const SPELLINGS: Record<string, PreceptChoice> = {
  'at the limit': 'limit',
  maximum: 'limit',
  max: 'limit',
  'nine-penny': 'nine-penny grid',
  'nine penny grid': 'nine-penny grid',
  '9p grid': 'nine-penny grid',
  rise: 'rise £',
  '£ rise': 'rise £',
  '% rise': 'rise %',
  'own amount': 'band D',
};

/** What the Precept table says of one year. */
export interface PreceptYear {
  readonly choice: PreceptChoice | Fault;
  /** The figure for rise £, rise % and band D. */
  readonly amount: FigureCell;
  /** Typed only where the year's principle is not published or is assumed otherwise. */
  readonly limitPounds: FigureCell;
  readonly limitRate: FigureCell;
  /** A published council tax requirement, shown with its difference. */
  readonly requirement: FigureCell;
  /** A notional amount that stands for last year's Band D in the referendum test (after a merger). */
  readonly notional: FigureCell;
  /** What takes effect if a referendum says no; without one typed it is the highest Band D that is not excessive. */
  readonly substitute: FigureCell;
  /** What a referendum costs either way, and how likely a yes is. */
  readonly costIfYes: FigureCell;
  readonly costIfNo: FigureCell;
  readonly chanceOfYes: FigureCell;
  /** Published bands A–H, in Wales A–I, shown with their difference. */
  readonly publishedBands: ReadonlyCompleteMap<string, FigureCell>;
}

export const BAND_NAMES = WELSH_BANDS;
const OWN_ROWS = [
  'Choice',
  'Amount',
  'Limit',
  'Limit %',
  'Requirement',
  'Notional amount',
  'Substitute',
  'Referendum cost if yes',
  'Referendum cost if no',
  'Chance of a yes',
];
/** The rows of the Precept table. */
export const PRECEPT_ROWS: readonly string[] = [...OWN_ROWS, ...BAND_NAMES.map(band => `Band ${band}`)];

export function readPrecept(table: RawTable, context: ReadingContext): ByYear<PreceptYear> {
  const reader = (name: string): RowReader | undefined => {
    const row = rowsNamed(table, name)[0];
    return row && new RowReader(row, table, context);
  };
  const find = (row: string, column: string, sentence: string): Fault => {
    context.findings.add({ severity: 'error', table: 'Precept', row, column, sentence });
    return { kind: 'wrong', sentence };
  };
  for (const row of table.rows)
    if (!PRECEPT_ROWS.some(known => wordKey(known) === wordKey(row.name)))
      context.findings.add({
        severity: 'note',
        table: 'Precept',
        row: row.name,
        column: '',
        sentence: `The row “${row.name}” of Precept is not read; its rows are ${OWN_ROWS.join(', ')}.`,
      });
  const choices = reader('Choice');
  const noChoiceRow = choices
    ? undefined
    : find('Choice', '', 'Precept has no row Choice; type for each year one of freeze, limit, nine-penny grid, rise £, rise %, band D.');
  const figure = (row: string, year: FinancialYear, measure: Measure): FigureCell => reader(row)?.year(year, measure) ?? {};
  return new CompleteMap(
    context.horizon.years.map(year => {
      const choice = noChoiceRow ?? readChoice(choices!, year, find, table);
      const measure: Measure = choice === 'rise %' ? 'rate' : 'band D';
      const amount = figure('Amount', year, measure);
      const missing = typeof choice === 'string' && needsAmount(choice) && !amount.amount && !amount.fault && !amount.adjustments?.length;
      return [
        year,
        {
          choice,
          amount:
            missing && choice === 'band D'
              ? {
                  fault: find(
                    'Amount',
                    yearName(year),
                    `Precept, Amount, ${yearName(year)} is empty, and the choice is band D; type the amount in £.`,
                  ),
                }
              : amount,
          limitPounds: figure('Limit', year, 'band D'),
          limitRate: figure('Limit %', year, 'rate'),
          requirement: figure('Requirement', year, 'money'),
          notional: figure('Notional amount', year, 'band D'),
          substitute: figure('Substitute', year, 'band D'),
          costIfYes: figure('Referendum cost if yes', year, 'money'),
          costIfNo: figure('Referendum cost if no', year, 'money'),
          chanceOfYes: chance(figure('Chance of a yes', year, 'rate'), year, find),
          publishedBands: new CompleteMap(BAND_NAMES.map(band => [band, figure(`Band ${band}`, year, 'band D')])),
        },
      ];
    }),
  );
}

function chance(cell: FigureCell, year: FinancialYear, find: (row: string, column: string, sentence: string) => Fault): FigureCell {
  if (!cell.amount || (cell.amount.gte(0) && cell.amount.lte(1))) return cell;
  const sentence = `Precept, Chance of a yes, ${yearName(year)} holds ${cell.amount}; type a share from 0 to 1 such as 0.4.`;
  return { fault: find('Chance of a yes', yearName(year), sentence) };
}

function readChoice(
  row: RowReader,
  year: FinancialYear,
  find: (row: string, column: string, sentence: string) => Fault,
  table: RawTable,
): PreceptChoice | Fault {
  const distrust = table.distrusted.get(year) ?? unreadableIn(table, year);
  if (distrust) return { kind: 'wrong', sentence: distrust };
  const words = row.yearText(year);
  const choice = PRECEPT_CHOICES.find(one => wordKey(one) === wordKey(words)) ?? spelled(words, SPELLINGS);
  return (
    choice ??
    find('Choice', yearName(year), `Precept, Choice, ${yearName(year)} holds ${quoted(words)}; type one of ${PRECEPT_CHOICES.join(', ')}.`)
  );
}
