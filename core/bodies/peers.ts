import type { CellValue, Table } from '../reading/cells';
import { yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import type { PublishedBody } from './published-bodies';

/** Of these, the bodies of the same kind in the same region, without the body itself: those an annual report compares with. */
export const regionOf = (body: PublishedBody, bodies: readonly PublishedBody[]): PublishedBody[] =>
  bodies.filter(
    one => one !== body && one.kind === body.kind && one.country === body.country && one.region === body.region && one.ended === undefined,
  );

/**
 * A Peer table of these bodies: Band D of each year that is published, with where it was read, and the tax base of the last
 * of the years that has one. What is not published is an empty cell.
 */
export function peerTable(bodies: readonly PublishedBody[], years: readonly FinancialYear[]): Table {
  const rows = bodies.map((body): CellValue[] => {
    const bandDs = years.map(year => number(body.bandD.get(year)));
    const sources = years.filter(year => body.bandD.has(year)).map(year => body.sourceOf('bandD', year));
    const based = years.filter(year => body.taxBase.has(year)).at(-1);
    return [
      body.name,
      based === undefined ? '' : number(body.taxBase.get(based)),
      [...new Set(sources)].filter(Boolean).join('; '),
      ...bandDs,
    ];
  });
  return [['Peer', 'Tax base', 'Source', ...years.map(yearName)], ...rows];
}

const number = (text: string | undefined): CellValue => (text === undefined ? '' : Number(text));
