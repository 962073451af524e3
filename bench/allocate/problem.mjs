/** The same made-up case in every language: needs from 1 to 1,000, floors up to 80% and caps from 50% of an equal share. */
export const POT = 6_400_000_000; // pence
export function problem(n) {
  const equal = Math.floor(POT / n);
  const needs = Float64Array.from({ length: n }, (_, i) => 1 + ((i * 7919 + 13) % 1000));
  const floors = Float64Array.from({ length: n }, (_, i) => Math.floor((equal * 8 * ((i * 3571) % 1000)) / 10_000));
  const caps = floors.map((floor, i) => floor + Math.floor(equal / 2) + Math.floor((equal * ((i * 2741) % 1000)) / 1000));
  return { needs, floors, caps };
}
