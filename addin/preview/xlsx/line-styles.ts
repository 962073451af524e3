/**
 * How whole rows and columns look, which holds for cells that are empty yet: the reader and the writer know of cells alone. A format is
 * taken from the file's styles as it stands and put behind those of the next one.
 */
import type { SidecarItem, LineStyle } from '../laid-out';
import { attributeIn, attributesIn, inPlainNames } from './elements';

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;
/** Numbers below are formats of Excel's own, the same in every file. */
const FIRST_OWN_FORMAT = 164;
/** Of a column that the writer says nothing of. */
const USUAL_WIDTH = '9.140625';

/** One after another the elements of a kind within their list. */
const listed = (styles: string, list: string, one: string): string[] => {
  const inside = new RegExp(`<${list}\\b[^>]*>(.*?)</${list}>`, 's').exec(styles)?.[1] ?? '';
  return inside.match(new RegExp(`<${one}(?=[\\s/>])(?:[^>]*/>|.*?</${one}>)`, 'gs')) ?? [];
};

/** Finds a format by its number in the file's styles. */
export function lineStylesIn(styles: string): (number: number) => LineStyle | undefined {
  const plain = inPlainNames(styles);
  const formats = listed(plain, 'cellXfs', 'xf');
  const parts = { font: listed(plain, 'fonts', 'font'), fill: listed(plain, 'fills', 'fill'), border: listed(plain, 'borders', 'border') };
  const codes = new Map(listed(plain, 'numFmts', 'numFmt').map(one => [attributeIn(one, 'numFmtId'), attributeIn(one, 'formatCode')]));
  const known = new Map<number, LineStyle | undefined>();
  const read = (number: number): LineStyle | undefined => {
    const xf = formats[number];
    if (xf === undefined) return undefined;
    const of = (part: keyof typeof parts) => parts[part][Number(attributeIn(xf, `${part}Id`) ?? 0)];
    const [font, fill, border] = [of('font'), of('fill'), of('border')];
    if (font === undefined || fill === undefined || border === undefined) return undefined;
    const code = codes.get(attributeIn(xf, 'numFmtId'));
    return { xf, font, fill, border, ...(code !== undefined && { code }) };
  };
  return number => {
    if (!known.has(number)) known.set(number, read(number));
    return known.get(number);
  };
}

/** A row or column of the file counted from 0, as places here are; no number where the tag does not name it. */
const placeIn = (attributes: string, name: string): number => Number(attributeIn(attributes, name)) - 1;

/** The formats of whole lines of a sheet. Neighbouring rows of one format are one block. */
export function lineStylesOf(beside: string, rows: string, styleOf: (number: number) => LineStyle | undefined): SidecarItem[] {
  const items: SidecarItem[] = [];
  for (const [, attributes = ''] of beside.matchAll(/<(?:\w+:)?col\b([^>]*?)\/?>/g)) {
    const style = styleOf(Number(attributeIn(attributes, 'style') ?? 0));
    const [min, max] = [placeIn(attributes, 'min'), placeIn(attributes, 'max')];
    if (!style || !attributeIn(attributes, 'style')?.match(/^[1-9]/) || !(min >= 0 && max >= min && max <= LAST_COLUMN)) continue;
    items.push({ block: { firstRow: 0, lastRow: LAST_ROW, firstColumn: min, lastColumn: max }, line: { lines: 'columns', style } });
  }
  for (const [, attributes = ''] of rows.matchAll(/<(?:\w+:)?row\b([^>]*?\bcustomFormat="(?:1|true)"[^>]*?)\/?>/g)) {
    const style = styleOf(Number(attributeIn(attributes, 's') ?? 0));
    const row = placeIn(attributes, 'r');
    if (!style || !(row >= 0 && row <= LAST_ROW)) continue;
    const last = items.at(-1);
    if (last?.line?.lines === 'rows' && last.line.style === style && last.block.lastRow === row - 1)
      items[items.length - 1] = { ...last, block: { ...last.block, lastRow: row } };
    else items.push({ block: { firstRow: row, lastRow: row, firstColumn: 0, lastColumn: LAST_COLUMN }, line: { lines: 'rows', style } });
  }
  return items;
}

/** Styles with those of lines behind them, and the number that each has there. */
export function withLineStyles(
  styles: string,
  lineStyles: readonly LineStyle[],
): { styles: string; numberOf: ReadonlyMap<LineStyle, number> } {
  const numberOf = new Map<LineStyle, number>();
  const byText = new Map<string, number>();
  let xml = styles;
  for (const style of lineStyles) {
    const text = JSON.stringify(style);
    let number = byText.get(text);
    if (number === undefined) {
      [xml, number] = withOne(xml, style);
      byText.set(text, number);
    }
    numberOf.set(style, number);
  }
  return { styles: xml, numberOf };
}

