import type { PublishedBody } from '../../../core/bodies/published-bodies';

/** How many letters are typed before anything is looked for. */
export const FEWEST_LETTERS = 3;

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** The live bodies that what was typed may mean: by name or code first, then by a council of theirs. */
export function bodiesCalled(typed: string, bodies: readonly PublishedBody[]): PublishedBody[] {
  const words = plain(typed).split(' ').filter(Boolean);
  if (words.join('').length < FEWEST_LETTERS) return [];
  const holds = (text: string) => words.every(word => ` ${plain(text)}`.includes(` ${word}`));
  const live = bodies.filter(({ ended }) => ended === undefined);
  const byName = live.filter(({ name, code }) => holds(`${name} ${code}`));
  const byCouncil = live.filter(
    body =>
      !byName.includes(body) && body.billingAuthorities.some(({ name, formerly }) => [name, ...formerly].some(council => holds(council))),
  );
  return [...byName, ...byCouncil];
}
