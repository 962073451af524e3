/** How a cell looks: of a file, as the grid lays it out, and back. */
import type { FontStyle } from 'hucre';
import type { CellStyle } from 'hucre/xlsx';
import type { FileStyle, LaidStyle } from '../laid-out';

/**
 * Excel's own short date follows the reader's country, and files give it as month first. It is shown as the United
 * Kingdom writes it and goes back into a file as what it was.
 */
export const SHORT_DATE = { inFile: 'm/d/yyyy', number: 14, shown: 'dd/mm/yyyy;@' };
export const SHORT_TIME = { inFile: 'm/d/yyyy h:mm', number: 22, shown: 'dd/mm/yyyy hh:mm;@' };

export const formatOfFile = (format: string | undefined): string | undefined =>
  [SHORT_DATE, SHORT_TIME].find(({ inFile }) => inFile === format)?.shown ?? format;

const formatForFile = (format: string): string => [SHORT_DATE, SHORT_TIME].find(({ shown }) => shown === format)?.inFile ?? format;

/** The font Excel takes where a file names none. */
export const USUAL_FONT = { name: 'Calibri', size: 11 };

/** What the grid can show of a style whose colours are plain. */
export function laidStyle({ font: own, fill, border, alignment }: CellStyle, usual: FontStyle | undefined): LaidStyle {
  const font = { ...usual, ...own };
  const colourOf = (colour: { readonly rgb?: string } | undefined): string | undefined =>
    colour?.rgb === undefined ? undefined : `#${colour.rgb.slice(-6).toLowerCase()}`;
  const background = fill?.type === 'pattern' && fill.pattern === 'solid' ? colourOf(fill.fgColor) : undefined;
  const ink = colourOf(font.color);
  const align = alignment?.horizontal;
  return {
    ...(font.bold && { bold: true }),
    ...(font.italic && { italic: true }),
    ...(font.underline && { underline: true }),
    ...(font.strikethrough && { strike: true }),
    ...(font.name && font.name !== USUAL_FONT.name && { font: font.name }),
    ...(font.size && font.size !== USUAL_FONT.size && { size: font.size }),
    ...(background && { fill: background }),
    ...(ink && ink !== '#000000' && { ink }),
    ...((align === 'left' || align === 'center' || align === 'right') && { align }),
    ...(alignment?.wrapText && { wrap: true }),
    ...(alignment?.indent && { indent: alignment.indent }),
    ...(hasLines(border) && { border }),
  };
}

const hasLines = (border: CellStyle['border']): boolean =>
  border !== undefined && [border.top, border.right, border.bottom, border.left, border.diagonal].some(side => side?.style);

/** A style as a file keeps it; every font is named, so that every program takes the same. */
export function styleForFile(
  { bold, italic, underline, strike, font, size, fill, ink, align, wrap, indent, border }: LaidStyle,
  format: string | undefined,
): { style?: CellStyle } {
  const hasFont = bold || italic || underline || strike || font || size || ink;
  const style: CellStyle = {
    ...(hasFont && {
      font: {
        name: font ?? USUAL_FONT.name,
        size: size ?? USUAL_FONT.size,
        ...(bold && { bold }),
        ...(italic && { italic }),
        ...(underline && { underline }),
        ...(strike && { strikethrough: strike }),
        ...(ink && { color: { rgb: colourForFile(ink) } }),
      },
    }),
    ...(fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: colourForFile(fill) } } }),
    ...(border && { border }),
    ...((align || wrap || indent) && {
      alignment: {
        ...(align && { horizontal: align }),
        ...(wrap && { wrapText: true, vertical: 'top' }),
        /* An indent holds only of words that stand at a side. */
        ...(indent && { horizontal: align ?? 'left', indent }),
      },
    }),
    ...(format && { numFmt: formatForFile(format) }),
  };
  return Object.keys(style).length > 0 ? { style } : {};
}

/** A style of a file as it goes into one again. */
export const inFile = ({ inFile: style, format }: FileStyle): CellStyle => (format ? { ...style, numFmt: formatForFile(format) } : style);

export const colourForFile = (rgb: string): string => rgb.replace('#', '').toUpperCase();
