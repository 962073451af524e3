/** The charts of a file, sheet by sheet, as they stand in it; those that rest on more than cells are only counted. */
import { strFromU8 } from 'fflate';
import type { SidecarItem } from '../laid-out';
import { pathOf, relationsIn } from './relations';

type Parts = Readonly<Record<string, Uint8Array>>;

export interface ChartsOfFile {
  /** By the path of the sheet's part. */
  readonly bySheet: ReadonlyMap<string, readonly SidecarItem[]>;
  readonly notKept: number;
}

/** The parts of a file that tell of its charts. */
export const CHART_PARTS = /^xl\/(worksheets\/_rels\/.*|drawings\/(_rels\/.*|[^/]+\.xml)|charts\/[^/]+\.xml)$/i;
const CHART = /^xl\/charts\/chart(Ex)?\d*\.xml$/i;

/** An inch is 914,400 of the file's units; a usual column is 64 of its 96 dots wide, a row 20 high. */
const USUAL_COLUMN = 609_600;
const USUAL_ROW = 190_500;

export function chartsOfFile(parts: Parts): ChartsOfFile {
  const bySheet = new Map<string, SidecarItem[]>();
  let chartsRead = 0;
  for (const sheet of Object.keys(parts).flatMap(name => /^(xl\/worksheets\/)_rels\/(.+)\.rels$/i.exec(name)?.slice(1).join('') ?? [])) {
    const drawings = [...relationsIn(parts, sheet).values()].filter(({ type }) => type.endsWith('/drawing'));
    const charts = drawings.flatMap(({ target }) => chartsOfDrawing(parts, pathOf(sheet, target)));
    if (charts.length > 0) bySheet.set(sheet, charts);
    chartsRead += charts.length;
  }
  return { bySheet, notKept: Object.keys(parts).filter(name => CHART.test(name)).length - chartsRead };
}

function chartsOfDrawing(parts: Parts, drawing: string): SidecarItem[] {
  const xml = parts[drawing] ? strFromU8(parts[drawing]) : '';
  const relations = relationsIn(parts, drawing);
  return [...xml.matchAll(/<xdr:(twoCellAnchor|oneCellAnchor)\b.*?<\/xdr:\1>/gs)].flatMap(([anchor]): SidecarItem[] => {
    const id = /<c:chart\b[^>]*\br:id="([^"]*)"/.exec(anchor)?.[1];
    const target = id === undefined ? undefined : relations.get(id)?.target;
    const part = target === undefined ? undefined : parts[pathOf(drawing, target)];
    const block = blockOfAnchor(anchor);
    const chart = part && chartAlone(strFromU8(part));
    if (!chart || !block) return [];
    const altText = /<xdr:cNvPr\b[^>]*\bdescr="([^"]*)"/.exec(anchor)?.[1];
    return [{ block, chart: { xml: chart, ...(altText && { altText }) } }];
  });
}

/** A chart without its palette and the workbook of its own that it may carry; none where it needs other parts, or is a pivot table's. */
function chartAlone(xml: string): string | undefined {
  const alone = xml.replace(/<c:externalData\b.*?(<\/c:externalData>|\/>)/s, '').replace(/<c:userShapes\b[^>]*\/>/, '');
  return /<c:chartSpace\b/.test(alone) && !/\br:(id|embed|link)="|<c:pivotSource\b/.test(alone) ? alone : undefined;
}

function blockOfAnchor(anchor: string): SidecarItem['block'] | undefined {
  const corner = (name: string) => {
    const inside = new RegExp(`<xdr:${name}>(.*?)</xdr:${name}>`, 's').exec(anchor)?.[1];
    const number = (what: string) => Number(new RegExp(`<xdr:${what}>\\s*(\\d+)\\s*</xdr:${what}>`).exec(inside ?? '')?.[1]);
    return { row: number('row'), column: number('col') };
  };
  const from = corner('from');
  if (Number.isNaN(from.row) || Number.isNaN(from.column)) return undefined;
  const to = corner('to');
  const [, wide, high] = /<xdr:ext\b[^>]*\bcx="(\d+)"[^>]*\bcy="(\d+)"/.exec(anchor) ?? [];
  return {
    firstRow: from.row,
    firstColumn: from.column,
    lastRow: Number.isNaN(to.row) ? from.row + Math.ceil(Number(high ?? 0) / USUAL_ROW) : to.row,
    lastColumn: Number.isNaN(to.column) ? from.column + Math.ceil(Number(wide ?? 0) / USUAL_COLUMN) : to.column,
  };
}
