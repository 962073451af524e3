import { ModelError } from '../errors';
import { Decimal } from '../figures/decimal';
import type { Fault } from '../figures/figure';
import { itemAt } from '../lookups';
import { WELSH_BANDS } from '../precept/bands';
import { taxBaseFromDwellings } from '../precept/dwellings';
import type { DwellingsInBand } from '../precept/dwellings';
import type { FinancialYear } from '../years/financial-year';
import { wordKey } from './cells';
import type { RowReader } from './row-reader';

/** What a row of the Dwellings table counts, in dwellings of each band. */
const ITEMS = ['dwellings', 'discounts', 'premiums', 'changes', 'support'] as const;
type Item = (typeof ITEMS)[number];

/** One row: an authority's dwellings, or what alters them, in a year. */
export interface DwellingsRow {
  readonly authority: string;
  readonly item: Item;
  readonly year: FinancialYear;
  readonly byBand: readonly Decimal[];
  readonly collectionRate: Decimal | undefined;
  readonly inLieu: Decimal | undefined;
  readonly find: RowReader['find'];
}

const NONE = new Decimal(0);
const COLUMNS = ['A disabled', ...WELSH_BANDS] as const;

export function readDwellings(row: RowReader): DwellingsRow | undefined {
  const item = row.oneOf('Item', ITEMS) ?? (row.text('Item') ? undefined : 'dwellings');
  const cells = COLUMNS.map(band => row.figure(band, 'number'));
  if (!item || cells.some(cell => cell.fault)) return undefined;
  return {
    authority: row.name,
    item,
    year: row.financialYear('Year') ?? row.horizon.baseYear,
    byBand: cells.map(cell => cell.amount ?? NONE),
    collectionRate: row.figure('Collection rate', 'rate').amount,
    inLieu: row.figure('In lieu', 'number').amount,
    find: (severity, column, sentence) => row.find(severity, column, sentence),
  };
}

/**
 * The tax base of each authority and year that has dwellings: the rows of one authority and year taken together, band by band,
 * with the collection rate and the contributions in lieu of its row of dwellings.
 */
export function basesFromDwellings(rows: readonly DwellingsRow[]): ReadonlyMap<string, ReadonlyMap<FinancialYear, Decimal | Fault>> {
  const bases = new Map<string, Map<FinancialYear, Decimal | Fault>>();
  for (const main of rows.filter(row => row.item === 'dwellings')) {
    const together = rows.filter(row => wordKey(row.authority) === wordKey(main.authority) && row.year === main.year);
    const of = (item: Item, band: number) => together.find(row => row.item === item)?.byBand[band];
    const bands = COLUMNS.map((band, index): DwellingsInBand => ({
      band,
      dwellings: itemAt(main.byBand, index),
      discounts: of('discounts', index),
      premiums: of('premiums', index),
      changes: of('changes', index),
      support: of('support', index),
    }));
    const byYear = bases.get(wordKey(main.authority)) ?? new Map<FinancialYear, Decimal | Fault>();
    byYear.set(main.year, taxBaseOf(bands, main));
    bases.set(wordKey(main.authority), byYear);
  }
  return bases;
}

function taxBaseOf(bands: readonly DwellingsInBand[], main: DwellingsRow): Decimal | Fault {
  try {
    return taxBaseFromDwellings(bands, main.collectionRate ?? 1, main.inLieu ?? 0).taxBase;
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return main.find('error', 'Dwellings', `Dwellings “${main.authority}”: ${error.sentence}`);
  }
}
