/** The measures worth drawing in a pane, by the names of RISK. */
export const MEASURES = [
  ['gap', 'Remaining gap'],
  ['cumulative gap', 'Cumulative gap'],
  ['gap after savings', 'Gap after savings'],
  ['structural gap', 'Structural gap'],
  ['net budget', 'Net budget'],
  ['precept', 'Precept'],
  ['general reserve', 'General reserve'],
  ['reserves', 'Total reserves'],
] as const;

export const measureLabel = (measure: string): string => MEASURES.find(([name]) => name === measure)?.[1] ?? measure;

/** The powers of two are drawn evenly, 100,000 by plain chance. */
export const DRAWS = [1_024, 4_096, 16_384, 100_000] as const;
export const USUAL_DRAWS = 4_096;
export const FIRST_SEED = 1;

const HIGHEST_SEED = 4_294_967_295;

/** A seed as people type it; undefined for anything but a whole number that RISK takes. */
export function seedTyped(text: string): number | undefined {
  const digits = text.replace(/[\s,]/g, '');
  const seed = Number(digits);
  return /^\d{1,10}$/.test(digits) && seed <= HIGHEST_SEED ? seed : undefined;
}

/** `4,096`. */
export const inThousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
