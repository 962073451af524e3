/** A pack as a Word document on A4: the same sections and figures as on its sheets, charts as pictures with a text in their place. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Tab,
  TabStopType,
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
import { moneyInWords } from './pack';
import type { Pack, PackChart, PackSection, PackTable } from './pack';

/** A chart as a picture, as wide as the text of a page. */
export interface ChartPicture {
  readonly png: Uint8Array;
  /** In pixels of 1/96 inch, as they stand on the page. */
  readonly width: number;
  readonly height: number;
}

/* Lengths in twentieths of a point, as Word counts them; A4 with margins of 2 cm. */
const A4 = { short: 11906, long: 16838 };
const MARGIN = 1134;
const CLOSE_MARGIN = 880;
/** Where what stands above and below every page begins. */
const EDGE = 480;
const CELL = { top: 30, bottom: 30, left: 60, right: 60 };
/** Between figures, which stand at the right, and words after them. */
const AFTER_FIGURES = 220;
/** A table of no more rows than this is not broken across pages. */
const KEPT_TOGETHER = 24;
/** A pixel of 1/96 inch. */
const PIXEL = 15;
/** What a character of a table’s type takes, about. */
const CHARACTER = 98;
/** More years than this do not stand beside each other on an upright page. */
const MOST_YEARS_UPRIGHT = 6;

/* Sizes in half points. */
const TEXT = 21;
const TABLE_TEXT = 17;
const NARROWEST_WORDS = 1300;
const MOST_STRETCHED = 2.75;
/** Characters of a figure that stand in one line; words in its place take several. */
const MOST_FIGURES = 13;

const INK = '18599B';
const GROUND = 'DFE9F5';
const RULE = 'A6A6A6';
const QUIET = '5C5C5C';
const ALARM = 'A4262C';
const FONT = 'Calibri';

/** The bytes of the .docx. Charts without a picture are left out: their figures stand in the tables. */
export async function packDocument(pack: Pack, pictures: ReadonlyMap<PackChart, ChartPicture> = new Map()): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toArrayBuffer(documentOf(pack, pictures)));
}

function documentOf(pack: Pack, pictures: ReadonlyMap<PackChart, ChartPicture>): Document {
  /* One page is one page: by what it can be made again stands on the sheets and in the other packs. */
  const isOnePage = pack.kind === 'one page';
  const sections = isOnePage ? pack.sections.filter(({ id }) => id !== 'provenance') : pack.sections;
  const end = isOnePage ? [] : leftOut(pack);
  const edgeMargin = isOnePage ? CLOSE_MARGIN : MARGIN;
  const years = pack.sections.flatMap(section => section.tables).reduce((most, table) => Math.max(most, figuresOf(table).length), 0);
  const isWide = years > MOST_YEARS_UPRIGHT + 2;
  const width = (isWide ? A4.long : A4.short) - 2 * MARGIN;
  const tables = new Numbered();
  return new Document({
    title: `${pack.title}: ${pack.scenario}`,
    subject: pack.body,
    creator: pack.body,
    description: `Made on ${pack.madeOn} with MTFP Modeller`,
    styles: isOnePage ? CLOSE_STYLES : STYLES,
    sections: [
      {
        properties: {
          page: {
            size: {
              width: A4.short,
              height: A4.long,
              orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: { top: edgeMargin, bottom: edgeMargin, left: MARGIN, right: MARGIN, header: EDGE, footer: EDGE },
          },
        },
        headers: { default: new Header({ children: [edge(width, pack.body, pack.scenario, pack.draft ? 'DRAFT' : '')] }) },
        footers: { default: new Footer({ children: [pageLine(width, `${pack.title}; ${pack.madeOn}`)] }) },
        children: [...opening(pack), ...sections.flatMap(section => sectionParts(section, width, tables, pictures)), ...end],
      },
    ],
  });
}

/** Counts the tables of a document. */
class Numbered {
  private count = 0;
  next(): number {
    this.count += 1;
    return this.count;
  }
}

function opening(pack: Pack): Paragraph[] {
  const { title, body, scenario, madeOn, draft } = pack;
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
    new Paragraph({ style: 'Subtitle', children: [new TextRun(`${body}: ${scenario}`)] }),
    new Paragraph({
      children: [new TextRun({ text: `${moneyInWords(pack)}Figures as at ${madeOn}.`, color: QUIET })],
    }),
    ...(draft
      ? [
          new Paragraph({
            border: { left: { style: BorderStyle.SINGLE, size: 24, color: ALARM, space: 8 } },
            children: [new TextRun({ text: draft, bold: true, color: ALARM })],
          }),
        ]
      : []),
  ];
}

function sectionParts(
  { heading, sentences, charts = [], tables }: PackSection,
  width: number,
  numbers: Numbered,
  pictures: ReadonlyMap<PackChart, ChartPicture>,
): (Paragraph | Table)[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(heading)] }),
    ...sentences.map((sentence, place) => new Paragraph({ keepNext: place === sentences.length - 1, children: [new TextRun(sentence)] })),
    ...pictured(charts, width, pictures),
    ...tables.flatMap(table => tableParts(table, width, numbers.next())),
  ];
}

