import type { Place } from '../../workbook/workbook';

/** `Lines!A1:H20` */
export const placeInWords = ({ sheet, address }: Pick<Place, 'sheet' | 'address'>): string => `${sheet}!${address}`;
