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
import type { Cell, Column, Role } from '../../core';
import { shownIn } from '../workbook/number-formats';
import { formatOf } from '../workbook/report-to-range';
import type { PackTable } from './pack';

/** The size of a table’s type, in half points. */
export const WORD_TABLE_TEXT = 17;
/** The colour of what stands beside the text. */
export const WORD_QUIET = '5C5C5C';

/* Lengths in twentieths of a point, as Word counts them. */
const CELL = { top: 30, bottom: 30, left: 60, right: 60 };
/** Between figures, which stand at the right, and words after them. */
const AFTER_FIGURES = 220;
/** A table of no more rows than this is not broken across pages. */
const KEPT_TOGETHER = 24;
/** What a character of a table’s type takes, about. */
const CHARACTER = 98;
const NARROWEST_WORDS = 1300;
const MOST_STRETCHED = 2.75;
/** Characters of a figure that stand in one line; words in its place take several. */
const MOST_FIGURES = 13;

const GROUND = 'DFE9F5';
const RULE = 'A6A6A6';

/** A caption, the table with its header on every page, and why a figure is not known. */
export function tableInWord(table: PackTable, width: number, number: number): (Paragraph | Table)[] {
  const { caption, columns, rows } = table;
  const footnotes: string[] = [];
  const texts = rows.map(({ label, cells }) => [label, ...cells.map(cell => cellText(cell, table, footnotes))]);
  const widths = columnWidths(columns, texts, width);
  const cell = (text: string, column: number, look: CellLook) => tableCell(text, widths[column]!, look);
  /* Words in a column that holds words and figures begin at the left, as words do. */
  const isRight = (column: number, of?: Cell) =>
    column > 0 && isFigures(columns[column]!) && (columns[column]!.kind === 'year' || of?.kind !== 'words');
  const isAfterFigures = (column: number) => column > 0 && isFigures(columns[column - 1]!) && !isFigures(columns[column]!);
  const keepNext = (row: number) => rows.length <= KEPT_TOGETHER && row < rows.length - 1;
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
          ({ role, cells }, row) =>
            new TableRow({
              cantSplit: true,
              children: texts[row]!.map((text, place) =>
                cell(text, place, {
                  role,
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
        new Paragraph({ children: [new TextRun({ text: `Note ${place + 1}: ${sentence}`, size: WORD_TABLE_TEXT, color: WORD_QUIET })] }),
    ),
    new Paragraph({ style: 'Space', children: [] }),
  ];
}

/** A cell as it is printed: the same format as on the sheet. */
function cellText(cell: Cell, { moneyUnit }: PackTable, footnotes: string[]): string {
  const value = cellInUnit(cell, moneyUnit);
  if (value instanceof ModelError) {
    const known = footnotes.indexOf(value.sentence);
    return `not known (note ${known < 0 ? footnotes.push(value.sentence) : known + 1})`;
  }
  if (value instanceof Decimal) return shownIn(formatOf(cell, moneyUnit.name), value);
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : value;
}

interface CellLook {
  readonly isHeader?: boolean;
  readonly isName?: boolean;
  readonly isRight: boolean;
  readonly isAfterFigures: boolean;
  readonly keepNext: boolean;
  readonly role?: Role;
}

function tableCell(text: string, width: number, { isHeader, isName, isRight, isAfterFigures, keepNext, role }: CellLook): TableCell {
  const isBold = isHeader || ((role === 'total' || role === 'heading') && (isName || isRight));
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: isAfterFigures ? { ...CELL, left: AFTER_FIGURES } : CELL,
    verticalAlign: isHeader ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
    ...(isHeader && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: GROUND } }),
    ...(role === 'total' && { borders: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000' } } }),
    children: [
      new Paragraph({
        style: 'Figures',
        alignment: isRight ? AlignmentType.RIGHT : AlignmentType.LEFT,
        keepNext,
        ...(isName && text.startsWith(' ') && { indent: { left: 200 } }),
        children: [new TextRun({ text: text.trim(), bold: isBold, italics: role === 'residual' })],
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

/** Figures get what they need, names and words share the rest by how much is said in them. */
function columnWidths(columns: readonly Column[], texts: readonly (readonly string[])[], width: number): number[] {
  const lengths = columns.map(({ label }, place) => texts.map(row => row[place]!.length).concat(longestWord(label)));
  const longest = lengths.map(all => all.reduce((most, one) => Math.max(most, one), 0));
  const padding = CELL.left + CELL.right;
  const isNarrow = columns.map((column, place) => isFigures(column) && longest[place]! <= 18);
  const words = columns.flatMap((_, place) => (isNarrow[place] ? [] : [place]));
  const asked = longest.map((length, place) => (isNarrow[place] ? Math.min(Math.max(length, 6), MOST_FIGURES) * CHARACTER + padding : 0));
  /* Many years have to share what the shortest words leave. */
  const share = Math.min(1, (width - words.length * NARROWEST_WORDS) / Math.max(1, sum(asked)));
  const needed = asked.map(one => Math.floor(one * share));
  const left = width - sum(needed);
  const wanted = new Map(words.map(place => [place, Math.max(NARROWEST_WORDS, longest[place]! * CHARACTER + padding + AFTER_FIGURES)]));
  const total = sum([...wanted.values()]);
  /* The width is used: figures somewhat wider, the rest to the names, though not so far that the eye loses the line. */
  if (total <= left) {
    const wider = needed.map(one => Math.floor(one * Math.min(1.35, 1 + (left - total) / (2 * Math.max(1, sum(needed))))));
    const others = words.slice(1).map(place => wanted.get(place)!);
    const names = Math.min(width - sum(wider) - sum(others), wanted.get(0)! * MOST_STRETCHED);
    return columns.map((_, place) => Math.floor(place === 0 ? names : wider[place]! || wanted.get(place)!));
  }
  /* What is short keeps its width where it can; what is long takes lines. */
  const weights = new Map(words.map(place => [place, Math.sqrt(wanted.get(place)!)]));
  const all = sum([...weights.values()]);
  return columns.map((_, place) => Math.floor(needed[place]! || (left * weights.get(place)!) / all));
}

const longestWord = (text: string): number => text.split(' ').reduce((most, word) => Math.max(most, word.length), 0);
