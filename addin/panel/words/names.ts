import type { Place } from '../../workbook/workbook';

/** `Lines!A1:H20` */
export const placeInWords = ({ sheet, address }: Pick<Place, 'sheet' | 'address'>): string => `${sheet}!${address}`;

/** A scenario as a screen or a page names it: its own name, or what stands without any. */
export const scenarioInWords = (scenario: string): string => scenario || 'Base plan';

/** A body’s name without what people write differently: “Devon & Somerset” and “devon and somerset” are one. */
export const plainName = (text: string): string =>
  text
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
