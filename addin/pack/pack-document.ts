/** A pack as a Word document on A4: the same sections and figures as on its sheets, charts as pictures with a text in their place. */
import type { Table } from 'docx';
import {
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
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import type { Negatives } from '../workbook/negatives';
import { moneyInWords } from './pack';
import type { Pack, PackChart, PackSection } from './pack';
import { WORD_QUIET, WORD_TABLE_TEXT, figuresOf, tableInWord } from './word-table';

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
/** A pixel of 1/96 inch. */
const PIXEL = 15;
/** More years than this do not stand beside each other on an upright page. */
const MOST_YEARS_UPRIGHT = 6;

/** More sentences than this need not stand on the page of their table, and none on that of its chart. */
const MOST_KEPT = 3;

/* Sizes in half points. */
const TEXT = 21;

const INK = '18599B';
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
  const years = pack.sections
    .flatMap(({ tables, inWord = tables }) => inWord)
    .reduce((most, table) => Math.max(most, figuresOf(table).length), 0);
  const isWide = years > MOST_YEARS_UPRIGHT + 2;
  const width = (isWide ? A4.long : A4.short) - 2 * MARGIN;
  const writing: Writing = { width, tables: new Numbered(), pictures, negatives: pack.negatives };
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
        footers: { default: new Footer({ children: [pageLine(width, `${pack.name}; ${pack.madeOn}`)] }) },
        children: [...opening(pack), ...sections.flatMap(section => sectionParts(section, writing)), ...end],
      },
    ],
  });
}

/** What holds for every section. */
interface Writing {
  readonly width: number;
  readonly tables: Numbered;
  readonly pictures: ReadonlyMap<PackChart, ChartPicture>;
  readonly negatives: Negatives;
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
      children: [new TextRun({ text: `${moneyInWords(pack)}Figures as at ${madeOn}.`, color: WORD_QUIET })],
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
  { heading, sentences, charts = [], tables, inWord = tables }: PackSection,
  { width, tables: numbers, pictures, negatives }: Writing,
): (Paragraph | Table)[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, children: [new TextRun(heading)] }),
    ...sentences.map(
      (sentence, place) =>
        new Paragraph({
          keepNext: charts.length === 0 && (sentences.length <= MOST_KEPT || place === sentences.length - 1),
          keepLines: true,
          children: [new TextRun(sentence)],
        }),
    ),
    ...pictured(charts, width, pictures),
    ...inWord.flatMap(table => tableInWord(table, width, numbers.next(), negatives)),
  ];
}

/** Below each other, or beside each other where they are narrow enough; each with what it shows above it and in words behind it. */
function pictured(charts: readonly PackChart[], width: number, pictures: ReadonlyMap<PackChart, ChartPicture>): Paragraph[] {
  const drawn = charts.flatMap(chart => {
    const picture = pictures.get(chart);
    return picture ? [{ chart, picture }] : [];
  });
  const isBeside = drawn.length > 1 && drawn.reduce((total, { picture }) => total + picture.width * PIXEL, 0) <= width;
  return (isBeside ? [drawn] : drawn.map(one => [one])).flatMap(line => [
    new Paragraph({
      style: 'Caption',
      keepNext: true,
      tabStops: [{ type: TabStopType.LEFT, position: Math.round(width / 2) }],
      children: line.map(({ chart }, place) => new TextRun({ children: [...(place > 0 ? [new Tab()] : []), chart.title] })),
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
    { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', run: { size: 26, color: WORD_QUIET }, paragraph: { spacing: { after: 80 } } },
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
      run: { size: WORD_TABLE_TEXT },
      paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    { id: 'Space', name: 'Space', basedOn: 'Normal', run: { size: TEXT }, paragraph: { spacing: { after: 60 } } },
    { id: 'Edge', name: 'Edge', basedOn: 'Normal', run: { size: 16, color: WORD_QUIET }, paragraph: { spacing: { after: 0 } } },
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
