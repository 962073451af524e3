import { yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import type { ByYear } from '../years/horizon';
import { wordKey } from './cells';
import type { FigureCell } from './cells';
import type { RowReader } from './row-reader';

export type YearCells = ByYear<FigureCell>;

/** A rate typed in the cell, or the name of an assumption that holds it by year. */
export type RateOrAssumption = { readonly rate: FigureCell } | { readonly assumption: string };

export interface Post {
  readonly name: string;
  readonly establishment: FigureCell;
  readonly averageCost: FigureCell;
  readonly payAwards: readonly string[];
  readonly vacancy: RateOrAssumption;
  readonly onCosts: readonly RateOrAssumption[];
  /** Calendar month in which the year's FTE change starts. */
  readonly month: number | undefined;
  readonly headcount: FigureCell;
  readonly increment: string;
  /** The grant that pays for it. */
  readonly fundedBy: string;
  readonly heldBy: string;
  readonly category: string;
  readonly source: string;
  readonly years: YearCells;
}

export interface Line {
  readonly name: string;
  readonly category: string;
  readonly base: FigureCell;
  readonly driver: string;
  readonly cap: FigureCell;
  readonly collar: FigureCell;
  /** The grant that pays for it. */
  readonly fundedBy: string;
  readonly heldBy: string;
  readonly source: string;
  readonly years: YearCells;
}

export const CHANGE_KINDS = ['pressure', 'growth', 'full-year effect', 'saving'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export interface Change {
  readonly name: string;
  readonly kind: ChangeKind;
  readonly recurring: boolean;
  readonly delivery: FigureCell;
  readonly fundedFrom: string;
  readonly dependsOn: string;
  readonly category: string;
  readonly heldBy: string;
  readonly source: string;
  /** Calendar month from which a year’s increment runs; the whole year where none is typed. */
  readonly month?: number | undefined;
  readonly years: YearCells;
}

/** Whether a saving frees time or avoids a cost that is in no budget: it is reported, and in no gap. */
export const isNonCashable = ({ kind, category }: Change): boolean => kind === 'saving' && /^non[- ]?cash(able)?\b/.test(wordKey(category));

export const SHARED_BY = ['partnerships', 'bids'] as const;

export interface Service {
  readonly name: string;
  readonly provider: string;
  readonly category: string;
  readonly fundedBy: string;
  readonly sharedBy: (typeof SHARED_BY)[number] | undefined;
  readonly from: FinancialYear | undefined;
  readonly to: FinancialYear | undefined;
  readonly priority: FigureCell;
  readonly namedForCut: boolean;
  /** Of the first year's amount: spent, or committed by contract. */
  readonly committed: FigureCell;
  readonly source: string;
  readonly years: YearCells;
}

export function readPost(row: RowReader): Post {
  const vacancy = rateOrAssumption(row, 'Vacancy');
  if ('rate' in vacancy && vacancy.rate.amount && (vacancy.rate.amount.lt(0) || vacancy.rate.amount.gt(1)))
    row.find('error', 'Vacancy', `${row.place('Vacancy')} holds ${vacancy.rate.amount}; type a fraction from 0 to 1 (0.06 is 6%).`);
  return {
    name: row.name,
    establishment: row.required('Establishment FTE', 'FTE', 'type the establishment in FTE at 1 April of the base year.'),
    averageCost: row.required('Average cost', 'pounds', 'type the full-year cost of one FTE before on-costs, in £.'),
    payAwards: row
      .text('Pay award')
      .split('+')
      .map(name => name.trim())
      .filter(Boolean),
    vacancy,
    onCosts: severalRates(row, 'On-costs'),
    month: row.month('Month'),
    headcount: row.figure('Headcount', 'number'),
    increment: row.text('Increment'),
    fundedBy: row.text('Funded by'),
    heldBy: row.text('Held by'),
    category: row.text('Category'),
    source: row.text('Source'),
    years: row.years('FTE'),
  };
}

export function readLine(row: RowReader): Line {
  const years = row.years('money');
  const driver = row.text('Driver');
  const firstTyped = hasFigure(years.of(row.horizon.years[0]));
  const everyYearTyped = row.horizon.years.every(year => hasFigure(years.of(year)));
  const anyYearTyped = row.horizon.years.some(year => hasFigure(years.of(year)));
  const needsBase = driver ? !firstTyped : !everyYearTyped;
  if (!row.has('Base') && needsBase && !anyYearTyped)
    row.find('error', 'Base', `${row.place('Base')} is missing and no year has a figure; type the Base budget.`);
  if (anyYearTyped || !driver)
    row.noteZeros(
      driver ? `it grows by ${driver} from the last figure typed` : 'the Base holds',
      row.has('Base') ? row.figure('Base', 'money') : {},
    );
  const missingBase = !row.has('Base') && needsBase;
  return {
    name: row.name,
    category: row.text('Category'),
    base: missingBase
      ? { fault: { kind: 'wrong', sentence: `${row.place('Base')} is missing: the table has no column Base.` } }
      : row.figure('Base', 'money'),
    driver,
    cap: row.figure('Cap', 'rate'),
    collar: row.figure('Collar', 'rate'),
    fundedBy: row.text('Funded by'),
    heldBy: row.text('Held by'),
    source: row.text('Source'),
    years,
  };
}

export const hasFigure = (cell: FigureCell): boolean =>
  cell.amount !== undefined || cell.fault !== undefined || (cell.adjustments?.some(one => one.change === 'set') ?? false);

export function readChange(row: RowReader): Change | undefined {
  const kind = row.oneOf('Kind', CHANGE_KINDS, {
    'full year effect': 'full-year effect',
    fye: 'full-year effect',
    savings: 'saving',
    pressures: 'pressure',
    investment: 'growth',
    efficiency: 'saving',
  });
  const recurring = row.yesNo('Recurring', ['recurring', 'permanent'], ['one-off', 'one off', 'oneoff']);
  const delivery = row.figure('Delivery', 'rate');
  if (!kind) {
    if (!row.text('Kind')) row.find('error', 'Kind', `${row.place('Kind')} is empty; type pressure, growth, full-year effect or saving.`);
    return undefined;
  }
  if (recurring === undefined && !row.text('Recurring'))
    row.find(
      'warning',
      'Recurring',
      `${row.place('Recurring')} is empty; yes is taken. Say yes or no: it decides whether the amount stays in later years.`,
    );
  if (kind === 'saving' && !delivery.amount && !delivery.adjustments && !delivery.fault)
    row.find('note', 'Delivery', `${row.place('Delivery')} is empty; the saving counts whole.`);
  if (delivery.amount && (delivery.amount.lt(0) || delivery.amount.gt(1)))
    row.find('error', 'Delivery', `${row.place('Delivery')} holds ${delivery.amount}; type a fraction from 0 to 1 (1 is certain).`);
  if (delivery.amount && kind !== 'saving')
    row.find('note', 'Delivery', `${row.place('Delivery')} is for savings; on a ${kind} it is not used.`);
  const month = row.month('Month');
  if (month !== undefined && recurring === false)
    row.find('note', 'Month', `${row.place('Month')} is for changes that recur; a one-off counts whole in its year.`);
  const category = row.text('Category');
  const years = row.years('money');
  for (const [year, cell] of years)
    if (cell.amount?.lt(0))
      row.find('note', yearName(year), `${row.place('Kind')} ${kind}: an amount below nil reverses the row in that year.`);
  const change = {
    name: row.name,
    kind,
    recurring: recurring ?? true,
    delivery,
    fundedFrom: row.text('Funded from'),
    dependsOn: row.text('Depends on'),
    category,
    heldBy: row.text('Held by'),
    source: row.text('Source'),
    month,
    years,
  };
  if (isNonCashable(change))
    row.find('note', 'Category', `${row.place('Category')} is ${category}: the saving stands in the report categories and lowers no gap.`);
  return change;
}

export function readService(row: RowReader): Service {
  return {
    name: row.name,
    provider: row.text('Provider'),
    category: row.text('Category'),
    fundedBy: row.text('Funded by'),
    sharedBy: row.oneOf('Shared by', SHARED_BY, { partnership: 'partnerships', bid: 'bids' }),
    from: row.financialYear('From'),
    to: row.financialYear('To'),
    priority: row.figure('Priority', 'number'),
    namedForCut: row.yesNo('Named for cut') ?? false,
    committed: row.figure('Committed', 'money'),
    source: row.text('Source'),
    years: row.years('money'),
  };
}

/** A rate typed in a cell, or an assumption named there. */
export function rateOrAssumption(row: RowReader, column: string): RateOrAssumption {
  const value = row.row.cells.get(column);
  const adjustments = row.row.adjustments.get(column);
  if (typeof value === 'string' && adjustments) {
    if (adjustments[0]?.change === 'set') return { rate: { adjustments } };
    row.find(
      'error',
      column,
      `${row.place(column)} names the assumption “${value.trim()}”; a scenario adds to or scales that assumption, and sets this cell.`,
    );
  }
  const isName = typeof value === 'string' && /[a-z]/i.test(value) && value.trim().toLowerCase() !== 'nil';
  return isName ? { assumption: value.trim() } : { rate: row.figure(column, 'rate') };
}

/** On-costs may name several assumptions joined by `+` (pension + National Insurance). */
function severalRates(row: RowReader, column: string): RateOrAssumption[] {
  const one = rateOrAssumption(row, column);
  return 'rate' in one ? [one] : one.assumption.split('+').map(name => ({ assumption: name.trim() }));
}
