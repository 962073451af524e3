/** A table of a pack in Word: figures at the right under their years, its header on every page, widths by what stands in it. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { cellInUnit, Decimal, ModelError } from '../../core';
import type { Cell, Column } from '../../core';
import type { Negatives } from '../workbook/negatives';
import { shownIn } from '../workbook/number-formats';
import { formatsOf } from '../workbook/report-formats';
import { rowLook } from '../workbook/report-to-range';
import type { Look } from '../workbook/new-sheet';
import { forReaders } from './pack';
import type { PackTable } from './pack';

/** The size of a table’s type, in half points. */
export const WORD_TABLE_TEXT = 17;
/** The colour of what stands beside the text. */
export const WORD_QUIET = '5C5C5C';

/* Lengths in twentieths of a point, as Word counts them. */
const CELL = { top: 30, bottom: 30, left: 60, right: 60 };
/** What a closing bracket takes. */
const BRACKET = 52;
/** Between figures, which stand at the right, and words after them. */
const AFTER_FIGURES = 220;
/** A table of no more lines than this is not broken across pages. */
const KEPT_TOGETHER = 26;
/** What a character of a table’s type takes, about. */
const CHARACTER = 94;
const BOLD_CHARACTER = 104;
/** Words of so many characters stand in one line. */
const SHORT = 10;
/** Characters of a figure that stand in one line; words in its place take several. */
const MOST_FIGURES = 13;

const HEADER_FILL = 'DFE9F5';
const RULE = 'A6A6A6';

/** A caption, the table with its header on every page, and why a figure is not known. */
export function tableInWord(table: PackTable, width: number, number: number, negatives: Negatives): (Paragraph | Table)[] {
  const { caption, columns, rows } = table;
  const footnotes: string[] = [];
  const formats = formatsOf(table);
  const texts = rows.map(({ label, cells }, row) => [
    label,
    ...cells.map((cell, place) => cellText(cell, table, { format: formats[row]![place], negatives, footnotes })),
  ]);
  const widths = columnWidths(columns, texts, width);
  const lines = texts.map(row => row.reduce((most, text, place) => Math.max(most, linesOf(text, widths[place]!)), 1));
  const isShort = sum(lines) <= KEPT_TOGETHER;
  const cell = (text: string, column: number, look: CellLook) => tableCell(text, widths[column]!, look);
  /* Words in a column that holds words and figures begin at the left, as words do. */
  const isRight = (column: number, of?: Cell) =>
    column > 0 && isFigures(columns[column]!) && (columns[column]!.kind === 'year' || of?.kind !== 'words');
  const isAfterFigures = (column: number) => column > 0 && isFigures(columns[column - 1]!) && !isFigures(columns[column]!);
  /* No page begins or ends with a single row of a table. */
  const keepNext = (row: number) => row < rows.length - 1 && (isShort || row === 0 || row === rows.length - 2);
  return [
    new Paragraph({ style: 'Caption', keepNext: true, children: [new TextRun(`Table ${number}: ${caption}`)] }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: sum(widths), type: WidthType.DXA },
      columnWidths: widths,
      borders: BORDERS,
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map(({ label }, place) =>
            cell(label, place, { isHeader: true, isRight: isRight(place), isAfterFigures: isAfterFigures(place), keepNext: true }),
          ),
        }),
        ...rows.map(
          ({ cells, ...about }, row) =>
            new TableRow({
              cantSplit: true,
              children: texts[row]!.map((text, place) =>
                cell(text, place, {
                  look: rowLook(about, table.from),
                  isName: place === 0,
                  isRight: isRight(place, cells[place - 1]),
                  isAfterFigures: isAfterFigures(place),
                  keepNext: keepNext(row),
                }),
              ),
            }),
        ),
      ],
    }),
    ...footnotes.map(
      (sentence, place) =>
        new Paragraph({
          children: [new TextRun({ text: `Note ${place + 1}: ${forReaders(sentence)}`, size: WORD_TABLE_TEXT, color: WORD_QUIET })],
        }),
    ),
    new Paragraph({ style: 'Space', children: [] }),
  ];
}

interface Written {
  readonly format: string | undefined;
  readonly negatives: Negatives;
  readonly footnotes: string[];
}

/** A cell as it is printed: the same format as on the sheet. */
function cellText(cell: Cell, { moneyUnit }: PackTable, { format, negatives, footnotes }: Written): string {
  const value = cellInUnit(cell, moneyUnit);
  if (value instanceof ModelError) {
    const known = footnotes.indexOf(value.sentence);
    return `not known (note ${known < 0 ? footnotes.push(value.sentence) : known + 1})`;
  }
  if (value instanceof Decimal) return shownIn(format, value, negatives);
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
}

interface CellLook {
  readonly isHeader?: boolean;
  readonly isName?: boolean;
  readonly isRight: boolean;
  readonly isAfterFigures: boolean;
  readonly keepNext: boolean;
  readonly look?: Look | undefined;
}

