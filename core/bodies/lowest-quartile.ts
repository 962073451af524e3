import { yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import list from './lowest-quartile.json';

const BY_CLASS: Readonly<Record<'police' | 'fire', Readonly<Record<string, readonly string[]>>>> = list;

const placeWords = (text: string) =>
  ` ${text
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z]+/g, ' ')
    .trim()} `;

/**
 * Whether a body, by its name, was among the quarter of its class with the lowest Band D in the year before.
 * Years whose principle made no difference for that quarter have no list, and the answer is no.
 */
export function wasInLowestQuartile(name: string, kind: 'police' | 'fire', year: FinancialYear): boolean {
  const words = placeWords(name);
  const places = BY_CLASS[kind][yearName(year)] ?? [];
  return places.some(place => words.includes(placeWords(place)));
}
