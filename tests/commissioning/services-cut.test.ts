import { servicesCut } from '../../core/commissioning/services-cut';
import { printed, sentenceOf } from './sentences';

// The cut of £180,000 in Safer Streets' second year is published; the projects' amounts and priorities here are illustrative.
const PROJECTS = [
  { name: 'Lighting', amount: 150_000, spent: 30_000, priority: 2 },
  { name: 'Melton patrols', amount: 90_000, priority: 4 },
  { name: 'Alley gates', amount: 120_000, spent: 120_000, priority: 1 },
  { name: 'Oadby and Wigston hub', amount: 60_000, priority: 3 },
  { name: 'Home security', amount: 50_000, spent: 20_000, priority: 1 },
];

describe('An in-year cut of £180,000', () => {
  test('pro rata takes 60% of what is not spent yet from each, and nothing from what is', () => {
    // not spent: 120,000 + 90,000 + 0 + 60,000 + 30,000 = 300,000
    const result = servicesCut(PROJECTS, 180_000, { by: 'pro rata' });
    expect(
      printed(
        result.projects.map(project => project.cut),
        0,
      ),
    ).toEqual(['72000', '54000', '0', '36000', '18000']);
    expect(result.stopping).toEqual([]);
    expect(result.stillToFind.toFixed()).toBe('0');
  });

  test('by priority the lowest go first: patrols and hub stop, lighting loses £30,000', () => {
    const result = servicesCut(PROJECTS, 180_000, { by: 'priority' });
    expect(
      printed(
        result.projects.map(project => project.cut),
        0,
      ),
    ).toEqual(['30000', '90000', '0', '60000', '0']);
    expect(result.stopping).toEqual(['Melton patrols', 'Oadby and Wigston hub']);
    expect(
      printed(
        result.projects.map(project => project.after),
        0,
      ),
    ).toEqual(['120000', '0', '120000', '0', '50000']);
  });

  test('named projects go whole, and what is still to find is told', () => {
    const result = servicesCut(PROJECTS, 180_000, { by: 'named projects', names: ['melton patrols', 'Oadby and Wigston hub '] });
    expect(result.stopping).toEqual(['Melton patrols', 'Oadby and Wigston hub']);
    expect(result.cut.toFixed()).toBe('150000');
    expect(result.stillToFind.toFixed()).toBe('30000');
    expect(result.rule).toBe('named projects whole: melton patrols and Oadby and Wigston hub');
  });

  test('a project that is spent in part stops with what is left of it', () => {
    const result = servicesCut(PROJECTS, 250_000, {
      by: 'named projects',
      names: ['Lighting', 'Melton patrols', 'Oadby and Wigston hub', 'Home security'],
    });
    expect(result.projects[0]).toMatchObject({ name: 'Lighting', stops: true });
    expect(result.projects[0]!.after.toFixed()).toBe('30000');
    expect(result.stillToFind.toFixed()).toBe('-50000'); // £300,000 goes, £50,000 more than asked
  });

  test('pro rata adds up to the penny: £100 from three equal projects', () => {
    const result = servicesCut(
      ['A', 'B', 'C'].map(name => ({ name, amount: 1000 })),
      100,
      { by: 'pro rata' },
    );
    expect(printed(result.projects.map(project => project.cut))).toEqual(['33.34', '33.33', '33.33']);
  });

  test('of equal priorities the earlier is kept longer', () => {
    const result = servicesCut(
      ['A', 'B'].map(name => ({ name, amount: 100, priority: 1 })),
      100,
      { by: 'priority' },
    );
    expect(result.stopping).toEqual(['B']);
  });
});

describe('What cannot be cut is refused in a sentence', () => {
  test.each<[string, () => unknown, string]>([
    [
      'more than is not spent',
      () => servicesCut(PROJECTS, 310_000, { by: 'pro rata' }),
      'Cut is £310,000 and £300,000 is not spent yet; £10,000 must be found elsewhere.',
    ],
    ['no cut', () => servicesCut(PROJECTS, 0, { by: 'pro rata' }), 'Cut is £0; there is nothing to take away.'],
    [
      'a name that is no project',
      () => servicesCut([{ name: 'A', amount: 5 }], 1, { by: 'named projects', names: ['X', 'A'] }),
      '“X” is not a project of this funding; it has A.',
    ],
    [
      'a missing priority',
      () => servicesCut([{ name: 'A', amount: 5 }], 1, { by: 'priority' }),
      'Priority, A, is empty; a cut by priority needs one for every project, 1 for the one kept longest.',
    ],
    [
      'more spent than granted',
      () => servicesCut([{ name: 'A', amount: 5, spent: 6 }], 1, { by: 'pro rata' }),
      'Spent, A, is £6, more than its amount of £5.',
    ],
    [
      'parts of a penny',
      () => servicesCut([{ name: 'A', amount: 5 }], 1.005, { by: 'pro rata' }),
      'Cut is £1.005; whole pence are needed.',
    ],
  ])('%s', (_, call, sentence) => expect(sentenceOf(call)).toBe(sentence));
});
