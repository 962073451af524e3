/**
 * What the grid cannot hold of a workbook: lists to choose from, prompts, notes, charts, how sheets print. It is kept beside the grid,
 * moved with inserted, deleted and sorted lines, and goes into the file again.
 */
import { areaOf } from '../workbook/addresses';
import type { NewSheet } from '../workbook/new-sheet';
import { referenceTo } from '../workbook/scenario-cell';
import { typingGuides } from '../workbook/typing-guides';
import { blockOf } from './addresses';
import type { SidecarItem, LaidSheet, PageOfFile } from './laid-out';
import { chartXml } from './xlsx/chart-xml';
import { sidecarAfterLines, sidecarAfterSorting, pageAfterLines, withFormulas } from './moved-kept';
import { withSheetNames } from './moved-references';
import type { LinesChanged } from './moved-references';
import type { Sorted } from './sorting';
import { withReferences } from './xlsx/chart-references';

interface SheetSidecar {
  readonly sidecarItems: readonly SidecarItem[];
  readonly page?: PageOfFile;
}

type Sheets = ReadonlyMap<string, SheetSidecar>;

/** How many steps can be taken back. */
const STEPS = 200;

export class SheetSidecars {
  /** By the grid's ids of the sheets; that of a sheet that was taken out stays for its return. */
  private sheets: Sheets = new Map();
  /** What was kept before a step and after it: a step undone brings back what it took away, and joins what it parted. */
  private steps: { readonly before: Sheets; readonly after: Sheets }[] = [];

  forget(): void {
    this.sheets = new Map();
    this.steps = [];
  }

  put(id: string, sheet: LaidSheet): void {
    const page = sheet.page ?? pageOf(sheet);
    const sidecarItems = sheet.sidecarItems ?? [...guidesOf(sheet), ...linksOf(sheet), ...chartsOf(sheet, id)];
    this.sheets = new Map([...this.sheets, [id, { sidecarItems, ...(page && { page }) }]]);
  }

  /** For a file, in which charts and rules name sheets by their names. */
  of(id: string, nameOf: (id: string) => string = same => same): SheetSidecar {
    const { sidecarItems, ...rest } = this.sheets.get(id) ?? { sidecarItems: [] };
    const named = (xml: string) => withReferences(xml, ({ sheet, block }) => ({ sheet: nameOf(sheet), block }));
    return {
      ...rest,
      sidecarItems: sidecarItems
        .map(one => withFormulas(one, formula => withSheetNames(formula, nameOf)))
        .map(one => (one.chart ? { ...one, chart: { ...one.chart, xml: named(one.chart.xml) } } : one)),
    };
  }

  /** What lies on the sheet moves, and what any rule or chart of the workbook refers to on it. */
  moved(id: string, change: LinesChanged, isUndone = false): void {
    this.step(isUndone, () =>
      this.each((sheet, { sidecarItems, page }) => ({
        sidecarItems: sidecarAfterLines(sidecarItems, sheet, id, change),
        ...(page && { page: sheet === id ? pageAfterLines(page, change) : page }),
      })),
    );
  }

  sorted(id: string, sorted: Sorted, isUndone = false): void {
    this.step(isUndone, () =>
      this.each((sheet, beside) => (sheet === id ? { ...beside, sidecarItems: sidecarAfterSorting(beside.sidecarItems, sorted) } : beside)),
    );
  }

  private each(changed: (sheet: string, beside: SheetSidecar) => SheetSidecar): Sheets {
    return new Map([...this.sheets].map(([sheet, beside]) => [sheet, changed(sheet, beside)]));
  }

  private step(isUndone: boolean, change: () => Sheets): void {
    const last = this.steps.at(-1);
    if (isUndone && last?.after === this.sheets) {
      this.sheets = last.before;
      this.steps.pop();
      return;
    }
    const before = this.sheets;
    this.sheets = change();
    this.steps = [...this.steps.slice(1 - STEPS), { before, after: this.sheets }];
  }
}

/** In a file a chart ends in the corner of the cell after the last that it covers. */
const chartsOf = ({ charts = [] }: NewSheet, id: string): SidecarItem[] =>
  charts.map(chart => {
    const over = blockOf(chart.over);
    return {
      block: { ...over, lastRow: over.lastRow + 1, lastColumn: over.lastColumn + 1 },
      chart: { xml: chartXml(chart, id), altText: chart.title },
    };
  });

/** The lists and prompts of a plan's new sheet, as Excel would get them. A prompt alone is a rule that holds always. */
const guidesOf = (sheet: NewSheet): SidecarItem[] =>
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
const linksOf = ({ links = [] }: NewSheet): SidecarItem[] =>
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
