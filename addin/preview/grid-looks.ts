/** The looks of rows as the grid keeps them in the styles of its cells. */
import { BooleanNumber } from '@univerjs/core';
import type { IBorderStyleData, IStyleData, Nullable } from '@univerjs/core';
import type { BorderLineStyle } from 'hucre';
import type { CellLook } from '../workbook/row-looks';
import { borderOf, linesOf } from './grid-borders';

const NO_LINE = 'none';

/** What a cell has of that which its row is given. */
export function lookIn(style: Nullable<IStyleData>, given: CellLook): CellLook {
  const line = borderOf(style?.bd)?.top;
  return {
    ...(given.bold !== undefined && { bold: style?.bl === BooleanNumber.TRUE }),
    ...(given.italic !== undefined && { italic: style?.it === BooleanNumber.TRUE }),
    ...(given.topStyle !== undefined && { topStyle: line?.style ?? NO_LINE }),
    ...(given.topStyle !== undefined && line && { topColour: `#${line.color?.rgb ?? '000000'}` }),
  };
}

/** The style that gives a cell a look; `now` is what it has, a line’s style or colour alone keeps the other. */
export function styleFor({ bold, italic, topStyle, topColour }: CellLook, now: Nullable<IStyleData>): IStyleData {
  const isLineMeant = topStyle !== undefined || topColour !== undefined;
  return {
    ...(bold !== undefined && { bl: bold ? BooleanNumber.TRUE : null }),
    ...(italic !== undefined && { it: italic ? BooleanNumber.TRUE : null }),
    ...(isLineMeant && { bd: { t: topLine(topStyle, topColour, now) } }),
  } as IStyleData;
}

function topLine(style: CellLook['topStyle'], colour: CellLook['topColour'], now: Nullable<IStyleData>): IBorderStyleData | null {
  if (style === NO_LINE) return null;
  const line = borderOf(now?.bd)?.top;
  const rgb = typeof colour === 'string' ? colour.slice(1) : line?.color?.rgb;
  return (
    linesOf({ top: { style: (style as BorderLineStyle | undefined) ?? line?.style ?? 'thin', ...(rgb && { color: { rgb } }) } }).t ?? null
  );
}