/** Below each other, or beside each other where they are narrow enough; each with what it shows above it and in words behind it. */
function pictured(charts: readonly PackChart[], width: number, pictures: ReadonlyMap<PackChart, ChartPicture>): Paragraph[] {
  const drawn = charts.flatMap(chart => {
    const picture = pictures.get(chart);
    return picture && chart.kind === 'columns' ? [{ chart, picture }] : [];
  });
  const isBeside = drawn.length > 1 && drawn.reduce((total, { picture }) => total + picture.width * PIXEL, 0) <= width;
  return (isBeside ? [drawn] : drawn.map(one => [one])).flatMap(line => [
    new Paragraph({
      style: 'Caption',
      keepNext: true,
      tabStops: [{ type: TabStopType.LEFT, position: Math.round(width / 2) }],
      children: line.map(
        ({ chart }, place) => new TextRun({ children: [...(place > 0 ? [new Tab()] : []), `${chart.title}, ${chart.moneyUnit.name}`] }),
      ),
    }),
    new Paragraph({
      children: line.map(
        ({ chart, picture }) =>
          new ImageRun({
            type: 'png',
            data: picture.png,
            transformation: { width: picture.width, height: picture.height },
            altText: { name: chart.title, title: chart.title, description: chart.inWords },
          }),
      ),
    }),
  ]);
}

/** A caption, the table with its header on every page, and why a figure is not known. */
function tableParts(table: PackTable, width: number, number: number): (Paragraph | Table)[] {
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
        new Paragraph({ children: [new TextRun({ text: `Note ${place + 1}: ${sentence}`, size: TABLE_TEXT, color: QUIET })] }),
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
const figuresOf = ({ columns }: PackTable): readonly Column[] => columns.filter(isFigures);
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

/** What stands above every page: whose plan, which scenario, and that it is a draft. */
const edge = (width: number, left: string, right: string, middle: string): Paragraph =>
  new Paragraph({
    style: 'Edge',
    tabStops: [
      { type: TabStopType.CENTER, position: Math.round(width / 2) },
      { type: TabStopType.RIGHT, position: width },
    ],
    children: [
      new TextRun(left),
      new TextRun({ children: [new Tab(), middle], bold: true, color: ALARM }),
      new TextRun({ children: [new Tab(), right] }),
    ],
  });

const pageLine = (width: number, left: string): Paragraph =>
  new Paragraph({
    style: 'Edge',
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [new TextRun(left), new TextRun({ children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })],
  });

/** What the plan has nothing for, so that nobody looks for it. */
function leftOut({ leftOut: missing }: Pack): Paragraph[] {
  if (missing.length === 0) return [];
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun('Not in this pack')] }),
    ...missing.map(({ heading, why }) => new Paragraph({ children: [new TextRun(`${heading}: ${why}`)] })),
  ];
}

const STYLES = {
  default: {
    document: {
      run: { font: FONT, size: TEXT, language: { value: 'en-GB' } },
      paragraph: { spacing: { before: 0, after: 100, line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { font: FONT, size: 40, bold: true, color: INK },
      paragraph: { spacing: { before: 0, after: 60, line: 240, lineRule: LineRuleType.AUTO } },
    },
    heading1: {
      run: { font: FONT, size: 28, bold: true, color: INK },
      paragraph: { spacing: { before: 320, after: 100 }, keepNext: true },
    },
  },
  paragraphStyles: [
    { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', run: { size: 26, color: QUIET }, paragraph: { spacing: { after: 80 } } },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      run: { bold: true, size: 19 },
      paragraph: { spacing: { before: 160, after: 60 }, keepNext: true },
    },
    {
      id: 'Figures',
      name: 'Figures',
      basedOn: 'Normal',
      run: { size: TABLE_TEXT },
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    { id: 'Space', name: 'Space', basedOn: 'Normal', run: { size: TEXT }, paragraph: { spacing: { after: 60 } } },
    { id: 'Edge', name: 'Edge', basedOn: 'Normal', run: { size: 16, color: QUIET }, paragraph: { spacing: { after: 0 } } },
  ],
};

/** The same, closer together. */
const CLOSE_STYLES = {
  paragraphStyles: STYLES.paragraphStyles.map(one =>
    one.id === 'Figures'
      ? { ...one, run: { size: 15 } }
      : one.id === 'Space'
        ? { ...one, run: { size: 4 }, paragraph: { spacing: { after: 0 } } }
        : one.id === 'Caption'
          ? { ...one, paragraph: { ...one.paragraph, spacing: { before: 80, after: 30 } } }
          : one,
  ),
  default: {
    ...STYLES.default,
    document: {
      run: { ...STYLES.default.document.run, size: 19 },
      paragraph: { spacing: { before: 0, after: 40, line: 240, lineRule: LineRuleType.AUTO } },
    },
    title: { ...STYLES.default.title, run: { ...STYLES.default.title.run, size: 32 } },
    heading1: {
      run: { ...STYLES.default.heading1.run, size: 23 },
      paragraph: { ...STYLES.default.heading1.paragraph, spacing: { before: 100, after: 40 } },
    },
  },
};
