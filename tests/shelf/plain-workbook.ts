/**
 * A workbook read as plain XML, part by part, without the product's reader or the library it stands on: what a file
 * holds, so that what comes out of the preview can be held against what went in.
 */
import { numberOf, relativeFormula } from './relative-formula';
import { zipParts } from './zip-parts';

export interface PlainCell {
  /** `n 12.5`, `s words`, `b 1`, `e #N/A`; absent in a cell that only looks like something. */
  readonly value?: string;
  /** By what it refers to from its cell; an array formula with the block it fills. */
  readonly formula?: string;
  /** As the file holds it, in this cell or in the first of its group. */
  readonly written?: string;
  readonly format: string;
  readonly look: string;
}

export interface PlainSheet {
  readonly name: string;
  readonly state: string;
  readonly cells: ReadonlyMap<string, PlainCell>;
  readonly merges: readonly string[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly tables: readonly string[];
  /** Each chart: what kinds it draws, the cells it lies over, what it is drawn from. */
  readonly charts: readonly string[];
  /** How many cells hold a data type: a stock, a place. */
  readonly richValues: number;
}

export interface PlainWorkbook {
  readonly sheets: readonly PlainSheet[];
  /** `name = reference`, with the sheet where it is a sheet's own. */
  readonly names: readonly string[];
}

export function plainWorkbook(file: Uint8Array): PlainWorkbook {
  const parts = zipParts(file);
  const workbook = parts.get('xl/workbook.xml')!;
  const targets = relationships(parts, 'xl/workbook.xml');
  const strings = sharedStrings([...parts].find(([path]) => /^xl\/sharedStrings\.xml$/i.test(path))?.[1] ?? '');
  const styles = stylesOf([...parts].find(([path]) => /^xl\/styles\.xml$/i.test(path))?.[1] ?? '');
  const is1904 = /<workbookPr\b[^>]*date1904="(1|true)"/.test(workbook);
  const listed = [...workbook.matchAll(/<sheet\b[^>]*>/g)].map(([tag]) => attributes(tag));
  const sheets = listed.flatMap(({ name, state, 'r:id': id }) => {
    const path = targets.get(id!)?.path;
    const xml = path === undefined ? undefined : parts.get(path);
    return xml === undefined || !/<sheetData/.test(xml)
      ? []
      : [sheetOf(unescaped(name!), state ?? 'visible', xml, path!, parts, strings, styles, is1904)];
  });
  const names = [...workbook.matchAll(/<definedName\b([^>]*)>([^<]*)<\/definedName>/g)].map(([, head, text]) => {
    const { name, localSheetId } = attributes(head!);
    const scope = localSheetId === undefined ? '' : `${unescaped(listed[Number(localSheetId)]!.name!)}: `;
    return `${scope}${unescaped(name!)} = ${unescaped(text!)}`;
  });
  return { sheets, names };
}

function sheetOf(
  name: string,
  state: string,
  xml: string,
  path: string,
  parts: ReadonlyMap<string, string>,
  strings: readonly string[],
  styles: readonly { readonly format: string; readonly look: string }[],
  is1904: boolean,
): PlainSheet {
  const cells = new Map<string, PlainCell>();
  const groups = new Map<string, { readonly relative: string; readonly written: string }>();
  let richValues = 0;
  const data = /<sheetData>(.*)<\/sheetData>/s.exec(xml)?.[1] ?? '';
  for (const [, head, , inside = ''] of data.matchAll(/<c\b([^>]*?)(\/>|>(.*?)<\/c>)/gs)) {
    const { r, s, t, vm } = attributes(head!);
    if (vm !== undefined) richValues += 1;
    const style = styles[Number(s ?? 0)] ?? { format: 'General', look: '' };
    const formula = formulaOf(inside, r!, groups);
    const value = valueOf(inside, t ?? 'n', strings, is1904 && isDate(style.format));
    cells.set(r!, { ...(value !== undefined && { value }), ...formula, ...style });
  }
  const tags = (pattern: RegExp) => [...xml.matchAll(pattern)].map(([tag]) => attributes(tag));
  const hidden = (one: Record<string, string>) => one.hidden === '1' || one.hidden === 'true';
  return {
    name,
    state,
    cells,
    richValues,
    merges: tags(/<mergeCell\b[^>]*>/g).map(({ ref }) => ref!),
    hiddenRows: tags(/<row\b[^>]*>/g)
      .filter(hidden)
      .map(({ r }) => Number(r)),
    hiddenColumns: tags(/<col\b[^>]*>/g)
      .filter(hidden)
      .flatMap(({ min, max }) => Array.from({ length: Number(max) - Number(min) + 1 }, (_, index) => Number(min) + index)),
    tables: [...relationships(parts, path).values()]
      .filter(({ type }) => type.endsWith('/table'))
      .map(one => tableOf(parts.get(one.path)!)),
    charts: [...relationships(parts, path).values()]
      .filter(({ type }) => type.endsWith('/drawing'))
      .flatMap(one => chartsOf(parts, one.path)),
  };
}

function formulaOf(inside: string, address: string, groups: Map<string, { readonly relative: string; readonly written: string }>) {
  const found = /<f\b([^>]*?)(?:\/>|>(.*?)<\/f>)/s.exec(inside);
  if (!found) return {};
  const { t, si, ref } = attributes(found[1]!);
  const written = unescaped(found[2] ?? '');
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address)!;
  if (t === 'dataTable') return { formula: 'a data table', written: 'a data table' };
  if (written === '' && t === 'shared') {
    const group = groups.get(si!);
    return group ? { formula: group.relative, written: group.written } : {};
  }
  if (written === '') return {};
  const relative = relativeFormula(written, Number(row), numberOf(letters!));
  if (t === 'shared') groups.set(si!, { relative, written });
  return { formula: t === 'array' ? `{${ref}} ${relative}` : relative, written };
}

