/** Sheets that were checked: what was found of each, where it stands in the workbook, and all of it as a note for the paper. */
import { castingFindings, figuresApart } from '../../../core';
import type { CastFinding, FigureApart, StandsAt } from '../../../core';
import { CompleteMap } from '../../../core/lookups';
import { areaOf, cellOf } from '../../workbook/addresses';
import type { SheetCells } from '../../workbook/whole-sheets';
import type { Place } from '../../workbook/workbook';
import { placeInWords } from '../words/names';

/** A total, with the cell of the workbook to go to. */
export interface CheckedTotal extends CastFinding {
  readonly place: Place;
}

/** A figure that stands on two sheets and differs. */
export interface CheckedFigure extends FigureApart {
  readonly places: readonly [Place, Place];
}

export interface Checked {
  /** What was checked, in words: Budget!A1:D9, or 6 sheets. */
  readonly what: string;
  readonly totals: readonly CheckedTotal[];
  readonly apart: readonly CheckedFigure[];
}

/** Casts each of the sheets (or the one range), and sets the figures of several against each other. */
export function checked(sheets: readonly SheetCells[]): Checked {
  const totals = sheets.flatMap(cells =>
    castingFindings(cells.values, { texts: cells.texts }).map(found => ({ ...found, place: placeOf(cells, found.cell) })),
  );
  const bySheet = new CompleteMap(sheets.map(cells => [cells.sheet, cells]));
  const at = ({ sheet, cell }: StandsAt): Place => placeOf(bySheet.of(sheet), cell);
  const apart = figuresApart(sheets.map(({ sheet, values, texts }) => ({ name: sheet, table: values, texts })));
  const [first] = sheets;
  return {
    what: first && sheets.length === 1 ? placeInWords(first) : `${sheets.length} sheets`,
    totals,
    apart: apart.map(figure => ({ ...figure, places: [at(figure.first), at(figure.second)] as const })),
  };
}

function placeOf({ sheet, address }: SheetCells, [row, column]: readonly [number, number]): Place {
  return { sheet, address: cellOf(areaOf(address), row, column) };
}

export const figureInWords = (figure: number): string => figure.toLocaleString('en-GB', { maximumFractionDigits: 10 }).replace('-', '−');

/** How many totals were found, and how they stand. */
export function countInWords({ totals }: Checked): string {
  const count = (verdict: CastFinding['verdict']) => totals.filter(total => total.verdict === verdict).length;
  const [adds, rounding, wrong] = [count('adds'), count('adds within rounding'), count('does not add')];
  if (totals.length === 0) return 'No total found.';
  const parts = [
    ...(adds > 0 ? [`${adds} ${adds === 1 ? 'adds' : 'add'}`] : []),
    ...(rounding > 0 ? [`${rounding} ${rounding === 1 ? 'adds' : 'add'} within rounding`] : []),
    wrong === 0 ? 'none fails to add' : `${wrong} ${wrong === 1 ? 'does' : 'do'} not add`,
  ];
  return `${totals.length} ${totals.length === 1 ? 'total' : 'totals'}: ${parts.join(', ')}.`;
}

/** The two figures of a pack that differ, in a sentence. */
export const apartInWords = ({ row, year, first, second, places }: CheckedFigure): string =>
  `${row}, ${year}, is ${first.shown} in ${placeInWords(places[0])} and ${second.shown} in ${placeInWords(places[1])}.`;

/** All that was found, as text for the paper. */
export function noteOf(found: Checked, day: string): string {
  const wrong = found.totals.filter(total => total.verdict === 'does not add');
  const rounding = found.totals.filter(total => total.verdict === 'adds within rounding');
  const line = ({ name, place, shown, addsTo, why }: CheckedTotal): string =>
    `${name} (${placeInWords(place)}): shows ${figureInWords(shown)}, adds to ${figureInWords(addsTo)}. ${why}`;
  return [
    `Totals of ${found.what}, checked on ${day}. ${countInWords(found)}`,
    ...(wrong.length > 0 ? ['', 'Do not add:', ...wrong.map(line)] : []),
    ...(rounding.length > 0 ? ['', 'Add within rounding:', ...rounding.map(line)] : []),
    ...(found.apart.length > 0 ? ['', 'Differ between sheets:', ...found.apart.map(apartInWords)] : []),
  ].join('\n');
}
