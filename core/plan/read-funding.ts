import { FIGURE_STATUSES } from '../figures/figure';
import type { FigureStatus } from '../figures/figure';
import { CompleteMap } from '../lookups';
import { isSpreadByLaw } from '../precept/collection-fund';
import { yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import { isTyped, wordKey } from './cells';
import type { FigureCell } from './cells';
import type { basesFromDwellings } from './read-dwellings';
import type { RowReader } from './row-reader';
import { hasFigure, rateOrAssumption } from './read-spending';
import type { RateOrAssumption, YearCells } from './read-spending';

export const FUNDING_KINDS = ['core', 'specific', 'income'] as const;
export type FundingKind = (typeof FUNDING_KINDS)[number];

export const FUND_BALANCES = ['surplus', 'deficit'] as const;

export interface Grant {
  readonly name: string;
  readonly kind: FundingKind | undefined;
  readonly base: FigureCell;
  readonly driver: string;
  readonly from: FinancialYear | undefined;
  readonly to: FinancialYear | undefined;
  readonly recurring: boolean;
  readonly condition: string;
  /** Whether each step of its condition pays once, in the year that first reaches it, and not in every year after. */
  readonly paidOnce: boolean;
  /** Of a special grant: the additional cost it pays for, and on what terms. */
  readonly special: SpecialTerms | undefined;
  /** The grant that takes over: for the structural gap the two are one. */
  readonly replacedBy: string;
  /** Whether its terms let what is not spent be carried into the next year. */
  readonly carryForward: boolean | undefined;
  /** What a settlement for several years comes to in all. */
  readonly settlement: FigureCell;
  /** The most that may be spent in a year on labour, and on the rest. */
  readonly labourLimit: FigureCell;
  readonly nonLabourLimit: FigureCell;
  readonly heldBy: string;
  readonly source: string;
  readonly status: FigureStatus | undefined;
  /** The year that the Base is a figure of, where that is not the base year. */
  readonly asOf: FinancialYear | undefined;
  readonly years: YearCells;
}

/** What the Funding table says of a special grant. */
export interface SpecialTerms {
  /** The Change, Line, Service or Post whose cost it is for. */
  readonly paysFor: string;
  readonly share: RateOrAssumption;
  /** The share of its budget that the body bears first. */
  readonly threshold: FigureCell;
}

export interface BillingAuthority {
  readonly name: string;
  readonly base: FigureCell;
  readonly growth: string;
  readonly from: FinancialYear | undefined;
  readonly to: FinancialYear | undefined;
  readonly source: string;
  readonly status: FigureStatus | undefined;
  /** The year that the Base is a figure of, where that is not the base year. */
  readonly asOf: FinancialYear | undefined;
  /** The councils it took the place of, by which other tables may still call it. */
  readonly formerly: readonly string[];
  readonly years: YearCells;
}

export interface CollectionFundShare {
  readonly name: string;
  readonly kind: 'surplus' | 'deficit' | undefined;
  readonly years: YearCells;
  /** The year's balance whose life fills the years that are not typed. */
  readonly balance: BalanceCells | undefined;
}

export interface BalanceCells {
  readonly of: FinancialYear;
  readonly estimate: FigureCell;
  readonly outturn: FigureCell;
  readonly spread: boolean;
}

export function readGrant(row: RowReader): Grant {
  const kind = row.oneOf('Kind', FUNDING_KINDS, {
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
      `${row.place('Kind')} is empty; core is taken, so it does not lower the net budget. Type core, specific or income.`,
    );
  const years = row.years('money');
  const special = readSpecialTerms(row);
  const driver = row.text('Driver');
  const from = row.financialYear('From');
  const to = row.financialYear('To');
  const inWindow = row.horizon.years.filter(year => (from === undefined || year >= from) && (to === undefined || year <= to));
  const everyYearTyped = inWindow.every(year => hasFigure(years.of(year)));
  const anyYearTyped = inWindow.some(year => hasFigure(years.of(year)));
  const firstTyped = inWindow[0] === undefined || hasFigure(years.of(inWindow[0]));
  const missingBase = !special && !row.has('Base') && (driver ? !firstTyped : !everyYearTyped);
  if (missingBase && !anyYearTyped)
    row.find('error', 'Base', `${row.place('Base')} is missing and no year has a figure; type the amount in the base year.`);
  if (from !== undefined && to !== undefined && to < from)
    row.find('error', 'To', `${row.place('To')} lies before From; type the last year paid.`);
  if (!special && (anyYearTyped || !driver))
    row.noteZeros(
      driver ? `it grows by ${driver} from the last figure typed` : 'the Base holds',
      row.has('Base') ? row.figure('Base', 'money') : {},
    );
  const condition = row.text('Condition');
  const paidOnce = row.yesNo('Paid once') ?? false;
  if (paidOnce && !condition)
    row.find(
      'error',
      'Condition',
      `${row.place('Condition')} is empty and Paid once is yes; type the name of the assumption whose steps (Step table) trigger the payment.`,
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
    recurring: row.yesNo('Recurring', ['recurring'], ['one-off', 'one off']) ?? !(special || paidOnce),
    condition,
    paidOnce,
    special,
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

/** The terms of a special grant, where the row says what it pays for. */
function readSpecialTerms(row: RowReader): SpecialTerms | undefined {
  const paysFor = row.text('Pays for');
  if (!paysFor) return undefined;
  const fraction = (cell: FigureCell, column: string, example: string): FigureCell =>
    cell.amount && (cell.amount.lt(0) || cell.amount.gt(1))
      ? { fault: row.find('error', column, `${row.place(column)} holds ${cell.amount}; type a fraction from 0 to 1 such as ${example}.`) }
      : cell;
  const share = rateOrAssumption(row, 'Share');
  const missing = `${row.place('Share')} is empty; type the share of the cost that is agreed, such as 0.85, or the assumption that holds it by year.`;
  return {
    paysFor,
    share:
      'assumption' in share
        ? share
        : { rate: isTyped(share.rate) ? fraction(share.rate, 'Share', '0.85') : { fault: row.find('error', 'Share', missing) } },
    threshold: fraction(row.figure('Threshold', 'rate'), 'Threshold', '0.01'),
  };
}

export function readBillingAuthority(row: RowReader, fromDwellings: ReturnType<typeof basesFromDwellings> = new Map()): BillingAuthority {
  const counted = fromDwellings.get(wordKey(row.name));
  const orCounted = (cell: FigureCell, year: FinancialYear): FigureCell => {
    const base = counted?.get(year);
    if (base === undefined || cell.amount || cell.fault) return cell;
    return 'sentence' in base ? { ...cell, fault: base } : { ...cell, amount: base };
  };
  const years = new CompleteMap([...row.years('tax base')].map(([year, cell]) => [year, orCounted(cell, year)]));
  const notBelowNil = (cell: FigureCell, column: string): FigureCell =>
    cell.amount?.lt(0)
      ? { fault: row.find('error', column, `${row.place(column)} is ${cell.amount}; a tax base in Band D equivalents is never below nil.`) }
      : cell;
  const checked = new CompleteMap([...years].map(([year, cell]) => [year, notBelowNil(cell, yearName(year))]));
  const from = row.financialYear('From');
  const to = row.financialYear('To');
  const inWindow = row.horizon.years.filter(year => (from === undefined || year >= from) && (to === undefined || year <= to));
  const first = inWindow[0];
  const growth = row.text('Growth');
  const needsBase = first !== undefined && (growth ? !hasFigure(checked.of(first)) : inWindow.some(year => !hasFigure(checked.of(year))));
  const base = notBelowNil(orCounted(row.figure('Base', 'tax base'), row.horizon.baseYear), 'Base');
  const missing = needsBase && !base.amount && !base.fault && !base.adjustments;
  return {
    name: row.name,
    base: missing
      ? {
          fault: {
            ...row.find('error', 'Base', `${row.place('Base')} is empty and a year has no known base; type the tax base in the base year.`),
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
    formerly: row
      .text('Formerly')
      .split(/[,;]/)
      .map(name => name.trim())
      .filter(Boolean),
    years: checked,
  };
}

export function readCollectionFund(row: RowReader): CollectionFundShare {
  const kind = row.oneOf('Kind', FUND_BALANCES);
  if (!kind && !row.text('Kind')) row.find('error', 'Kind', `${row.place('Kind')} is empty; type surplus or deficit, never a sign.`);
  const years = row.years('money');
  const checked = new CompleteMap(
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
  return { name: row.name, kind, years: checked, balance: readBalance(row, kind) };
}

/** A balance by its year, its estimate and its outturn. */
function readBalance(row: RowReader, kind: CollectionFundShare['kind']): BalanceCells | undefined {
  const of = row.financialYear('Balance of');
  const estimate = row.figure('Estimate', 'money');
  const outturn = row.figure('Outturn', 'money');
  const spread = row.yesNo('Spread') ?? false;
  const missing = (column: string, because: string) => row.find('error', column, `${row.place(column)} is empty${because}`);
  if (of === undefined) {
    if (isTyped(estimate) || isTyped(outturn) || spread)
      missing('Balance of', '; type the year whose balance it is, such as 2025/26: it is paid or charged in the year after.');
    return undefined;
  }
  if (!isTyped(estimate)) {
    const fault = missing('Estimate', '; type the body’s share of the balance as estimated, nil where it was none.');
    return { of, estimate: { fault }, outturn, spread };
  }
  if (estimate.amount?.lt(0)) {
    const sentence = `${row.place('Estimate')} is below nil (${estimate.amount}); type the amount above nil and say surplus or deficit.`;
    return { of, estimate: { fault: row.find('error', 'Estimate', sentence) }, outturn, spread };
  }
  if (spread && kind === 'surplus') row.find('error', 'Spread', `${row.place('Spread')} is yes; a surplus is not spread, so type no.`);
  else if (spread && !isSpreadByLaw(of))
    row.find(
      'error',
      'Spread',
      `${row.place('Spread')} is yes; the law (SI 2020/1202) spreads the deficit of 2020/21 alone. Type no, or the charge of each year in its column.`,
    );
  return { of, estimate, outturn, spread: spread && kind === 'deficit' && isSpreadByLaw(of) };
}

/** One step of a condition: from this share of the target on, this share of the grant is paid. */
export interface Step {
  readonly condition: string;
  readonly threshold: FigureCell;
  readonly share: FigureCell;
  /** The calendar month at whose end a condition on a post counts its heads; March where none is typed. */
  readonly month: number | undefined;
}

export function readStep(row: RowReader): Step {
  const share = row.figure('Share', 'rate');
  if (share.amount && (share.amount.lt(0) || share.amount.gt(1)))
    row.find('error', 'Share', `${row.place('Share')} holds ${share.amount}; type a fraction from 0 to 1.`);
  return { condition: row.name, threshold: row.figure('Threshold', 'rate'), share, month: row.month('Month') };
}
