/**
 * “Council Tax levels set by local authorities in England”: local authority level data (the CTR returns), Table 9 or 10.
 *
 * The layouts are those that public code reads: one sheet Data with the years below the heads until about 2020, then Data_Billing
 * (heads on the fifth row) and Data_Precepting (on the sixth) with current and previous year. Columns are found by their words.
 */
import type { FinancialYear } from '../../core';
import type { FileSheet, OfficialFigure, OfficialReader, Series } from './figures';
import { amountOfCell, headRow, plain, yearOfFile, yearOfHead } from './heads-in-rows';

const HEAD = [/^ons code$/i, /^(local )?authority$/i];
const DEPARTMENT_CODE = /^e-?code$/i;

/** The lines of the returns that a plan takes, by the words of their heads; their numbers have changed, their words hardly. */
const LINES: readonly (readonly [series: Series, head: RegExp])[] = [
  ['taxBase', /tax ?base for (council )?tax[- ]setting purposes/i],
  ['taxBase', /tax ?base for (the )?(major )?precepting authority/i],
  ['bandD', /average band d\b.*\bmajor precepting authority/i],
  ['requirement', /^1\.? .*council tax requirement(?!.*including)/i],
];

interface Line {
  readonly series: Series;
  readonly column: number;
  readonly year: FinancialYear | undefined;
  readonly head: string;
}

export const councilTaxLevels: OfficialReader = (sheets, { fileName, year: told }) => {
  const isOne = (sheet: FileSheet) => linesOf(sheet, undefined).some(({ series }) => series === 'taxBase');
  const data = sheets.filter(isOne);
  if (!data.length) return undefined;
  const year = told ?? yearOfFile(sheets, fileName) ?? latestIn(data);
  const lines = data.map(sheet => linesOf(sheet, year));
  return {
    title: 'Council Tax levels set by local authorities in England: local authority level data',
    publisher: 'Ministry of Housing, Communities and Local Government',
    figures: data.flatMap((sheet, index) => figuresIn(sheet, lines[index]!)),
    year,
    matched: [...new Set(data.flatMap((sheet, index) => lines[index]!.map(({ head }) => `${sheet.name}: ${head}`)))],
    status: 'published',
  };
};

const latestIn = (data: readonly FileSheet[]): FinancialYear | undefined => {
  const years = data.flatMap(sheet => linesOf(sheet, undefined)).flatMap(({ year }) => year ?? []);
  return years.length ? Math.max(...years) : undefined;
};

function linesOf(sheet: FileSheet, current: FinancialYear | undefined): Line[] {
  const head = headRow(sheet, HEAD);
  return (head?.columns ?? []).flatMap((words, column) => {
    const line = LINES.find(([, pattern]) => pattern.test(words));
    return line ? [{ series: line[0], column, year: yearOfHead(words, current), head: words }] : [];
  });
}

function figuresIn(sheet: FileSheet, lines: readonly Line[]): OfficialFigure[] {
  const head = headRow(sheet, HEAD)!;
  const column = (pattern: RegExp) => head.columns.findIndex(words => pattern.test(words.trim()));
  const [ons, own, name] = [
    column(/^ons code/i),
    head.columns.findIndex(words => DEPARTMENT_CODE.test(words.trim())),
    column(/^(local )?authority/i),
  ];
  return sheet.rows.slice(head.from).flatMap(row => {
    const codes = [ons, own].map(at => plain(row[at])).filter(Boolean);
    return lines.flatMap(({ series, column: at, year }) => {
      const amount = amountOfCell(row[at]);
      return year === undefined || amount === undefined || !codes.length ? [] : [{ series, year, codes, name: plain(row[name]), amount }];
    });
  });
}
