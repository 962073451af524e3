/** The lines round a cell, as a file and as the grid name them. */
import { BorderStyleTypes } from '@univerjs/core';
import type { IBorderData, Nullable } from '@univerjs/core';
import type { BorderLineStyle, BorderSide, BorderStyle } from 'hucre';

const IN_GRID: Readonly<Record<BorderLineStyle, BorderStyleTypes>> = {
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
  thick: BorderStyleTypes.THICK,
  dotted: BorderStyleTypes.DOTTED,
  dashed: BorderStyleTypes.DASHED,
  double: BorderStyleTypes.DOUBLE,
  hair: BorderStyleTypes.HAIR,
  mediumDashed: BorderStyleTypes.MEDIUM_DASHED,
  dashDot: BorderStyleTypes.DASH_DOT,
  mediumDashDot: BorderStyleTypes.MEDIUM_DASH_DOT,
  dashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  mediumDashDotDot: BorderStyleTypes.MEDIUM_DASH_DOT_DOT,
  slantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
};

const SIDES = [
  ['top', 't'],
  ['right', 'r'],
  ['bottom', 'b'],
  ['left', 'l'],
] as const;

/** A line without a colour of its own is black. */
export const linesOf = (border: BorderStyle): IBorderData =>
  Object.fromEntries(
    SIDES.flatMap(([side, key]) => {
      const line = border[side];
      return line
        ? [[key, { s: IN_GRID[line.style] ?? BorderStyleTypes.THIN, cl: { rgb: `#${(line.color?.rgb ?? '000000').slice(-6)}` } }]]
        : [];
    }),
  );

/** The grid's lines as a file keeps them; nothing where there are none. */
export function borderOf(data: Nullable<IBorderData>): BorderStyle | undefined {
  const sides = SIDES.flatMap(([side, key]): [string, BorderSide][] => {
    const line = data?.[key];
    const style = (Object.keys(IN_GRID) as BorderLineStyle[]).find(name => IN_GRID[name] === line?.s);
    return line && style ? [[side, { style, color: { rgb: (line.cl?.rgb ?? '#000000').replace('#', '').toUpperCase() } }]] : [];
  });
  return sides.length > 0 ? (Object.fromEntries(sides) as BorderStyle) : undefined;
}
