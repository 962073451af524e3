import { cards } from '../../addin/panel/help/cards';
import { textOf } from './sources';

const pages = [...textOf('scripts/help-pages.mjs').matchAll(/\['([\w/-]+)', '/g)].map(([, file]) => file!);
/** As the pages make an anchor of a heading: `What if: sensitivity` is `what-if-sensitivity`. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replace(/ /g, '-');

const sourceOf = (name: string) => pages.find(file => file.split('/').at(-1) === name);

describe('the help of every card', () => {
  it.each(Object.entries(cards))('%s leads to a page that is shipped, and to a part that is there', (_, { page }) => {
    const [name, part] = page.split('#');
    const source = sourceOf(name!);
    expect(source).toBeDefined();
    const headings = [...textOf(`docs/${source}.md`).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading!));
    expect(part === undefined || headings.includes(part)).toBe(true);
  });

  it.each(Object.entries(cards))('%s is told in one sentence', (_, { sentence: says }) => {
    expect(says).toMatch(/^[A-Z0-9][^.]*\.$/);
    expect(says.length).toBeLessThanOrEqual(130);
  });
});
