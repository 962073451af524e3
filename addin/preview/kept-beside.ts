/**
 * What the grid cannot hold of a workbook: lists to choose from, prompts, notes, charts, how sheets print. It is kept beside the grid,
 * moved with inserted and deleted rows and columns, and goes into the file again.
 */
import { areaOf } from '../workbook/addresses';
import type { NewSheet } from '../workbook/new-sheet';
import { referenceTo } from '../workbook/scenario-cell';
import { typingGuides } from '../workbook/typing-guides';
import { blockOf } from './addresses';
import type { Block } from './addresses';
import type { Kept, LaidSheet, PageOfFile } from './laid-out';
import { chartXml } from './xlsx/chart-xml';
import { withReferences } from './xlsx/chart-references';
import { shrink, stretch } from './table-book';
import type { Lines } from './table-book';

interface Beside {
  readonly kept: readonly Kept[];
  readonly page?: PageOfFile;
}

export class KeptBeside {
  /** By the grid's ids of the sheets; that of a sheet that was taken out stays for its return. */
  private readonly sheets = new Map<string, Beside>();

  forget(): void {
    this.sheets.clear();
  }

  put(id: string, sheet: LaidSheet): void {
    const page = sheet.page ?? pageOf(sheet);
    this.sheets.set(id, { kept: sheet.kept ?? [...guidesOf(sheet), ...linksOf(sheet), ...chartsOf(sheet, id)], ...(page && { page }) });
  }

  /** For a file, in which charts name sheets by their names. */
  of(id: string, nameOf: (id: string) => string = same => same): Beside {
    const { kept, ...rest } = this.sheets.get(id) ?? { kept: [] };
    const named = (xml: string) => withReferences(xml, ({ sheet, block }) => ({ sheet: nameOf(sheet), block }));
    return { ...rest, kept: kept.map(one => (one.chart ? { ...one, chart: { ...one.chart, xml: named(one.chart.xml) } } : one)) };
  }

  inserted(id: string, lines: Lines, at: number, count: number): void {
    this.move(id, block => stretch(block, lines, at, count));
  }

  removed(id: string, lines: Lines, at: number, count: number): void {
    this.move(id, block => shrink(block, lines, at, count));
  }

  /** What lies on the sheet moves, and what any chart of the workbook is drawn from on it. */
  private move(id: string, moved: (block: Block) => Block | undefined): void {
    for (const [sheet, beside] of this.sheets) {
      const kept = beside.kept.flatMap(one => {
        const block = sheet === id ? moved(one.block) : one.block;
        return block ? [{ ...one, block, ...(one.chart && { chart: { ...one.chart, xml: drawnFrom(one.chart.xml, id, moved) } }) }] : [];
      });
      this.sheets.set(sheet, { ...beside, kept });
    }
  }
}

const drawnFrom = (xml: string, id: string, moved: (block: Block) => Block | undefined): string =>
  withReferences(xml, reference => {
    if (reference.sheet !== id) return reference;
    const block = moved(reference.block);
    return block && { ...reference, block };
  });

/** In a file a chart ends in the corner of the cell after the last that it covers. */
const chartsOf = ({ charts = [] }: NewSheet, id: string): Kept[] =>
  charts.map(chart => {
    const over = blockOf(chart.over);
    return {
      block: { ...over, lastRow: over.lastRow + 1, lastColumn: over.lastColumn + 1 },
      chart: { xml: chartXml(chart, id), altText: chart.title },
    };
  });

/** The lists and prompts of a plan's new sheet, as Excel would get them. A prompt alone is a rule that holds always. */
const guidesOf = (sheet: NewSheet): Kept[] =>
  (sheet.tables ?? [])
    .flatMap(({ address }) => typingGuides(sheet, areaOf(address)))
    .map(({ address, title, choices, warning, prompt }) => ({
      block: blockOf(address),
      rule: {
        ...(choices ? { type: 'list', values: [...choices] } : { type: 'custom', formula1: 'TRUE' }),
        allowBlank: true,
        ...(choices && { showErrorMessage: true, errorStyle: 'warning', errorTitle: title, errorMessage: warning }),
        ...(prompt && { showInputMessage: true, inputTitle: title, inputMessage: prompt }),
      },
    }));

/** Links to other new sheets; in the grid they are words in the colour of a link. */
const linksOf = ({ links = [] }: NewSheet): Kept[] =>
  links.map(({ address, sheet }) => ({
    block: blockOf(address),
    link: { target: '', location: referenceTo(sheet, '$A$1'), tooltip: `Go to ${sheet}` },
  }));

/** How a new sheet prints: A4, one page wide, its header on every page, what it is and which page at its foot. */
function pageOf({ print }: NewSheet): PageOfFile | undefined {
  if (!print) return undefined;
  const { landscape, titleRows = 0, area, pagesTall = 0, header, footer } = print;
  return {
    pageSetup: {
      paperSize: 'a4',
      orientation: landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: pagesTall,
      ...(area && { printArea: absolute(area) }),
      ...(titleRows > 0 && { printTitlesRow: `$1:$${titleRows}` }),
    },
    headerFooter: {
      ...(header && {
        oddHeader: `&L${asItStands(header.left)}${header.centre ? `&C${asItStands(header.centre)}` : ''}&R${asItStands(header.right)}`,
      }),
      oddFooter: `&L${asItStands(footer)}&RPage &P of &N`,
    },
  };
}

/** In headers and footers an ampersand begins a code; two are one. */
const asItStands = (text: string): string => text.replace(/&/g, '&&');

/** `$A$1:$F$40`, as names of a workbook write it. */
const absolute = (address: string): string => address.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
