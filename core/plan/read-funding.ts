import { FIGURE_STATUSES } from '../figures/figure';
import type { FigureStatus } from '../figures/figure';
import { yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import type { FigureCell } from './cells';
import { wordKey } from './cells';
import type { basesFromDwellings } from './read-dwellings';
import type { RowReader } from './row-reader';
import { hasFigure } from './read-spending';
import type { YearCells } from './read-spending';

export type FundingKind = 'core' | 'specific' | 'income';

export interface Grant {
  readonly name: string;
  readonly kind?: FundingKind;
  readonly base: FigureCell;
  readonly driver: string;
  readonly from?: FinancialYear;
  readonly to?: FinancialYear;
  readonly recurring: boolean;
  readonly condition: string;
  /** The grant that takes over: for the structural gap the two are one. */
  readonly replacedBy: string;
  /** Whether its terms let what is not spent be carried into the next year. */
  readonly carryForward?: boolean;
  /** What a settlement for several years comes to in all. */
  readonly settlement: FigureCell;
  /** The most that may be spent in a year on labour, and on the rest. */
  readonly labourLimit: FigureCell;
  readonly nonLabourLimit: FigureCell;
  readonly heldBy: string;
  readonly source: string;
  readonly status?: FigureStatus;
  /** The year that the Base is a figure of, where that is not the base year. */
  readonly asOf?: FinancialYear;
  readonly years: YearCells;
}

export interface BillingAuthority {
  readonly name: string;
  readonly base: FigureCell;
  readonly growth: string;
  readonly from?: FinancialYear;
  readonly to?: FinancialYear;
  readonly source: string;
  readonly status?: FigureStatus;
  /** The year that the Base is a figure of, where that is not the base year. */
  readonly asOf?: FinancialYear;
  readonly years: YearCells;
}

export interface CollectionFundShare {
  readonly name: string;
  readonly kind?: 'surplus' | 'deficit';
  readonly years: YearCells;
}

export function readGrant(row: RowReader): Grant {
  const kind = row.oneOf('Kind', ['core', 'specific', 'income'] as const, {
    grant: 'core',
    legacy: 'core',
    'core grant': 'core',
    'specific grant': 'specific',
    formula: 'core',
    'special grant': 'specific',
  });
  if (!kind && !row.text('Kind'))
    row.find(
      'warning',
      'Kind',
      `${row.place('Kind')} is empty; core is taken, so it does not lower the net budget. core, specific or income would be right.`,
    );
  const years = row.years('money');
  const driver = row.text('Driver');
  const from = row.financialYear('From');
  const to = row.financialYear('To');
  const inWindow = row.horizon.years.filter(year => (from === undefined || year >= from) && (to === undefined || year <= to));
  const everyYearTyped = inWindow.every(year => hasFigure(years.get(year)!));
  const anyYearTyped = inWindow.some(year => hasFigure(years.get(year)!));
  const firstTyped = inWindow[0] === undefined || hasFigure(years.get(inWindow[0])!);
  const missingBase = !row.has('Base') && (driver ? !firstTyped : !everyYearTyped);
  if (missingBase && !anyYearTyped)
    row.find('error', 'Base', `${row.place('Base')} is missing and no year has a figure; the amount in the base year would be right.`);
  if (from !== undefined && to !== undefined && to < from)
    row.find('error', 'To', `${row.place('To')} lies before From; the last year paid would be right.`);
  if (anyYearTyped || !driver)
    row.noteZeros(
      driver ? `it grows by ${driver} from the last figure typed` : 'the Base holds',
      row.has('Base') ? row.figure('Base', 'money') : {},
    );
  return {
    name: row.name,
    kind: kind ?? (row.text('Kind') ? undefined : 'core'),
    base: missingBase
      ? { fault: { kind: 'wrong', sentence: `${row.place('Base')} is missing: the table has no column Base.` } }
      : row.figure('Base', 'money'),
    driver,
    from,
    to,
    recurring: row.yesNo('Recurring', ['recurring'], ['one-off', 'one off']) ?? true,
    condition: row.text('Condition'),
    replacedBy: row.text('Replaced by'),
    carryForward: row.yesNo('Carry forward'),
    settlement: row.figure('Settlement', 'money'),
    labourLimit: row.figure('Labour limit', 'money'),
    nonLabourLimit: row.figure('Non-labour limit', 'money'),
    heldBy: row.text('Held by'),
    source: row.text('Source'),
    status: row.oneOf('Status', FIGURE_STATUSES),
    asOf: row.financialYear('As of'),
    years,
  };
}

export function readBillingAuthority(row: RowReader, fromDwellings: ReturnType<typeof basesFromDwellings> = new Map()): BillingAuthority {
  const counted = fromDwellings.get(wordKey(row.name));
  const orCounted = (cell: FigureCell, year: FinancialYear): FigureCell => {
    const base = counted?.get(year);
    if (base === undefined || cell.amount || cell.fault) return cell;
    return 'sentence' in base ? { ...cell, fault: base } : { ...cell, amount: base };
  };
  const years = new Map([...row.years('tax base')].map(([year, cell]) => [year, orCounted(cell, year)]));
  const notBelowNil = (cell: FigureCell, column: string): FigureCell =>
    cell.amount?.lt(0)
      ? { fault: row.find('error', column, `${row.place(column)} is ${cell.amount}; a tax base in Band D equivalents is never below nil.`) }
      : cell;
  const checked = new Map([...years].map(([year, cell]) => [year, notBelowNil(cell, yearName(year))]));
  const from = row.financialYear('From');
  const to = row.financialYear('To');
  const inWindow = row.horizon.years.filter(year => (from === undefined || year >= from) && (to === undefined || year <= to));
  const first = inWindow[0];
  const growth = row.text('Growth');
  const needsBase =
    first !== undefined && (growth ? !hasFigure(checked.get(first)!) : inWindow.some(year => !hasFigure(checked.get(year)!)));
  const base = notBelowNil(orCounted(row.figure('Base', 'tax base'), row.horizon.baseYear), 'Base');
  const missing = needsBase && !base.amount && !base.fault && !base.adjustments;
  return {
    name: row.name,
    base: missing
      ? {
          fault: {
            ...row.find(
              'error',
              'Base',
              `${row.place('Base')} is empty and ${first === undefined ? 'no year' : 'a year'} has no known base; the tax base in the base year would be right.`,
            ),
            kind: 'not filled',
          },
        }
      : base,
    growth,
    from,
    to,
    source: row.text('Source'),
    status: row.oneOf('Status', FIGURE_STATUSES),
    asOf: row.financialYear('As of'),
    years: checked,
  };
}

export function readCollectionFund(row: RowReader): CollectionFundShare {
  const kind = row.oneOf('Kind', ['surplus', 'deficit'] as const);
  if (!kind && !row.text('Kind'))
    row.find('error', 'Kind', `${row.place('Kind')} is empty; surplus or deficit would be right, never a sign.`);
  const years = row.years('money');
  const checked = new Map(
    [...years].map(([year, cell]): [FinancialYear, FigureCell] => [
      year,
      cell.amount?.lt(0)
        ? {
            fault: row.find(
              'error',
              yearName(year),
              `${row.place('Kind')} is ${kind ?? 'not given'} and its figure is below nil (${cell.amount}); type the amount above nil and say surplus or deficit.`,
            ),
          }
        : cell,
    ]),
  );
  return { name: row.name, kind, years: checked };
}

/** One step of a condition: from this share of the target on, this share of the grant is paid. */
export interface Step {
  readonly condition: string;
  readonly threshold: FigureCell;
  readonly share: FigureCell;
  /** The calendar month at whose end a condition on a post counts its heads; March where none is typed. */
  readonly month?: number;
}

export function readStep(row: RowReader): Step {
  const share = row.figure('Share', 'rate');
  if (share.amount && (share.amount.lt(0) || share.amount.gt(1)))
    row.find('error', 'Share', `${row.place('Share')} holds ${share.amount}; a fraction from 0 to 1 would be right.`);
  return { condition: row.name, threshold: row.figure('Threshold', 'rate'), share, month: row.month('Month') };
}
