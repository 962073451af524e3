import { ModelError } from '../errors';
import type { Country } from '../precept/bands';
import { preceptingBody } from '../precept/body';
import type { PreceptingBody } from '../precept/body';
import { amountOf, roundedTo } from '../figures/decimal';
import type { Decimal } from '../figures/decimal';
import type { FigureStatus, FigureUnit, Fault } from '../figures/figure';
import { inNumber } from '../figures/in-words';
import { plainNumber, withPoint } from '../reading/plain-numbers';
import { financialYear, yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import type { ByYear } from '../years/horizon';
import { adjustedFrom, isCellError, isEmptyText, quoted, sameWords, textOf, wordKey } from './cells';
import type { CellValue, FigureCell, Table } from './cells';
import { Findings } from './findings';
import { moneyUnitNamed } from './money-unit';
import type { MoneyUnit } from './money-unit';
import { rawTables } from './raw-tables';
import type { RawRow } from './raw-rows';
import type { RawTable } from './raw-tables';
import { readRange } from './read-range';
import type { AssumptionRange } from './read-range';
import type { RowReader } from './row-reader';

/** Why a fact is not known, with the row of Body that it stands in. */
export interface BodyFault extends Fault {
  readonly row: string;
}

/** The Body row with the last year whose budget is set; the years after it are indicative. */
export const BUDGET_SET_TO = 'Budget set to';

const BASE_YEAR_BAND_D = 'Base-year Band D';

/** Facts about the precepting body. A fact is required only by the part that uses it. */
export interface Body {
  /** A fact's cell in a year: the latest row whose From is not after it. */
  fact(name: string, year?: FinancialYear): CellValue;
  readonly name: string;
  /** Its class in a year, which decides the referendum principle and the regime. */
  precepting(year: FinancialYear): PreceptingBody | BodyFault;
  readonly baseYear: FinancialYear | undefined;
  readonly baseYearBandD: Decimal | Fault;
  readonly bandDDecimals: number;
  readonly moneyUnit: MoneyUnit;
  /** Wales where the Body says so, else England. */
  readonly country: Country;
  /** Fire where the Body says so, else police. */
  readonly kind: PreceptingBody['kind'];
  /** The last year whose budget is set. */
  readonly budgetSetTo: FinancialYear | undefined;
}

export function readBody(table: RawTable | undefined, findings: Findings): Body {
  const rows = (table?.rows ?? []).map(row => ({
    key: wordKey(row.name),
    name: row.name,
    value: adjustedValue(row),
    from: financialYear(textOf(row.cells.get('From'))),
  }));
  const fault = (row: string, sentence: string): Fault => {
    findings.add({ severity: 'error', table: 'Body', row, column: 'Value', sentence });
    return { kind: 'wrong', sentence };
  };
  const fact = (name: string, year?: FinancialYear): CellValue =>
    rows
      .filter(row => row.key === wordKey(name) && (row.from === undefined || (year !== undefined && row.from <= year)))
      .sort((a, b) => (a.from ?? 0) - (b.from ?? 0))
      .at(-1)?.value;
  const whole = (name: string, otherwise: number, least: number, most: number): number => {
    const value = fact(name);
    if (isEmptyText(value)) return otherwise;
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most) return value;
    fault(name, `Body, ${name}, holds ${quoted(value)}; type a whole number from ${least} to ${most}.`);
    return otherwise;
  };
  const baseYearValue = fact('Base year');
  const baseYear = financialYear(textOf(baseYearValue));
  if (table && baseYear === undefined && !isEmptyText(baseYearValue))
    fault('Base year', `Body, Base year, holds ${quoted(baseYearValue)}; type a financial year like 2025/26.`);
  const setTo = fact(BUDGET_SET_TO);
  const budgetSetTo = financialYear(textOf(setTo));
  if (budgetSetTo === undefined && !isEmptyText(setTo))
    fault(
      BUDGET_SET_TO,
      `Body, ${BUDGET_SET_TO}, holds ${quoted(setTo)}. Type the last financial year whose budget is set, such as 2025/26.`,
    );
  const moneyUnit = moneyUnitNamed(isCellError(fact('Money in')) ? quoted(fact('Money in')) : textOf(fact('Money in')));
  if (table && isEmptyText(fact('Money in')))
    findings.add({
      severity: 'note',
      table: 'Body',
      row: 'Money in',
      column: 'Value',
      sentence: 'Body has no Money in, so that every amount is read in £. Type £, £000 or £m in a row Money in.',
    });
  if (moneyUnit.fault) fault('Money in', moneyUnit.fault.sentence);
  const precepting = (year: FinancialYear): PreceptingBody | BodyFault => {
    const unknown = (row: string, sentence: string): BodyFault => ({ kind: 'wrong', sentence, row });
    const [kind, country] = [textOf(fact('Kind', year)), textOf(fact('Country', year))];
    if (country && !['england', 'wales'].includes(wordKey(country)))
      return unknown('Country', `Body, Country, holds “${country}”; type England or Wales.`);
    try {
      return { ...preceptingBody(`${kind} ${country}`), name: textOf(fact('Name', year)) };
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      return unknown('Kind', `Body, Kind: ${error.sentence}`);
    }
  };
  return {
    fact,
    name: textOf(fact('Name')) || 'The body',
    precepting,
    baseYear,
    baseYearBandD: readBandD(bandDOf(fact(BASE_YEAR_BAND_D), findings), sentence => fault(BASE_YEAR_BAND_D, sentence)),
    bandDDecimals: whole('Decimals of Band D', 2, 0, 4),
    moneyUnit,
    kind: kindNamed(textOf(rows.find(row => row.key === 'kind')?.value)),
    country: sameWords(textOf(rows.find(row => row.key === 'country')?.value), 'Wales') ? 'Wales' : 'England',
    budgetSetTo,
  };
}