function valueOf(inside: string, type: string, strings: readonly string[], is1904Date: boolean): string | undefined {
  if (type === 'inlineStr') return `s ${textOf(inside)}`;
  const text = /<v\b[^>]*>(.*?)<\/v>/s.exec(inside)?.[1];
  if (text === undefined) return undefined;
  if (type === 's') return `s ${strings[Number(text)] ?? ''}`;
  if (type === 'str') return `s ${unescaped(text)}`;
  if (type === 'b' || type === 'e') return `${type} ${text}`;
  return text === '' ? undefined : `n ${Number(text) + (is1904Date ? 1462 : 0)}`;
}

const sharedStrings = (xml: string): string[] =>
  [...xml.matchAll(/<si\b[^>]*?(?:\/>|>(.*?)<\/si>)/gs)].map(([, inside = '']) => textOf(inside));

const textOf = (inside: string): string =>
  [...inside.replace(/<rPh\b.*?<\/rPh>/gs, '').matchAll(/<t\b[^>]*?(?:\/>|>(.*?)<\/t>)/gs)]
    .map(([, text = '']) => unescaped(text))
    .join('');

function chartsOf(parts: ReadonlyMap<string, string>, drawing: string): string[] {
  const targets = relationships(parts, drawing);
  return [...parts.get(drawing)!.matchAll(/<xdr:(\w+Anchor)\b.*?<\/xdr:\1>/gs)].flatMap(([anchor]) => {
    const target = targets.get(/<c:chart\b[^>]*r:id="([^"]*)"/.exec(anchor)?.[1] ?? '');
    const xml = target && parts.get(target.path);
    if (!xml) return [];
    const corners = [...anchor.matchAll(/<xdr:(?:col|row)>(\d+)</g)].map(([, number]) => number).join(' ');
    const kinds = [...xml.matchAll(/<c:(\w+Chart)>/g)].map(([, kind]) => kind).join(' ');
    const from = [...xml.matchAll(/<c:f>([^<]*)</g)].map(([, text]) => unescaped(text!).replace(/^'(\w+)'!/, '$1!')).join('; ');
    return [`${kinds} over ${corners} from ${from}`];
  });
}

const tableOf = (xml: string): string => {
  const { displayName, ref, totalsRowCount = '0', headerRowCount = '1' } = attributes(/<table\b[^>]*>/.exec(xml)![0]);
  const style = attributes(/<tableStyleInfo\b[^>]*>/.exec(xml)?.[0] ?? '').name ?? '';
  const columns = [...xml.matchAll(/<tableColumn\b[^>]*>/g)].map(([tag]) => {
    const { name, totalsRowLabel = '', totalsRowFunction = '' } = attributes(tag);
    return [unescaped(name!), totalsRowLabel, totalsRowFunction].join('/');
  });
  return `${displayName} ${ref} headers ${headerRowCount} totals ${totalsRowCount} ${style} ${columns.join(', ')}`;
};

