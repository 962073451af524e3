/**
 * What a saved file must keep to, so that Excel opens it without repairing: a part of the rules of ECMA-376 Part 1 and 2,
 * read from its XML alone. Answers with a sentence for each break.
 */
import { attributes, resolved, unescaped } from './plain-workbook';
import { zipParts } from './zip-parts';

/** 18.3.1.99, CT_Worksheet: its children, in order. */
const ORDER = `sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter
sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions
pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing
legacyDrawingHF picture oleObjects controls webPublishItems tableParts extLst`.split(/\s+/);

/** 18.2.27, CT_Workbook. */
const WORKBOOK_ORDER =
  'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'.split(
    ' ',
  );

export function breaksOfRules(file: Uint8Array): string[] {
  const parts = zipParts(file);
  return [
    ...prefixesOf(parts),
    ...typesOf(parts),
    ...relationsOf(parts),
    ...sheetsOf(parts),
    ...workbookOf(parts),
    ...tablesOf(parts),
    ...stylesOf(parts),
    ...chartsOf(parts),
  ];
}

type Parts = ReadonlyMap<string, string>;

/** Every prefix of a name is bound to a namespace: Excel takes a file in which one is not for a damaged one. */
const prefixesOf = (parts: Parts): string[] =>
  [...parts].flatMap(([path, xml]) => {
    if (!/\.(xml|rels|vml)$/.test(path)) return [];
    const tags = xml.match(/<[\w:.-]+(?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*/g) ?? [];
    const used = tags.flatMap(tag => [...tag.replace(/"[^"]*"|'[^']*'/g, '').matchAll(/(?<=[<\s])(\w+):/g)].map(([, prefix]) => prefix!));
    return [...new Set(used)]
      .filter(prefix => !/^xml(ns)?$/.test(prefix) && !xml.includes(`xmlns:${prefix}=`))
      .map(prefix => `${path} binds ${prefix} to no namespace`);
  });

/** Every part has a content type, and every type its part. */
function typesOf(parts: Parts): string[] {
  const types = parts.get('[Content_Types].xml') ?? '';
  const defaults = new Set([...types.matchAll(/<Default\b[^>]*>/g)].map(([tag]) => attributes(tag).Extension!.toLowerCase()));
  const overrides = [...types.matchAll(/<Override\b[^>]*>/g)].map(([tag]) => attributes(tag).PartName!.slice(1));
  return [
    ...[...parts.keys()]
      .filter(name => name !== '[Content_Types].xml' && !overrides.includes(name) && !defaults.has(name.split('.').at(-1)!.toLowerCase()))
      .map(name => `${name} has no content type`),
    ...overrides.filter(name => !parts.has(name)).map(name => `a content type is given for ${name}, which is not there`),
    ...(new Set(overrides).size === overrides.length ? [] : ['a part has two content types']),
  ];
}

/** Every relationship within the file leads to a part, and every id is there once. */
function relationsOf(parts: Parts): string[] {
  return [...parts].flatMap(([path, xml]) => {
    if (!path.endsWith('.rels')) return [];
    const folder = path.replace(/_rels\/[^/]*$/, '');
    const tags = [...xml.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => attributes(tag));
    const ids = tags.map(({ Id }) => Id);
    const lost = tags.filter(({ TargetMode, Target }) => TargetMode !== 'External' && !parts.has(resolved(folder, unescaped(Target!))));
    const from = parts.get(path.replace(/_rels\/([^/]*)\.rels$/, '$1')) ?? '';
    const used = [...from.matchAll(/\br:(?:id|embed)="([^"]*)"/g)].map(([, id]) => id);
    return [
      ...lost.map(({ Target }) => `${path} leads to ${Target}, which is not there`),
      ...(new Set(ids).size === ids.length ? [] : [`${path} has an id twice`]),
      ...used.filter(id => !ids.includes(id)).map(id => `${path} has no ${id}`),
    ];
  });
}

const childrenOf = (xml: string, root: string): string[] => {
  const inside = new RegExp(`<${root}\\b[^>]*>(.*)</${root}>`, 's').exec(xml)?.[1] ?? '';
  const names: string[] = [];
  let depth = 0;
  for (const [tag, close, name, , empty] of inside.matchAll(/<(\/?)([A-Za-z][\w:]*)((?:"[^"]*"|[^>"])*?)(\/?)>/g)) {
    if (tag.startsWith('<?')) continue;
    if (close) depth -= 1;
    else {
      if (depth === 0) names.push(name!);
      if (!empty) depth += 1;
    }
  }
  return names;
};

function inOrder(names: readonly string[], order: readonly string[], where: string): string[] {
  const known = names.map(name => order.indexOf(name));
  return [
    ...names.filter((_, i) => known[i] === -1).map(name => `${where} holds ${name}, which has no place there`),
    ...known.flatMap((place, i) =>
      i > 0 && place !== -1 && place < known[i - 1]! ? [`${where}: ${names[i]} stands after ${names[i - 1]}`] : [],
    ),
  ];
}

function sheetsOf(parts: Parts): string[] {
  const styles = (parts.get('xl/styles.xml') ?? '').match(/<cellXfs\b.*<\/cellXfs>/s)?.[0].match(/<xf\b/g)?.length ?? 0;
  const strings = parts.get('xl/sharedStrings.xml')?.match(/<si\b/g)?.length ?? 0;
  return [...parts].flatMap(([path, xml]) => {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(path)) return [];
    const found = inOrder(childrenOf(xml.replace(/<sheetData>.*<\/sheetData>/s, '<sheetData/>'), 'worksheet'), ORDER, path);
    let lastRow = 0;
    for (const [, head, inside = ''] of xml.matchAll(/<row\b([^>]*?)(?:\/>|>(.*?)<\/row>)/gs)) {
      const row = Number(attributes(head!).r);
      if (row <= lastRow) found.push(`${path}: row ${row} stands after row ${lastRow}`);
      lastRow = row;
      let lastColumn = 0;
      for (const [, cell, content = ''] of inside.matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
        const { r, s = '0', t } = attributes(cell!);
        const column = [...r!.replace(/\d+/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
        if (column <= lastColumn || Number(/\d+/.exec(r!)![0]) !== row) found.push(`${path}: ${r} is out of order`);
        lastColumn = column;
        if (Number(s) >= styles) found.push(`${path}: ${r} has style ${s} of ${styles}`);
        const value = /<v[^>]*>(.*?)<\/v>/s.exec(content)?.[1];
        if (t === 's' && Number(value) >= strings) found.push(`${path}: ${r} has text ${value} of ${strings}`);
        if (t === 'e' && !/^#[A-Z0-9/!?_]+$/.test(value ?? '')) found.push(`${path}: ${r} has the error ${value}`);
        if ((t === undefined || t === 'n') && value !== undefined && !Number.isFinite(Number(value)))
          found.push(`${path}: ${r} has the number ${value}`);
        if (/<f[^>]*>\s*=/.test(content)) found.push(`${path}: the formula of ${r} begins with an equals sign`);
      }
    }
    const merges = [...xml.matchAll(/<mergeCell\b[^>]*ref="([^"]*)"/g)].map(([, ref]) => ref!);
    if (new Set(merges).size !== merges.length) found.push(`${path}: a merge is there twice`);
    return found;
  });
}

function workbookOf(parts: Parts): string[] {
  const xml = parts.get('xl/workbook.xml')!;
  const sheets = [...xml.matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => unescaped(attributes(tag).name!));
  const low = sheets.map(name => name.toLowerCase());
  const names = [...xml.matchAll(/<definedName\b([^>]*)>([^<]*)</g)].map(
    ([, head, text]) => ({ ...attributes(head!), text: unescaped(text!) }) as Record<string, string>,
  );
  const keys = names.map(({ name, localSheetId = '' }) => `${name!.toLowerCase()} ${localSheetId}`);
  return [
    ...inOrder(childrenOf(xml, 'workbook'), WORKBOOK_ORDER, 'the workbook'),
    ...(new Set(low).size === low.length ? [] : ['two sheets have one name']),
    ...sheets.filter(name => name.length > 31 || /[\\/?*[\]:]/.test(name) || name === '').map(name => `no sheet can be called ${name}`),
    ...(new Set(keys).size === keys.length ? [] : ['a name is there twice']),
    ...names
      .filter(({ localSheetId }) => localSheetId !== undefined && Number(localSheetId) >= sheets.length)
      .map(({ name }) => `${name} is of no sheet`),
    ...names
      .filter(({ text }) => /(^|,)[^'"(]*[ '-][^'"(]*!/.test(text!))
      .map(({ name, text }) => `${name} = ${text}: the sheet’s name wants quotes`),
    ...(xml.includes('fullCalcOnLoad') ? ['a full calculation is ordered'] : []),
  ];
}

function tablesOf(parts: Parts): string[] {
  const tables = [...parts]
    .filter(([path]) => /^xl\/tables\//.test(path))
    .map(([path, xml]) => ({ path, xml, ...attributes(/<table\b[^>]*>/.exec(xml)![0]) }) as Record<string, string>);
  const twice = (key: string) => new Set(tables.map(table => table[key]!.toLowerCase())).size !== tables.length;
  return [
    ...(twice('id') ? ['two tables have one id'] : []),
    ...(twice('displayName') ? ['two tables have one name'] : []),
    ...tables.flatMap(({ path, xml, displayName, ref }) => {
      const columns = [...xml!.matchAll(/<tableColumn\b[^>]*>/g)].map(([tag]) => unescaped(attributes(tag).name!));
      const [first, last] = ref!.split(':').map(one => /^([A-Z]+)(\d+)$/.exec(one)!);
      const column = (letters: string) => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
      const wide = column(last![1]!) - column(first![1]!) + 1;
      return [
        ...(wide === columns.length ? [] : [`${path}: ${ref} has ${wide} columns, and ${columns.length} are named`]),
        ...(Number(last![2]) > Number(first![2]) ? [] : [`${path}: ${ref} has no row below its headers`]),
        ...(new Set(columns.map(name => name.toLowerCase())).size === columns.length ? [] : [`${path}: two headers are one`]),
        ...(columns.includes('') ? [`${path}: a header is empty`] : []),
        ...(/^[A-Za-z_\\][\w.\\]*$/.test(displayName!) ? [] : [`${path}: no table can be called ${displayName}`]),
      ];
    }),
  ];
}

function stylesOf(parts: Parts): string[] {
  const xml = parts.get('xl/styles.xml') ?? '';
  const count = (list: string, item: string) =>
    new RegExp(`<${list}\\b.*?</${list}>`, 's').exec(xml)?.[0].match(new RegExp(`<${item}[ />]`, 'g'))?.length ?? 0;
  const [fonts, fills, borders] = [count('fonts', 'font'), count('fills', 'fill'), count('borders', 'border')];
  const xfs = [...(/<cellXfs\b.*<\/cellXfs>/s.exec(xml)?.[0] ?? '').matchAll(/<xf\b[^>]*>/g)].map(([tag]) => attributes(tag));
  const own = new Set([...xml.matchAll(/<numFmt\b[^>]*>/g)].map(([tag]) => attributes(tag).numFmtId));
  return [
    ...[...xml.matchAll(/<(\w+) count="(\d+)"/g)].flatMap(([, list, said]) => {
      const item = { fonts: 'font', fills: 'fill', borders: 'border', cellXfs: 'xf', numFmts: 'numFmt' }[list!];
      return item && count(list!, item) !== Number(said) ? [`${list} says ${said} and holds ${count(list!, item)}`] : [];
    }),
    ...xfs.flatMap(({ fontId = '0', fillId = '0', borderId = '0', numFmtId = '0' }) => [
      ...(Number(fontId) < fonts ? [] : [`font ${fontId} of ${fonts}`]),
      ...(Number(fillId) < fills ? [] : [`fill ${fillId} of ${fills}`]),
      ...(Number(borderId) < borders ? [] : [`border ${borderId} of ${borders}`]),
      ...(Number(numFmtId) < 164 || own.has(numFmtId) ? [] : [`format ${numFmtId} is not there`]),
    ]),
    ...[...(/<fonts\b.*?<\/fonts>/s.exec(xml)?.[0] ?? '').matchAll(/<font>(.*?)<\/font>/gs)]
      .filter(([, font]) => !font!.includes('<name '))
      .map(() => 'a font has no name'),
  ];
}

/** 21.2.2.27 CT_Chart, 21.2.2.145 CT_PlotArea and 21.2.2.170 the series of bars and lines: their children, in order. */
const CHART_ORDERS: Readonly<Record<string, string>> = {
  chartSpace:
    'date1904 lang roundedCorners style clrMapOvr pivotSource protection chart spPr txPr externalData printSettings userShapes extLst',
  chart: 'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly dispBlanksAs showDLblsOverMax extLst',
  legend: 'legendPos legendEntry layout overlay spPr txPr extLst',
  ser: 'idx order tx spPr invertIfNegative marker pictureOptions dPt dLbls trendline errBars cat val smooth shape extLst',
  barChart: 'barDir grouping varyColors ser dLbls gapWidth overlap serLines axId extLst',
  lineChart: 'grouping varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId extLst',
  catAx:
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset noMultiLvlLbl extLst',
  valAx:
    'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt crossBetween majorUnit minorUnit dispUnits extLst',
};

/** A chart is drawn from cells of sheets that are there, with as many figures beside it as it has cells, on axes that are there. */
function chartsOf(parts: Parts): string[] {
  const sheets = [...parts.get('xl/workbook.xml')!.matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => unescaped(attributes(tag).name!));
  return [...parts].flatMap(([path, xml]) => {
    if (!/^xl\/charts\/chart[^/]*\.xml$/.test(path)) return [];
    const axes = [...xml.matchAll(/<c:\w+Ax>\s*<c:axId val="(\d+)"/g)].map(([, id]) => id!);
    const used = [...xml.matchAll(/<c:axId val="(\d+)"/g), ...xml.matchAll(/<c:crossAx val="(\d+)"/g)].map(([, id]) => id!);
    return [
      ...Object.entries(CHART_ORDERS).flatMap(([element, order]) =>
        [...xml.matchAll(new RegExp(`<c:${element}\\b[^>]*>.*?</c:${element}>`, 'gs'))].flatMap(([whole]) =>
          inOrder(
            childrenOf(whole, `c:${element}`).map(name => name.replace(/^c:/, '')),
            order.split(' '),
            `${path}, ${element}`,
          ),
        ),
      ),
      ...used.filter(id => !axes.includes(id)).map(id => `${path} has no axis ${id}`),
      ...[...xml.matchAll(/<c:(num|str)Ref>\s*<c:f>([^<]*)<\/c:f>(.*?)<\/c:\1Ref>/gs)].flatMap(([, , text, cache]) => {
        const [, sheet, from, to = from] = /^'?((?:[^']|'')+?)'?!\$?([A-Z]+\$?\d+)(?::\$?([A-Z]+\$?\d+))?$/.exec(unescaped(text!)) ?? [];
        if (!sheet || !sheets.includes(sheet.replace(/''/g, "'"))) return [`${path} is drawn from ${text}, which is not there`];
        const place = (one: string) => {
          const [, letters, row] = /^([A-Z]+)\$?(\d+)$/.exec(one)!;
          return [Number(row), [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)] as const;
        };
        const [[top, left], [bottom, right]] = [place(from!), place(to!)];
        const cells = (bottom - top + 1) * (right - left + 1);
        const said = Number(/<c:ptCount val="(\d+)"/.exec(cache!)?.[1] ?? 0);
        return said === cells ? [] : [`${path}: ${text} has ${cells} cells, and ${said} figures are given`];
      }),
    ];
  });
}
