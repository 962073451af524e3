/** A StatsWales file: one figure a row, with its area, year and what it is. */
import { financialYear } from '../../core';
import type { OfficialFigure, OfficialReader, Series } from './figures';
import { amountOfCell, headRow, plain, yearWithin } from './heads-in-rows';

const VALUE = /^data( values?)?$|^values?$/i;
const YEAR = /^(financial )?year(_.*)?$|^year description$/i;
const AREA = /^(area|(local |billing |police )?authority)(_itemname_eng|_.*name.*|\b.*)?$/i;
const CODE = /(area|authority).*(code|altcode)|^geography code$/i;

/** What a row is, by its words. */
const MEASURES: readonly (readonly [series: Series, words: RegExp])[] = [
  ['taxBase', /tax ?base/i],
  ['bandD', /police.*band d|band d.*police/i],
  ['requirement', /police.*(precept|council tax requirement)|precept.*police/i],
];

export const statsWales: OfficialReader = (sheets, { year: statedYear }) => {
  const [sheet] = sheets;
  const head = sheet && headRow(sheet, [VALUE, YEAR, AREA]);
  if (!sheet || !head) return undefined;
  const column = (pattern: RegExp) => head.columns.findIndex(one => pattern.test(one));
  const [value, year, area, code] = [
    column(VALUE),
    column(YEAR),
    head.columns.findIndex(one => AREA.test(one) && !CODE.test(one)),
    column(CODE),
  ];
  const figures = sheet.rows.slice(head.from).flatMap((row): OfficialFigure[] => {
    const words = row
      .map(plain)
      .filter((_, at) => at !== value && at !== year && at !== area && at !== code)
      .join(' ');
    const measure = MEASURES.find(([, pattern]) => pattern.test(words));
    const [amount, of] = [amountOfCell(row[value]), financialYear(plain(row[year])) ?? yearWithin(plain(row[year])) ?? statedYear];
    if (!measure || amount === undefined || of === undefined) return [];
    return [{ series: measure[0], year: of, codes: code < 0 ? [] : [plain(row[code])], name: plain(row[area]), amount }];
  });
  if (!figures.length) return undefined;
  return {
    title: 'Council tax levels in Wales',
    publisher: 'Welsh Government (StatsWales)',
    figures,
    year: Math.max(...figures.map(one => one.year)),
    matched: [head.columns[value]!, head.columns[year]!, head.columns[area]!].map(one => `${sheet.name}: ${one}`),
    status: 'published',
  };
};
