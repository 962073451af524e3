/**
 * What a file says of sheets and tables that the writer knows nothing of: settings for printing, for how a sheet is seen and
 * locked, how rows were filtered and sorted. It is taken as it stands and put where the writer's own words stand.
 */
import { blockAddress, blockOf } from '../addresses';
import type { Block } from '../addresses';
import type { FilterOfFile, SidecarItem, SettingsOfFile, TableInFile } from '../laid-out';
import { ATTRIBUTES, attributeIn, attributesIn } from './elements';
import { attributesOf, tagOf, taken, withMore, written } from './tag-attributes';
import { unescaped } from './xml-text';

/** Elements of a sheet whose attributes are settings, in the order that the format asks for (ECMA-376 Part 1, 18.3.1.99). */
const SETTINGS = [
  'sheetPr',
  'outlinePr',
  'pageSetUpPr',
  'sheetView',
  'sheetProtection',
  'dataValidations',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
] as const;

/** The settings of a sheet, by element. */
export function settingsIn(sheet: string): SettingsOfFile {
  return Object.fromEntries(
    SETTINGS.flatMap(name => {
      const attributes = written(taken(attributesOf(sheet, name) ?? ''));
      return attributes ? [[name, attributes]] : [];
    }),
  );
}

/** What may follow the settings that the writer leaves out where it has nothing to say there. */
const AFTER_SHEET_PR = /<dimension\b|<sheetViews\b|<sheetFormatPr\b|<cols\b|<sheetData\b/;
const AFTER: Readonly<Partial<Record<string, RegExp>>> = {
  sheetPr: AFTER_SHEET_PR,
  pageSetup:
    /<headerFooter\b|<rowBreaks\b|<colBreaks\b|<ignoredErrors\b|<drawing\b|<legacyDrawing\b|<picture\b|<tableParts\b|<extLst\b|<\/worksheet>/,
};
const PAGE_MARGINS = ' left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"';

export function withSettings(sheet: string, settings: SettingsOfFile): string {
  return Object.entries(settings).reduce((xml, [name, attributes]) => {
    if (tagOf(name).test(xml)) return withMore(xml, name, attributes);
    if (name === 'outlinePr' || name === 'pageSetUpPr') return withinSheetPr(xml, name, attributes);
    const after = AFTER[name];
    const margins = name === 'pageSetup' && !xml.includes('<pageMargins') ? `<pageMargins${PAGE_MARGINS}/>` : '';
    return after ? xml.replace(after, found => `${margins}<${name}${attributes}/>${found}`) : xml;
  }, sheet);
}

/** Outlines are said of before pages, and both last. */
function withinSheetPr(sheet: string, name: string, attributes: string): string {
  const opened = tagOf('sheetPr').test(sheet) ? sheet : sheet.replace(AFTER_SHEET_PR, found => `<sheetPr></sheetPr>${found}`);
  const place = name === 'outlinePr' ? /<pageSetUpPr\b|<\/sheetPr>/ : /<\/sheetPr>/;
  return opened.replace(/<sheetPr\b([^>]*)\/>/, '<sheetPr$1></sheetPr>').replace(place, found => `<${name}${attributes}/>${found}`);
}

/** How rows were filtered and sorted, beside the cells this is said of. */
export function filterIn(xml: string): FilterOfFile | undefined {
  const found = /<(?:\w+:)?autoFilter\b([^>]*?)(?:\/>|>(.*?)<\/(?:\w+:)?autoFilter>)/s.exec(xml);
  const [, attributes = '', inside = ''] = found ?? [];
  const ref = attributeIn(attributes, 'ref');
  const sort = /<(?:\w+:)?sortState\b[^>]*?(?:\/>|>.*?<\/(?:\w+:)?sortState>)/s.exec(
    found ? xml.slice(found.index + found[0].length) : '',
  )?.[0];
  if (!ref || (!inside && !sort)) return undefined;
  return { block: blockOf(ref), inside: withoutNewer(inside), ...(sort && { sort: withoutNewer(sort) }) };
}

/** Elements of namespaces that the next file does not name. */
const withoutNewer = (xml: string): string =>
  xml.replace(/<(?:\w+:)?extLst\b.*?<\/(?:\w+:)?extLst>/gs, '').replace(/\s(?:xmlns:\w+|\w+:\w+)="[^"]*"/g, '');