/** What is not understood is said where it decides something. */
function kindNamed(words: string): PreceptingBody['kind'] {
  try {
    return preceptingBody(words).kind;
  } catch (error) {
    if (!(error instanceof ModelError)) throw error;
    return 'police';
  }
}

/** In what the tables of a plan state money. */
export const moneyUnitOf = (tables: readonly Table[]): MoneyUnit =>
  readBody(rawTables(tables, new Findings()).get('Body'), new Findings()).moneyUnit;

/** Band D as text that is plainly a number as that number, and said so, as in any other table. */
function bandDOf(value: CellValue, findings: Findings): CellValue {
  const plain = typeof value === 'string' ? plainNumber(value) : undefined;
  if (!plain || plain.isPercent) return value;
  const amount = plain.amount.toNumber();
  findings.add({
    severity: 'note',
    table: 'Body',
    row: BASE_YEAR_BAND_D,
    column: 'Value',
    sentence: `Body: a cell holds text that is plainly a number and is read as one: ${quoted(value)} in ${BASE_YEAR_BAND_D} is ${inNumber(plain.amount)}. Type a number, so that Excel counts with it as well.`,
    mend: [{ row: BASE_YEAR_BAND_D, column: 'Value', says: amount }],
  });
  return amount;
}

/** A fact as typed, or as scenarios set, add to or scale it. */
function adjustedValue(row: RawRow): CellValue {
  const typed = row.cells.get('Value');
  const adjustments = row.adjustments.get('Value') ?? [];
  if (!adjustments.length) return typed;
  return adjustedFrom(amountOf(typeof typed === 'number' ? typed : 0), adjustments).toNumber();
}

function readBandD(value: CellValue, fault: (sentence: string) => Fault): Decimal | Fault {
  const absent = 'Body has no Base-year Band D, from which the first year’s rise is counted; give last year’s Band D in £.';
  if (isEmptyText(value)) return { kind: 'not filled', sentence: absent };
  const pointed = typeof value === 'string' ? withPoint(value) : undefined;
  if (typeof value !== 'number' || isCellError(value))
    return fault(
      `Body, Base-year Band D, holds ${quoted(value)}; type an amount in £${pointed ? `, ${pointed} with a point: a comma stands before thousands` : ''}.`,
    );
  const bandD = roundedTo(amountOf(value), 4);
  return bandD.gt(0) ? bandD : fault(`Body, Base-year Band D, is ${value}; type an amount above nil.`);
}