function tableCell(text: string, width: number, { isHeader, isName, isRight, isAfterFigures, keepNext, look }: CellLook): TableCell {
  const isBold = isHeader || ((look === 'total' || look === 'caption') && (isName || isRight));
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: isAfterFigures ? { ...CELL, left: AFTER_FIGURES } : CELL,
    verticalAlign: isHeader ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
    ...(isHeader && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: HEADER_FILL } }),
    ...(look === 'total' && { borders: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000' } } }),
    children: [
      new Paragraph({
        style: 'Figures',
        alignment: isRight ? AlignmentType.RIGHT : AlignmentType.LEFT,
        keepNext,
        ...(isName && text.startsWith(' ') && { indent: { left: 200 } }),
        /* The digits of figures stand under each other, whether a bracket follows or not. */
        ...(isRight && { indent: { right: text.endsWith(')') ? 0 : BRACKET } }),
        children: [new TextRun({ text: text.trim(), bold: isBold, italics: look === 'residual' })],
      }),
    ],
  });
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: RULE };
const BORDERS = { top: LINE, bottom: LINE, left: NONE, right: NONE, insideVertical: NONE, insideHorizontal: { ...LINE, color: 'E0E0E0' } };

const isFigures = ({ kind }: Column): boolean => kind === 'figure' || kind === 'year';
export const figuresOf = ({ columns }: PackTable): readonly Column[] => columns.filter(isFigures);
const sum = (widths: readonly number[]): number => widths.reduce((total, one) => total + one, 0);

/**
 * Figures get what they need; names and words share the rest by how much is said in them, none less than its longest word.
 * What is left over goes to the figures first, so that the table takes the width of the page.
 */
function columnWidths(columns: readonly Column[], texts: readonly (readonly string[])[], width: number): number[] {
  const inColumn = columns.map(({ label }, place) => [label, ...texts.map(row => row[place]!)]);
  const longest = inColumn.map(([label = '', ...all]) => longestOf([longestWord(label), ...all.map(text => text.length)]));
  const padding = (place: number) =>
    CELL.right + (place > 0 && isFigures(columns[place - 1]!) && !isFigures(columns[place]!) ? AFTER_FIGURES : CELL.left);
  const isNarrow = columns.map((column, place) => isFigures(column) && longest[place]! <= 18);
  /* Headers stand in bold, and take somewhat more; what is short is not broken. */
  const least = columns.map(({ label }, place) => {
    const inCells = texts.map(row => (row[place]!.length <= SHORT ? row[place]!.length : longestWord(row[place]!)));
    return Math.max(longestOf(inCells), longestWord(label)) * BOLD_CHARACTER + padding(place);
  });
  const preferred = columns.map((_, place) =>
    Math.max(
      least[place]!,
      isNarrow[place]
        ? Math.min(Math.max(longest[place]!, 6), MOST_FIGURES) * CHARACTER + padding(place) + BRACKET
        : longest[place]! * CHARACTER + padding(place),
    ),
  );
  const missing = sum(preferred) - width;
  if (missing <= 0) return spread(columns, preferred, -missing);
  /* What is long takes lines: the columns of words share what the figures leave. */
  const floors = columns.map((_, place) => (isNarrow[place] ? preferred[place]! : least[place]!));
  const free = width - sum(floors);
  /* Many years on one page: all columns shrink alike. */
  if (free < 0) return preferred.map(one => Math.floor((one * width) / sum(preferred)));
  return shared(floors, preferred, free).map(Math.floor);
}

/** What is free, by how much each still wants, the long ones less than in proportion; none gets more than it wants. */
function shared(floors: readonly number[], preferred: readonly number[], free: number): readonly number[] {
  const missing = preferred.map((one, place) => one - floors[place]!);
  const weights = missing.map(Math.sqrt);
  const total = sum(weights);
  if (total === 0 || free < 1) return floors;
  const parts = weights.map((weight, place) => Math.min(missing[place]!, (free * weight) / total));
  return shared(
    floors.map((one, place) => one + parts[place]!),
    preferred,
    sum(missing) <= free ? 0 : free - sum(parts),
  );
}

/** The width that is left: to the figures, up to twice what they need, then to the names. */
function spread(columns: readonly Column[], preferred: readonly number[], left: number): number[] {
  const figures = columns.map((column, place) => (isFigures(column) ? preferred[place]! : 0));
  const toFigures = Math.min(left / 2, sum(figures));
  return preferred.map((one, place) =>
    Math.floor(one + (figures[place]! * toFigures) / Math.max(1, sum(figures)) + (place === 0 ? left - toFigures : 0)),
  );
}

/** How many lines a text takes in a width; words are not broken, so that a line is rarely full. */
const linesOf = (text: string, width: number): number =>
  Math.max(1, Math.ceil((text.length * CHARACTER * 0.95) / Math.max(CHARACTER, width - CELL.left - CELL.right)));

const longestOf = (lengths: readonly number[]): number => lengths.reduce((most, one) => Math.max(most, one), 0);
const longestWord = (text: string): number => longestOf(text.split(/[ \u2009]/).map(word => word.length));
