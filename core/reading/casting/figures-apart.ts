/**
 * A figure that stands on two sheets of a pack and differs: the same name and the same year, another figure.
 *
 * The two sheets must otherwise agree: on that row in another year, or on two other rows. A figure that is the other in another
 * unit, or by as little as it is rounded, is the same. A name that stands twice on a sheet in one year is not compared.
 * Not covered: the same thing under two names.
 */
import { Decimal, unitOfDecimals } from '../../figures/decimal';
import { yearName } from '../../years/financial-year';
import { wordKey } from '../cells';
import type { Table, Texts } from '../cells';
import { headOf } from '../heads';
import { isBareTotal } from '../total-names';
import type { CellPlace } from './casting-grid';
import { CastingWords } from './casting-words';
import { displayed } from './displayed';

/** A sheet to compare with others: its cells, and what they display. */
export interface SheetOfFigures {
  readonly name: string;
  readonly table: Table;
  readonly texts?: Texts | undefined;
}

/** Where a figure stands, and what is shown there. */
export interface StandsAt {
  readonly sheet: string;
  readonly cell: CellPlace;
  /** As the sheet shows it, in its own unit. */
  readonly shown: string;
}

/** A figure that two sheets state differently. */
export interface FigureApart {
  readonly row: string;
  readonly year: string;
  readonly first: StandsAt;
  readonly second: StandsAt;
}

interface Figure {
  readonly row: string;
  readonly year: string;
  readonly cell: CellPlace;
  readonly amount: Decimal;
  /** Half of its last displayed place. */
  readonly slack: Decimal;
}

const UNITS = [1, 1000, 1000000].map(unit => new Decimal(unit));
const OTHER_ROWS = 2;

/** Figures that two sheets state differently for the same row and year, each in its own unit and rounding. */
export function figuresApart(sheets: readonly SheetOfFigures[]): FigureApart[] {
  const read = sheets.map(sheet => ({ ...sheet, figures: figuresByName(sheet) }));
  const found: FigureApart[] = [];
  read.forEach((first, index) => {
    for (const second of read.slice(index + 1)) {
      const both = [...first.figures].flatMap(([key, one]) => {
        const other = second.figures.get(key);
        return one && other ? [{ one, other, same: isSame(one, other) }] : [];
      });
      const agreeing = both.filter(({ same }) => same).map(({ one }) => wordKey(one.row));
      for (const { one, other, same } of both) {
        if (same) continue;
        const row = wordKey(one.row);
        if (!agreeing.includes(row) && new Set(agreeing).size < OTHER_ROWS) continue;
        const at = (sheet: SheetOfFigures, figure: Figure): StandsAt => ({
          sheet: sheet.name,
          cell: figure.cell,
          shown: new CastingWords(sheet.table).amount(figure.amount),
        });
        found.push({ row: one.row, year: one.year, first: at(first, one), second: at(second, other) });
      }
    }
  });
  return found;
}

/** Every figure of a table by its row's name and its year; undefined where a name stands twice. */
function figuresByName({ table, texts }: SheetOfFigures): Map<string, Figure | undefined> {
  const found = new Map<string, Figure | undefined>();
  const words = new CastingWords(table);
  const years = yearsOfColumns(table);
  table.forEach((cells, r) => {
    const row = words.rowName(r);
    if (row === '' || isBareTotal(row)) return;
    cells.forEach((cell, c) => {
      const [year, figure] = [years[c], displayed(cell, texts?.[r]?.[c])];
      if (!year || !figure || figure.percent || headOf(cell).year !== undefined) return;
      const place = unitOfDecimals(figure.places);
      const amount = new Decimal(figure.digits.toString()).times(place);
      const key = `${wordKey(row)}|${year}`;
      found.set(key, found.has(key) ? undefined : { row, year, cell: [r, c], amount, slack: place.div(2) });
    });
  });
  return found;
}

function yearsOfColumns(table: Table): (string | undefined)[] {
  const years: (string | undefined)[] = [];
  for (const row of table)
    row.forEach((cell, c) => {
      const { year } = headOf(cell);
      if (typeof cell === 'string' && year !== undefined) years[c] = yearName(year);
    });
  return years;
}

/** The same figure, or the same in £000 or £m, as far as the coarser of the two shows. */
function isSame(one: Figure, other: Figure): boolean {
  return UNITS.some(unit => {
    const [small, large] = [one.amount.div(unit), other.amount.div(unit)];
    return (
      small
        .minus(other.amount)
        .abs()
        .lte(other.slack.plus(one.slack.div(unit))) ||
      large
        .minus(one.amount)
        .abs()
        .lte(one.slack.plus(other.slack.div(unit)))
    );
  });
}
