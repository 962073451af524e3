import { Decimal, financialYear, yearName } from '../../core';
import type { CellValue, FinancialYear } from '../../core';
import type { PublishedBody } from '../../core/bodies/published-bodies';
import { kindOfBody, limitInWords } from './body-plan';
import type { ExampleTable } from './example-plan';

/** What is published of a body, year by year, on a sheet of its own: to look at, no part of the plan. */
export function recordTable(body: PublishedBody): ExampleTable {
  const years = yearsOf(body);
  const byYear = (series: ReadonlyMap<FinancialYear, string>): CellValue[] =>
    years.map(year => (series.has(year) ? Number(series.get(year)) : ''));
  const rise = (year: FinancialYear): Decimal | undefined => {
    const [now, last] = [body.bandD.get(year), body.bandD.get(year - 1)];
    return now === undefined || last === undefined ? undefined : new Decimal(now).minus(last);
  };
  const source = (series: string, of: ReadonlyMap<FinancialYear, string>) => {
    const all = [...of.keys()].map(year => body.sourceOf(series, year));
    return [...new Set(all)].join('; ');
  };
  const limit = years.map(year => (body.country === 'Wales' ? 'none in Wales' : limitInWords(body, kindOfBody(body), year)));
  const rows: CellValue[][] = [
    ['Band D', source('bandD', body.bandD), ...byYear(body.bandD)],
    ['Rise in £', 'this year’s Band D less last year’s', ...years.map(year => rise(year)?.toNumber() ?? '')],
    ['Referendum principle', 'the principles in force, as this add-in holds them', ...limit],
    ['Requirement', source('requirement', body.requirement), ...byYear(body.requirement)],
    ['Tax base', source('taxBase', body.taxBase), ...byYear(body.taxBase)],
    ['Core grant', source('coreGrant', body.coreGrant), ...byYear(body.coreGrant)],
  ];
  return {
    sheet: 'Record',
    name: 'Record',
    isBeside: true,
    values: [['Published', 'Source', ...years.map(yearName)], ...rows.filter(row => row.slice(2).some(cell => cell !== ''))],
  };
}

const FIRST: FinancialYear = financialYear('2014/15')!;

function yearsOf({ bandD, requirement, taxBase, coreGrant }: PublishedBody): FinancialYear[] {
  const known = [bandD, requirement, taxBase, coreGrant].flatMap(series => [...series.keys()]);
  const last = known.length ? Math.max(...known) : FIRST;
  return Array.from({ length: last - FIRST + 1 }, (_, index) => FIRST + index);
}