function withOne(styles: string, { xf, font, fill, border, code }: LineStyle): [styles: string, number: number] {
  let xml = styles;
  const put = (list: string, one: string): number => {
    const before = listed(xml, list, /^<(\w+)/.exec(one)?.[1] ?? '');
    const there = before.indexOf(one);
    if (there >= 0) return there;
    xml = xml.replace(
      new RegExp(`<${list}\\b[^>]*?(?:/>|>(.*?)</${list}>)`, 's'),
      (_, inside: string = '') => `<${list} count="${before.length + 1}">${inside}${one}</${list}>`,
    );
    return before.length;
  };
  const ids: Record<string, number> = { fontId: put('fonts', font), fillId: put('fills', fill), borderId: put('borders', border), xfId: 0 };
  if (code !== undefined) {
    const last = listed(xml, 'numFmts', 'numFmt').reduce(
      (most, one) => Math.max(most, Number(attributeIn(one, 'numFmtId'))),
      FIRST_OWN_FORMAT - 1,
    );
    ids.numFmtId = last + 1;
    if (!/<numFmts\b/.test(xml)) xml = xml.replace(/<fonts\b/, '<numFmts count="0"></numFmts><fonts');
    put('numFmts', `<numFmt numFmtId="${ids.numFmtId}" formatCode="${code}"/>`);
  }
  const [, own = '', rest = '/>'] = /^<xf\b([^>]*?)(\/>|>.*)$/s.exec(xf) ?? [];
  const attributes = attributesIn(own).map(([name, value]) => ` ${name}="${ids[name] ?? value}"`);
  const number = put('cellXfs', `<xf${attributes.join('')}${rest}`);
  return [xml, number];
}

/** The lines of one kind with a format of their own, in their order. */
const linesWith = (items: readonly SidecarItem[], direction: 'rows' | 'columns', numberOf: ReadonlyMap<LineStyle, number>) =>
  items
    .flatMap(({ block, line }) => {
      const number = line?.lines === direction ? numberOf.get(line.style) : undefined;
      if (number === undefined) return [];
      const [first, last] = direction === 'rows' ? [block.firstRow, block.lastRow] : [block.firstColumn, block.lastColumn];
      return [{ first, last: Math.min(last, direction === 'rows' ? LAST_ROW : LAST_COLUMN), number }];
    })
    .sort((one, other) => one.first - other.first);

/** The columns of a sheet's part, each with its format; those that the writer leaves out come after its own. */
export function withColumnStyles(beside: string, items: readonly SidecarItem[], numberOf: ReadonlyMap<LineStyle, number>): string {
  const spans = linesWith(items, 'columns', numberOf);
  if (spans.length === 0) return beside;
  let last = -1;
  const styled = beside.replace(/<col\b([^>]*)\/>/g, (tag, attributes: string) => {
    last = Number(attributeIn(attributes, 'max')) - 1;
    const span = spans.find(one => one.first <= last && last <= one.last);
    return span ? `<col${attributes} style="${span.number}"/>` : tag;
  });
  const further = spans
    .filter(span => span.last > last)
    .map(span => `<col min="${Math.max(span.first, last + 1) + 1}" max="${span.last + 1}" width="${USUAL_WIDTH}" style="${span.number}"/>`)
    .join('');
  if (!further) return styled;
  return styled.includes('</cols>')
    ? styled.replace('</cols>', `${further}</cols>`)
    : styled.replace('<sheetData', `<cols>${further}</cols><sheetData`);
}

/** The rows of a sheet's part, each with its format; one without cells gets a row of its own. */
export function withRowStyles(cells: string, items: readonly SidecarItem[], numberOf: ReadonlyMap<LineStyle, number>): string {
  const styledRows = linesWith(items, 'rows', numberOf).flatMap(({ first, last, number }) =>
    Array.from({ length: last - first + 1 }, (_, index) => ({ row: first + index + 1, number })),
  );
  if (styledRows.length === 0) return cells;
  let next = 0;
  const empty = (before: number): string => {
    let rows = '';
    for (let styled = styledRows[next]; styled && styled.row < before; styled = styledRows[next]) {
      rows += `<row r="${styled.row}" s="${styled.number}" customFormat="1"/>`;
      next += 1;
    }
    return rows;
  };
  const styled = cells.replace(/<row r="(\d+)"/g, (tag, text: string) => {
    const missing = empty(Number(text));
    const here = styledRows[next];
    if (here?.row !== Number(text)) return missing + tag;
    next += 1;
    return `${missing}${tag} s="${here.number}" customFormat="1"`;
  });
  return styled + empty(Infinity);
}
