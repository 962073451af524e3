/** The Police Grant Report's table of each force's grant. */
import type { FileSheet, OfficialReader } from './figures';
import { amountOfCell, headRow, plain, yearOfFile } from './heads-in-rows';

const HEAD = [/^(police (force|area|authority)|(local )?policing body|force( area)?|name of (force|policing body))( area)?$/i, /total/i];
const GRANT = /main grant|formula|core (funding|grant)|principal|legacy council tax/i;

export const policeGrant: OfficialReader = (sheets, { fileName, year: statedYear }) => {
  const isOne = (sheet: FileSheet) => headRow(sheet, HEAD)?.columns.some(head => GRANT.test(head));
  const sheet = sheets.find(isOne);
  if (!sheet) return undefined;
  const head = headRow(sheet, HEAD)!;
  const name = head.columns.findIndex(one => HEAD[0]!.test(one));
  const totals = head.columns.flatMap((one, column) => (/total/i.test(one) ? [column] : []));
  const total = totals.find(column => /overall|grand/i.test(head.columns[column]!)) ?? totals.at(-1)!;
  const inMillions = /£ ?m(illion)?\b/i.test(head.columns[total]!);
  const year = statedYear ?? yearOfFile([sheet], fileName);
  return {
    title: 'Police Grant Report (England and Wales): allocations by force',
    publisher: 'Home Office',
    figures:
      year === undefined
        ? []
        : sheet.rows.slice(head.from).flatMap(row => {
            const amount = amountOfCell(row[total]);
            const force = plain(row[name]);
            return amount === undefined || !force || /total/i.test(force)
              ? []
              : [{ series: 'coreGrant', year, codes: [], name: force, amount: inMillions ? amount * 1_000_000 : amount }];
          }),
    year,
    matched: [`${sheet.name}: ${head.columns[total]}`],
    status: /provisional/i.test(`${sheet.rows.slice(0, head.from).flat().map(plain).join(' ')} ${fileName}`) ? 'provisional' : 'published',
  };
};