/** The same where its cells stand now; nothing where columns have come or gone, which it counts. */
function moved({ block, inside, sort }: FilterOfFile, now: Block): FilterOfFile | undefined {
  if (now.lastColumn - now.firstColumn !== block.lastColumn - block.firstColumn) return undefined;
  const down = now.firstRow - block.firstRow;
  const right = now.firstColumn - block.firstColumn;
  const longer = now.lastRow - block.lastRow;
  const refs = (xml: string) =>
    xml.replace(/(\sref=")([^"]*)"/g, (_, before: string, ref: string) => {
      const { firstRow, lastRow, firstColumn, lastColumn } = blockOf(ref);
      return `${before}${blockAddress({ firstRow: firstRow + down, lastRow: lastRow + longer, firstColumn: firstColumn + right, lastColumn: lastColumn + right })}"`;
    });
  return { block: now, inside: refs(inside), ...(sort && { sort: refs(sort) }) };
}

export function withFilter(xml: string, filter: FilterOfFile): string {
  return xml.replace(/<autoFilter\b([^>]*?)(?:\/>|>.*?<\/autoFilter>)/s, (whole, attributes: string) => {
    const ref = attributeIn(attributes, 'ref');
    const now = ref === undefined ? undefined : moved(filter, blockOf(ref));
    return now ? `<autoFilter${attributes}${now.inside ? `>${now.inside}</autoFilter>` : '/>'}${now.sort ?? ''}` : whole;
  });
}

const DIFFERING = ['headerRow', 'data', 'totalsRow'].map(part => `${part}DxfId`);
const OF_TABLES = new Set([
  ...['comment', 'totalsRowShown', 'insertRow', 'insertRowShift', 'published', 'headerRowCount'],
  ...[...DIFFERING, 'headerRowBorderDxfId', 'tableBorderDxfId', 'totalsRowBorderDxfId'],
]);

/** What a table's columns say of their looks, by their names. */
const columnsIn = (xml: string): ReadonlyMap<string, string> =>
  new Map(
    [...xml.matchAll(COLUMNS)].flatMap(([, attributes = '']) => {
      const looks = written(attributesIn(attributes).filter(([name]) => DIFFERING.includes(name)));
      return looks ? [[unescaped(attributeIn(attributes, 'name') ?? ''), looks] as const] : [];
    }),
  );
const COLUMNS = new RegExp(`<(?:\\w+:)?tableColumn(${ATTRIBUTES})`, 'g');

/** A table as its part has it, beside its columns. */
export function tableIn(xml: string): TableInFile {
  const filter = filterIn(xml);
  const shown = taken(attributesOf(xml, 'tableStyleInfo') ?? '');
  const attributes = taken(attributesOf(xml, 'table') ?? '').filter(([name]) => OF_TABLES.has(name));
  const altText = /<(?:\w+:)?table\b[^>]*\baltText(?:Summary)?="[^>]*>/.exec(xml.slice(xml.indexOf('extLst') + 1))?.[0];
  return {
    attributes: written(attributes),
    style: written(shown.filter(([name]) => name !== 'name')),
    isPlain: !shown.some(([name]) => name === 'name'),
    columns: columnsIn(xml),
    ...(filter && { filter }),
    ...(altText && { altText: written(attributesIn(altText).filter(([name]) => /^altText/.test(name))) }),
  };
}

const ALT_TEXT = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';

export function withTableOfFile(table: string, { attributes, style, isPlain, filter, altText, columns }: TableInFile): string {
  const looks = (xml: string) =>
    columns?.size ? xml.replace(COLUMNS, (tag, own: string) => tag + (columns.get(unescaped(attributeIn(own, 'name') ?? '')) ?? '')) : xml;
  const xml = isPlain ? table.replace(/<tableStyleInfo\b[^>]*>/, '') : table;
  const set = (text: string, name: string, given: string) =>
    text.replace(tagOf(name), (tag, own: string, empty: string) => {
      const ofFile = new Map(attributesIn(given));
      const merged = attributesIn(own).map(([one, value]) => [one, ofFile.get(one) ?? value] as const);
      const more = [...ofFile].filter(([one]) => !merged.some(([has]) => has === one));
      return `${tag.slice(0, tag.indexOf(own || (empty ? '/' : '>')))}${written([...merged, ...more])}${empty}>`;
    });
  const plain = set(withMore(looks(xml), 'table', attributes), 'tableStyleInfo', style);
  const filtered = filter ? withFilter(plain, filter) : plain;
  return altText
    ? filtered.replace(
        '</table>',
        `<extLst><ext uri="{504A1905-F514-4f6f-8877-14C23A59335A}" ${ALT_TEXT}><x14:table${altText}/></ext></extLst></table>`,
      )
    : filtered;
}

