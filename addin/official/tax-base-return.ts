/** “Council Taxbase” return of October: each council's base after council tax support, before its collection rate. */
import type { FinancialYear } from '../../core';
import type { OfficialReader } from './figures';
import { amountOfCell, headRow, plain, yearOfFile } from './heads-in-rows';

const HEAD = [/^ons code$/i, /^(local )?authority$/i, /^total$/i];
const ABOUT = /council tax ?base/i;
/** The return of a year's October is for the financial year that begins the April after. */
const RETURN = /\b(?:october|oct\.?|as at .*|return(?:s)?,?) (20\d\d)\b/i;

export const taxBaseReturn: OfficialReader = (sheets, { fileName, year: told }) => {
  const words = (rows: readonly (readonly unknown[])[]) =>
    rows
      .slice(0, 8)
      .flat()
      .map(cell => (typeof cell === 'string' ? cell : ''))
      .join(' ');
  const sheet = sheets.find(
    one =>
      headRow(one, HEAD) &&
      (ABOUT.test(one.name.replace(/_/g, ' ')) || ABOUT.test(words(one.rows)) || ABOUT.test(fileName.replace(/_/g, ' '))),
  );
  if (!sheet) return undefined;
  const head = headRow(sheet, HEAD)!;
  const column = (pattern: RegExp) => head.columns.findIndex(one => pattern.test(one));
  const [code, name, total] = [column(HEAD[0]!), column(HEAD[1]!), column(HEAD[2]!)];
  const year = told ?? yearOfReturn(`${words(sheet.rows)} ${fileName}`) ?? yearOfFile([sheet], fileName);
  return {
    title: 'Council Taxbase: local authority level data (before each council’s collection rate)',
    publisher: 'Ministry of Housing, Communities and Local Government',
    figures:
      year === undefined
        ? []
        : sheet.rows.slice(head.from).flatMap(row => {
            const amount = amountOfCell(row[total]);
            return amount === undefined || !plain(row[code])
              ? []
              : [{ series: 'taxBase', year, codes: [plain(row[code])], name: plain(row[name]), amount }];
          }),
    year,
    matched: [`${sheet.name}: ${head.columns[total]}`],
    status: 'provisional',
  };
};

function yearOfReturn(text: string): FinancialYear | undefined {
  const found = RETURN.exec(text);
  return found ? Number(found[1]) + 1 : undefined;
}
