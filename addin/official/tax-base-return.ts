/**
 * “Council Taxbase” return of October: each council's base after council tax support, before its collection rate.
 *
 * Read from the files of 2014 to 2022: one sheet with all lines of the return side by side, each line a table of bands and their total;
 * line 33, the tax base after allowance for council tax support, stands last and has a total alone. The return of 2013 has no such line.
 */
import type { CellValue, FinancialYear } from '../../core';
import type { FileSheet, OfficialFigure, OfficialReader } from './figures';
import { amountOfCell, plain, yearOfFile } from './heads-in-rows';

const AFTER_SUPPORT = /\btax ?base after (?:allowance for )?(?:local )?council tax support/i;
/** The return of a year's October is for the financial year that begins the April after. */
const RETURN = /\b(?:october|oct\.?|ctb \(|as at .*|return(?:s)?,?) ?(20\d\d)\b/gi;
const DEEPEST_HEAD = 10;
/** Of the Office for National Statistics for a council of England, and the department's own. */
const CODE = /^(?:E0[6-9]\d{6}|E\d{4})$/;

export const taxBaseReturn: OfficialReader = (sheets, { fileName, year: given }) => {
  for (const sheet of sheets) {
    const line = lineOf(sheet);
    if (!line) continue;
    const words = sheet.rows.slice(0, DEEPEST_HEAD).flat().map(plain).join(' ');
    const year = given ?? yearOfReturn(`${words} ${fileName}`) ?? yearOfFile([sheet], fileName);
    return {
      title: 'Council Taxbase: local authority level data (before each council’s collection rate)',
      publisher: 'Ministry of Housing, Communities and Local Government',
      figures: year === undefined ? [] : sheet.rows.flatMap(row => figureIn(row, line.column, year) ?? []),
      year,
      matched: [`${sheet.name}: ${line.head}`],
      status: 'provisional',
    };
  }
  return undefined;
};

/** The column of line 33: under its own head, or the one Total of a sheet whose title is that line. */
function lineOf({ rows }: FileSheet): { readonly column: number; readonly head: string } | undefined {
  const heads = rows.slice(0, DEEPEST_HEAD);
  for (const [place, row] of heads.entries()) {
    const column = row.findIndex(cell => AFTER_SUPPORT.test(plain(cell)));
    if (column < 0) continue;
    const head = plain(row[column]);
    if (column > 0) return { column, head };
    const totals = heads.slice(place).flatMap(below => below.flatMap((cell, at) => (/^total$/i.test(plain(cell)) ? [at] : [])));
    return totals.length === 1 ? { column: totals[0]!, head } : undefined;
  }
  return undefined;
}

/** A council's row has a code and its name before its figures, whatever else stands there. */
function figureIn(row: readonly CellValue[], column: number, year: FinancialYear): OfficialFigure | undefined {
  const first = row.findIndex(cell => typeof cell === 'number');
  const words = row
    .slice(0, first < 0 ? column : Math.min(first, column))
    .map(plain)
    .filter(Boolean);
  const codes = words.filter(word => CODE.test(word));
  const name = words.filter(word => !CODE.test(word) && word.length > 3).at(-1);
  const amount = amountOfCell(row[column]);
  return amount === undefined || !codes.length || !name ? undefined : { series: 'taxBase', year, codes, name, amount };
}

function yearOfReturn(text: string): FinancialYear | undefined {
  const [latest] = [...text.matchAll(RETURN)].map(([, year]) => Number(year)).sort((a, b) => b - a);
  return latest === undefined ? undefined : latest + 1;
}
