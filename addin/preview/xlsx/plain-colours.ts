/**
 * Colours of a file by their red, green and blue: a file that is written anew has a theme and a palette of its own, by
 * which a colour of the old theme would be another.
 */
import { resolveThemeColor } from 'hucre/xlsx';

interface Colour {
  readonly rgb?: string;
  readonly theme?: number;
  readonly tint?: number;
  readonly indexed?: number;
}

/** The first eight of the palette, which the next eight repeat, and then the other 48 (ECMA-376 Part 1, 18.8.27). */
const FIRST = '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF'.split(' ');
const PALETTE = [
  ...FIRST,
  ...FIRST,
  ...'800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF'.split(' '),
  ...'000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99'.split(' '),
  ...'3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'.split(' '),
];

/** A style with every colour plain. What the system's own colours are stays the system's. */
export function inPlainColours<T extends object>(style: T, themeColors: readonly string[] = [], ofFile: readonly string[] = []): T {
  const palette = [...ofFile, ...PALETTE.slice(ofFile.length)];
  const plain = (colour: Colour): Colour => {
    if (colour.theme !== undefined && themeColors[colour.theme] !== undefined)
      return { rgb: resolveThemeColor([...themeColors], colour.theme, colour.tint).toUpperCase() };
    const rgb = colour.indexed === undefined ? undefined : palette[colour.indexed];
    return rgb ? { rgb } : colour;
  };
  return deep(style, plain) as T;
}

const isColour = (part: object): part is Colour => 'theme' in part || 'indexed' in part;

function deep(part: unknown, plain: (colour: Colour) => Colour): unknown {
  if (Array.isArray(part)) return part.map(one => deep(one, plain));
  if (typeof part !== 'object' || part === null) return part;
  if (isColour(part)) return plain(part);
  return Object.fromEntries(Object.entries(part).map(([name, inside]) => [name, deep(inside, plain)]));
}
