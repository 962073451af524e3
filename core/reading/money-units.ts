import { Decimal } from '../figures/decimal';

const THOUSAND = new Decimal(1000);
const MILLION = new Decimal(1_000_000);

/** How people write the unit of a column of money: in its head, in a title, in a corner. The longer spellings stand first. */
const UNITS: readonly (readonly [RegExp, Decimal])[] = [
  [/£\s*['’‘,]?\s*000(?:['’]?s)?(?![\d,])|£\s*(?:k|ths|thousands?)\b|(?<![\d.,£])['’‘]000s?\b|\bin\s+(?:£\s*)?thousands\b/i, THOUSAND],
  [/£\s*(?:m|mn|mil|mill|millions?)\b|\bin\s+(?:£\s*)?millions\b/i, MILLION],
  [/\(\s*£s?\s*\)|£s?(?=\s*$)/i, new Decimal(1)],
];

/** What is left of a head when its unit, with the brackets about it, is taken out. */
export interface WithoutUnit {
  readonly words: string;
  /** £ in one unit: 1, 1,000 or 1,000,000; undefined where the words name none. */
  readonly unit?: Decimal;
}

/** Takes a unit of money out of a head: `2026-27 £m` is 2026-27 in £ million. */
export function withoutUnit(text: string): WithoutUnit {
  for (const [spelling, unit] of UNITS) {
    const found = spelling.exec(text);
    if (!found) continue;
    const rest = `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`;
    const words = rest
      .replace(/[([]\s*[)\]]/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[\s,:;–-]+|[\s,:;–-]+$/g, '');
    return { words, unit };
  }
  return { words: text.replace(/\s+/g, ' ').trim() };
}

/** £000, £m or £, as a sentence names a unit. */
export const unitInWords = (unit: Decimal): string => (unit.eq(MILLION) ? '£m' : unit.eq(THOUSAND) ? '£000' : '£');