/** Warnings of Excel about cells that somebody has put aside, by the cells. */
export const ignoredErrorsIn = (sheet: string): { readonly block: Block; readonly ignored: string }[] =>
  [...sheet.matchAll(/<(?:\w+:)?ignoredError\b([^>]*?)\/?>/g)].flatMap(([, attributes = '']) => {
    const ignored = written(taken(attributes).filter(([name]) => name !== 'sqref'));
    return (attributeIn(attributes, 'sqref') ?? '')
      .split(/\s+/)
      .filter(Boolean)
      .map(ref => ({ block: blockOf(ref), ignored }));
  });

const AFTER_IGNORED = /<smartTags\b|<drawing\b|<legacyDrawing\b|<picture\b|<oleObjects\b|<controls\b|<tableParts\b|<extLst\b|<\/worksheet>/;

export function withIgnoredErrors(sheet: string, ignored: readonly { readonly block: Block; readonly ignored: string }[]): string {
  if (ignored.length === 0) return sheet;
  const each = ignored.map(one => `<ignoredError sqref="${blockAddress(one.block)}"${one.ignored}/>`).join('');
  return sheet.replace(AFTER_IGNORED, found => `<ignoredErrors>${each}</ignoredErrors>${found}`);
}

/** Links over several cells, which the reader takes for links of none. `targetOf` says where a relation of the sheet leads. */
export const linksOverCells = (sheet: string, targetOf: (id: string) => string | undefined): SidecarItem[] =>
  [...sheet.matchAll(/<(?:\w+:)?hyperlink\b([^>]*?)\/?>/g)].flatMap(([, attributes = '']) => {
    const said = (name: string) => {
      const found = attributeIn(attributes, name);
      return found === undefined ? undefined : unescaped(found);
    };
    const ref = said('ref');
    if (!ref?.includes(':')) return [];
    const [location, tooltip, display] = [said('location'), said('tooltip'), said('display')];
    const target = targetOf(said('r:id') ?? '') ?? '';
    const link = { target, ...(location && { location }), ...(tooltip && { tooltip }), ...(display && { display }) };
    return [{ block: blockOf(ref), link }];
  });

/** The writer links the first cell alone. */
export const withLinksOverCells = (sheet: string, items: readonly SidecarItem[]): string =>
  items.reduce((xml, { block, link }) => {
    const { firstRow, lastRow, firstColumn, lastColumn } = block;
    if (!link || (firstRow === lastRow && firstColumn === lastColumn)) return xml;
    const first = blockAddress({ firstRow, lastRow: firstRow, firstColumn, lastColumn: firstColumn }).replace(/:.*/, '');
    return xml.replace(`<hyperlink ref="${first}"`, `<hyperlink ref="${blockAddress(block)}"`);
  }, sheet);

/** What a file says of rules about what is typed that their reader does not, by the cells they hold for. */
export const rulesInFile = (sheet: string): ReadonlyMap<string, string> =>
  new Map(
    [...sheet.matchAll(RULE)].flatMap(([, attributes = '']) => {
      const more = written(attributesIn(attributes).filter(([name]) => name === 'showDropDown' || name === 'imeMode'));
      return more ? [[attributeIn(attributes, 'sqref') ?? '', more] as const] : [];
    }),
  );
const RULE = new RegExp(`<(?:\\w+:)?dataValidation(?=[\\s/>])(${ATTRIBUTES})`, 'g');

/** The writer writes the rules one after another as they are kept. */
export function withRulesOfFile(sheet: string, items: readonly SidecarItem[]): string {
  const rules = items.flatMap(({ rule, ruleInFile }) => (rule ? [ruleInFile ?? ''] : []));
  if (rules.every(more => more === '')) return sheet;
  let next = 0;
  return sheet.replace(RULE, tag => tag + (rules[next++] ?? ''));
}
