/** Where what is kept beside the grid lies once lines were inserted or deleted, or rows sorted, and what its formulas say then. */
import type { PageSetup } from 'hucre';
import type { Block } from './addresses';
import type { SidecarItem, PageOfFile } from './laid-out';
import { formulaAfter } from './moved-references';
import type { LinesChanged } from './moved-references';
import { sortedBlocks, withoutOrder } from './sorting';
import type { Sorted } from './sorting';
import { shrink, stretch } from './table-book';
import { withReferences } from './xlsx/chart-references';
import { movedFormula } from './xlsx/shared-formulas';
import { escaped, unescaped } from './xlsx/xml-text';

/** What is kept of a sheet after lines of that sheet, or of another that its rules and charts refer to, came or went. */
export function sidecarAfterLines(items: readonly SidecarItem[], sheet: string, changed: string, change: LinesChanged): SidecarItem[] {
  const after = (block: Block) => blockAfter(block, change);
  const named = (formula: string) => formulaAfter(formula, other => (other ?? sheet) === changed, change);
  return items.flatMap(one => {
    const block = sheet === changed ? after(one.block) : one.block;
    if (!block) return [];
    const chart = one.chart && { ...one.chart, xml: drawnFrom(one.chart.xml, changed, after) };
    return [{ ...withFormulas(one, named), block, ...(chart && { chart }) }];
  });
}

const blockAfter = (block: Block, { isInsertion, lines, at, count }: LinesChanged): Block | undefined =>
  isInsertion ? stretch(block, lines, at, count) : shrink(block, lines, at, count);

const drawnFrom = (xml: string, sheet: string, moved: (block: Block) => Block | undefined): string =>
  withReferences(xml, reference => {
    if (reference.sheet !== sheet) return reference;
    const block = moved(reference.block);
    return block && { ...reference, block };
  });

/** What a sheet prints, and where its pages break. */
export function pageAfterLines(page: PageOfFile, change: LinesChanged): PageOfFile {
  const { pageSetup, rowBreaks, colBreaks } = page;
  const broken = (breaks: readonly number[], lines: LinesChanged['lines']) =>
    lines === change.lines ? breaks.flatMap(at => lineAfter(at, change) ?? []) : breaks;
  return {
    ...page,
    ...(pageSetup && { pageSetup: setupAfterLines(pageSetup, change) }),
    ...(rowBreaks && { rowBreaks: broken(rowBreaks, 'rows') }),
    ...(colBreaks && { colBreaks: broken(colBreaks, 'columns') }),
  };
}

/** An area whose lines have all gone is printed no longer. */
function setupAfterLines({ printArea, printTitlesRow, printTitlesColumn, ...setup }: PageSetup, change: LinesChanged): PageSetup {
  const printed = (area: string | undefined) => area && formulaAfter(area, () => true, change).replace(/(^|,)#REF!/g, '');
  const [area, row, column] = [printed(printArea), printed(printTitlesRow), printed(printTitlesColumn)];
  return {
    ...setup,
    ...(area && { printArea: area }),
    ...(row && { printTitlesRow: row }),
    ...(column && { printTitlesColumn: column }),
  };
}

const lineAfter = (line: number, { isInsertion, at, count }: LinesChanged): number | undefined => {
  if (line < at) return line;
  if (isInsertion) return line + count;
  return line < at + count ? undefined : line - count;
};

/**
 * What is kept of a sheet whose rows were sorted. A note, a link, a rule and a picture within a row go with it; how the lines themselves
 * look does not, and a chart stays where it is. How the file had sorted the rows is true no longer.
 */
export const sidecarAfterSorting = (items: readonly SidecarItem[], sorted: Sorted): SidecarItem[] =>
  items.flatMap(one => {
    if (one.outline || one.line || one.chart) return [one];
    if (one.filter) return [unsorted(one, sorted)];
    if (one.picture && one.block.firstRow !== one.block.lastRow) return [one];
    // The formulas of a row that went are read as if they had been copied there.
    return sortedBlocks(one.block, sorted).map(block => ({
      ...withFormulas(one, formula =>
        movedFormula(formula, block.firstRow - one.block.firstRow, block.firstColumn - one.block.firstColumn),
      ),
      block,
    }));
  });

function unsorted(one: SidecarItem, { block, from }: Sorted): SidecarItem {
  const { filterOfFile } = one;
  const isSorted = from.size > 0 && block.firstColumn <= one.block.lastColumn && block.lastColumn >= one.block.firstColumn;
  if (!filterOfFile || !isSorted || ![...from.keys()].some(row => row >= one.block.firstRow && row <= one.block.lastRow)) return one;
  return { ...one, filterOfFile: withoutOrder(filterOfFile) };
}

/** The same where no formula changes, so that the blocks of one rule are still known to be its. */
export function withFormulas(one: SidecarItem, changed: (formula: string) => string): SidecarItem {
  const { rule, conditional } = one;
  if (rule && (rule.formula1 !== undefined || rule.formula2 !== undefined)) {
    const [first, second] = [rule.formula1, rule.formula2].map(formula => (formula === undefined ? undefined : changed(formula)));
    if (first === rule.formula1 && second === rule.formula2) return one;
    return {
      ...one,
      rule: { ...rule, ...(first !== undefined && { formula1: first }), ...(second !== undefined && { formula2: second }) },
    };
  }
  if (conditional) {
    const now = withFormulasOfRule(conditional.rule, changed);
    return now === conditional.rule ? one : { ...one, conditional: { rule: now } };
  }
  return one;
}

/** Its conditions, and the bounds of a bar, a scale or a set of icons where these are no numbers. */
const withFormulasOfRule = (rule: string, changed: (formula: string) => string): string =>
  rule
    .replace(/(<formula>)(.*?)(<\/formula>)/gs, (_, before: string, text: string, after: string) => before + inXml(text, changed) + after)
    .replace(/(<cfvo\b[^>]*\sval=")([^"]*[A-Za-z$][^"]*)"/g, (_, before: string, text: string) => `${before}${inXml(text, changed)}"`);

function inXml(text: string, changed: (formula: string) => string): string {
  const formula = unescaped(text);
  const now = changed(formula);
  return now === formula ? text : escaped(now);
}

/** What a file says once of several blocks, for each of them: it reads as it does in the first corner of all of them together. */
export function eachOf(blocks: readonly Block[], said: Omit<SidecarItem, 'block'>): SidecarItem[] {
  const row = blocks.reduce((least, { firstRow }) => Math.min(least, firstRow), Infinity);
  const column = blocks.reduce((least, { firstColumn }) => Math.min(least, firstColumn), Infinity);
  return blocks.map(block => ({
    ...withFormulas({ ...said, block }, formula => movedFormula(formula, block.firstRow - row, block.firstColumn - column)),
    block,
  }));
}