function stylesOf(xml: string): { format: string; look: string }[] {
  const own = new Map(
    [...xml.matchAll(/<numFmt\b[^>]*>/g)]
      .map(([tag]) => attributes(tag))
      .map(({ numFmtId, formatCode }) => [numFmtId!, unescaped(formatCode!)]),
  );
  const inside = (name: string) => new RegExp(`<${name}\\b[^>]*>(.*?)</${name}>`, 's').exec(xml)?.[1] ?? '';
  const each = (text: string, tag: string) =>
    [...text.matchAll(new RegExp(`<${tag}\\b[^>]*?(?:/>|>(.*?)</${tag}>)`, 'gs'))].map(([, part = '']) => part);
  const fonts = each(inside('fonts'), 'font').map(font => {
    const on = (tag: string) => (new RegExp(`<${tag}\\b(?![^>]*val="(0|false|none)")`).test(font) ? tag : '');
    return [
      ...['b', 'i', 'u', 'strike'].map(on),
      /<sz val="([^"]*)"/.exec(font)?.[1] ?? '',
      unescaped(/<name val="([^"]*)"/.exec(font)?.[1] ?? ''),
    ].join(' ');
  });
  const borders = each(inside('borders'), 'border').map(border =>
    ['left', 'right', 'top', 'bottom'].map(side => new RegExp(`<${side}\\b[^>]*style="([^"]*)"`).exec(border)?.[1] ?? '').join(','),
  );
  const fills = each(inside('fills'), 'fill').map(fill => (/patternType="solid"/.test(fill) ? 'filled' : ''));
  return [...inside('cellXfs').matchAll(/<xf\b([^>]*?)(?:\/>|>(.*?)<\/xf>)/gs)].map(([, head, rest = '']) => {
    const { numFmtId = '0', fontId = '0', borderId = '0', fillId = '0' } = attributes(head!);
    const { horizontal = '', wrapText = '' } = attributes(/<alignment\b[^>]*>/.exec(rest)?.[0] ?? '');
    return {
      format: own.get(numFmtId) ?? BUILT_IN[numFmtId] ?? `built-in ${numFmtId}`,
      look: [
        fonts[Number(fontId)],
        fills[Number(fillId)],
        borders[Number(borderId)],
        horizontal === 'general' ? '' : horizontal,
        wrapText,
      ].join(' | '),
    };
  });
}

/** ECMA-376 Part 1, 18.8.30. */
const BUILT_IN: Readonly<Record<string, string>> = {
  0: 'General', 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 11: '0.00E+00', 12: '# ?/?', 13: '# ??/??',
  14: 'the short date', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm AM/PM', 19: 'h:mm:ss AM/PM', 20: 'h:mm', 21: 'h:mm:ss', 22: 'the short date and time',
  37: '#,##0 ;(#,##0)', 38: '#,##0 ;[Red](#,##0)', 39: '#,##0.00;(#,##0.00)', 40: '#,##0.00;[Red](#,##0.00)', 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mmss.0', 48: '##0.0E+0', 49: '@',
}; // prettier-ignore

const isDate = (format: string): boolean => /the short date|[dy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, '')) && format !== 'General';

function relationships(parts: ReadonlyMap<string, string>, path: string): Map<string, { readonly type: string; readonly path: string }> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const xml = parts.get(`${folder}_rels/${path.slice(folder.length)}.rels`) ?? '';
  return new Map(
    [...xml.matchAll(/<Relationship\b[^>]*>/g)]
      .map(([tag]) => attributes(tag))
      .map(({ Id, Type, Target }) => [Id!, { type: Type!, path: resolved(folder, unescaped(Target!)) }]),
  );
}

export function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = `${folder}${target}`.split('/');
  const path: string[] = [];
  for (const step of steps) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

export const attributes = (tag: string): Record<string, string> =>
  Object.fromEntries([...tag.matchAll(/([\w:]+)=(?:"([^"]*)"|'([^']*)')/g)].map(([, name, one, other]) => [name!, one ?? other ?? '']));

export const unescaped = (text: string): string =>
  text
    .replace(/&(lt|gt|quot|apos|amp|#\d+|#x[0-9a-fA-F]+);/g, (_, name: string) =>
      name.startsWith('#x')
        ? String.fromCodePoint(parseInt(name.slice(2), 16))
        : name.startsWith('#')
          ? String.fromCodePoint(Number(name.slice(1)))
          : NAMED[name]!,
    )
    .replace(/\r\n?/g, '\n')
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