export const ASSUMPTION_UNITS = ['% a year', '%', '£ per FTE', '£', 'headcount', 'number'] as const;
export type AssumptionUnit = (typeof ASSUMPTION_UNITS)[number];

export interface Assumption {
  readonly name: string;
  readonly unit: AssumptionUnit;
  readonly fromMonth: number | undefined;
  readonly status: FigureStatus;
  readonly source: string;
  readonly low: FigureCell;
  readonly high: FigureCell;
  /** How far it may lie from what the plan says; a fault where what is typed is impossible. */
  readonly range: AssumptionRange | Fault | undefined;
  readonly years: ByYear<FigureCell>;
}

export const ASSUMPTION_STATUSES = [
  'in force',
  'reported',
  'announced',
  'provisional',
  'assumed',
  'illustrative',
  'unverified',
  'published',
] as const;

/** Whether it counts things: neither a rate nor money. */
export const isCount = (unit: AssumptionUnit): boolean => unit === 'headcount' || unit === 'number';

/** What the figures of an assumption are counted in. */
export const figureUnitOf = (unit: AssumptionUnit): FigureUnit => (unit.startsWith('%') ? 'rate' : isCount(unit) ? 'number' : '£');

export function readAssumption(row: RowReader): Assumption {
  const unit =
    row.oneOf('Unit', ASSUMPTION_UNITS, {
      '% pa': '% a year',
      '% p.a.': '% a year',
      'per cent a year': '% a year',
      '£ an fte': '£ per FTE',
      '£/fte': '£ per FTE',
      rate: '%',
      heads: 'headcount',
      officers: 'headcount',
      people: 'headcount',
      dwellings: 'number',
      homes: 'number',
      level: '%',
    }) ?? '% a year';
  const measure = unit.startsWith('%') ? 'rate' : isCount(unit) ? 'number' : 'pounds';
  const years = row.years(measure);
  const nil = row.horizon.years.filter(year => {
    const cell = years.of(year);
    return !cell.amount && !cell.fault && !cell.adjustments;
  });
  if (nil.length)
    row.find(
      'note',
      nil.length === row.horizon.years.length ? '' : nil.map(yearName).join(', '),
      `Assumption “${row.name}” is nil ${nil.length === row.horizon.years.length ? 'in every year' : `in ${nil.length} of ${row.horizon.years.length} years`} (empty or 0).`,
    );
  if (unit === '%') {
    const large = row.horizon.years.find(year => years.of(year).amount?.abs().gte(1));
    if (large !== undefined)
      row.find(
        'warning',
        '',
        `Assumption “${row.name}” holds ${years.of(large).amount!.toString()}, which is ${years.of(large).amount!.times(100).toString()}%; rates are typed as fractions (0.03 is 3%).`,
      );
  }
  const cells = { low: row.figure('Low', measure), high: row.figure('High', measure), chance: row.figure('Chance', 'rate') };
  const status = row.oneOf('Status', ASSUMPTION_STATUSES) ?? 'assumed';
  if (status === 'unverified')
    row.find(
      'warning',
      'Status',
      `Assumption “${row.name}” is unverified; put your own figure in its place. Every figure that rests on it says so.`,
    );
  return {
    name: row.name,
    unit,
    fromMonth: row.month('From month'),
    status,
    source: row.text('Source'),
    low: cells.low,
    high: cells.high,
    range: readRange(row, cells),
    years,
  };
}

/** Whether a name in a cell names this row. */
export const named = <T extends { readonly name: string }>(rows: readonly T[], name: string): T | undefined =>
  rows.find(row => sameWords(row.name, name));
