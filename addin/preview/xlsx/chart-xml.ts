/**
 * A native chart as a file holds it (DrawingML, ECMA-376 Part 1, 21.2): columns, bars or lines drawn from cells. Its
 * figures are put in by `withFigures`, once the cells are known.
 */
import type { NewChart, SeriesLook } from '../../workbook/new-sheet';
import { blockOf } from '../addresses';
import type { Block } from '../addresses';
import { referenceText } from './chart-references';
import { escaped } from './xml-text';

const NAMESPACES =
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

const KINDS: Readonly<Record<NewChart['type'], { readonly element: string; readonly direction?: string; readonly grouping: string }>> = {
  ColumnClustered: { element: 'barChart', direction: 'col', grouping: 'clustered' },
  ColumnStacked: { element: 'barChart', direction: 'col', grouping: 'stacked' },
  BarClustered: { element: 'barChart', direction: 'bar', grouping: 'clustered' },
  Line: { element: 'lineChart', grouping: 'standard' },
};

const value = (name: string, val: string | number): string => `<c:${name} val="${val}"/>`;

/** `sheet` is the name or id by which its references are written. */
export function chartXml(chart: NewChart, sheet: string): string {
  const { element, direction, grouping } = KINDS[chart.type];
  const looks = chart.series ?? [];
  const series = seriesIn(chart).map((places, index) => seriesXml(places, index, { sheet, look: looks[index], isLine: !direction }));
  const plot = [
    ...(direction ? [value('barDir', direction)] : []),
    value('grouping', grouping),
    value('varyColors', 0),
    ...series,
    ...(direction ? [value('gapWidth', 80)] : [value('marker', 1)]),
    ...(grouping === 'stacked' ? [value('overlap', 100)] : []),
    value('axId', 1),
    value('axId', 2),
  ].join('');
  const isAcross = direction === 'bar';
  const unseen = looks.flatMap((look, index) =>
    look.unseen ? [`<c:legendEntry>${value('idx', index)}${value('delete', 1)}</c:legendEntry>`] : [],
  );
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace ${NAMESPACES}>${value('roundedCorners', 0)}<c:chart>`,
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="en-GB" sz="1200" b="1"/><a:t>${escaped(chart.title)}</a:t></a:r></a:p></c:rich></c:tx>${value('overlay', 0)}</c:title>`,
    `${value('autoTitleDeleted', 0)}<c:plotArea><c:layout/><c:${element}>${plot}</c:${element}>`,
    axisXml('catAx', { id: 1, crosses: 2, at: isAcross ? 'l' : 'b' }),
    axisXml('valAx', { id: 2, crosses: 1, at: isAcross ? 'b' : 'l' }),
    '</c:plotArea>',
    chart.hasNoLegend ? '' : `<c:legend>${value('legendPos', 'b')}${unseen.join('')}${value('overlay', 0)}</c:legend>`,
    `${value('plotVisOnly', 1)}${value('dispBlanksAs', 'gap')}</c:chart></c:chartSpace>`,
  ].join('');
}

interface SeriesPlaces {
  readonly name: Block;
  readonly categories: Block;
  readonly values: Block;
}

/** The first row and the first column of the source are headers and names, as Excel takes them. */
function seriesIn({ source, seriesIn: lines }: NewChart): SeriesPlaces[] {
  const { firstRow, lastRow, firstColumn, lastColumn } = blockOf(source);
  const block = (top: number, left: number, bottom = top, right = left): Block => ({
    firstRow: top,
    firstColumn: left,
    lastRow: bottom,
    lastColumn: right,
  });
  if (lines === 'rows')
    return Array.from({ length: lastRow - firstRow }, (_, index) => {
      const row = firstRow + 1 + index;
      return {
        name: block(row, firstColumn),
        categories: block(firstRow, firstColumn + 1, firstRow, lastColumn),
        values: block(row, firstColumn + 1, row, lastColumn),
      };
    });
  return Array.from({ length: lastColumn - firstColumn }, (_, index) => {
    const column = firstColumn + 1 + index;
    return {
      name: block(firstRow, column),
      categories: block(firstRow + 1, firstColumn, lastRow, firstColumn),
      values: block(firstRow + 1, column, lastRow, column),
    };
  });
}

interface SeriesDrawn {
  readonly sheet: string;
  readonly look: SeriesLook | undefined;
  readonly isLine: boolean;
}

function seriesXml({ name, categories, values }: SeriesPlaces, index: number, { sheet, look, isLine }: SeriesDrawn): string {
  const refersTo = (block: Block) => `<c:f>${escaped(referenceText(sheet, block))}</c:f>`;
  const fill = look?.unseen
    ? '<a:noFill/>'
    : look?.colour
      ? `<a:solidFill><a:srgbClr val="${look.colour.replace('#', '')}"/></a:solidFill>`
      : undefined;
  return [
    `<c:ser>${value('idx', index)}${value('order', index)}`,
    `<c:tx><c:strRef>${refersTo(name)}</c:strRef></c:tx>`,
    fill === undefined ? '' : `<c:spPr>${isLine ? `<a:ln w="28575">${fill}</a:ln>` : fill}</c:spPr>`,
    isLine ? '' : value('invertIfNegative', 0),
    `<c:cat><c:strRef>${refersTo(categories)}</c:strRef></c:cat>`,
    `<c:val><c:numRef>${refersTo(values)}</c:numRef></c:val>`,
    isLine ? value('smooth', 0) : '',
    '</c:ser>',
  ].join('');
}

/** The names of the categories stand below what falls below nil. */
const axisXml = (
  kind: 'catAx' | 'valAx',
  { id, crosses, at }: { readonly id: number; readonly crosses: number; readonly at: string },
): string =>
  [
    `<c:${kind}>${value('axId', id)}<c:scaling>${value('orientation', 'minMax')}</c:scaling>${value('delete', 0)}${value('axPos', at)}`,
    kind === 'valAx' ? '<c:majorGridlines/>' : '',
    `<c:numFmt formatCode="General" sourceLinked="${kind === 'valAx' ? 1 : 0}"/>`,
    `${value('majorTickMark', 'none')}${value('minorTickMark', 'none')}${value('tickLblPos', 'low')}${value('crossAx', crosses)}${value('crosses', 'autoZero')}`,
    kind === 'catAx' ? `${value('auto', 1)}${value('lblAlgn', 'ctr')}${value('lblOffset', 100)}` : value('crossBetween', 'between'),
    `</c:${kind}>`,
  ].join('');
