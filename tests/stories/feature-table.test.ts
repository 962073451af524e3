import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FEATURES } from './feature-table';

const FILE = join(__dirname, '../../docs/feature-table.md');

const page = (): string =>
  [
    '# Feature by feature: the call and the figure',
    '',
    'What finance teams of precepting bodies ask for, with the figure the product gives today and the same figure known apart from it. Written by `FEATURES=write npx jest tests/stories/feature-table --selectProjects node`; a test fails where this page and the product differ. The plans are in `tests/stories/feature-table.ts`; money in £ unless said.',
    '',
    '| # | Feature | Call or place | Figure | Known apart from it |',
    '| --- | --- | --- | --- | --- |',
    ...FEATURES.map(
      ({ number, feature, place, figure, reckoned }) =>
        `| ${[number, feature, place, figure ? figure() : 'see the test', reckoned].map(cell => String(cell).replace(/\|/g, '∣')).join(' | ')} |`,
    ),
    '',
  ].join('\n');

describe('the table of features', () => {
  it('has 42 rows, each with a figure or a test that is there', () => {
    expect(FEATURES.map(one => one.number)).toEqual(Array.from({ length: 42 }, (_, i) => i + 1));
    for (const { number, figure, reckoned } of FEATURES) {
      const tests = [...reckoned.matchAll(/tests\/[\w/.-]+\.tsx?/g)].map(([file]) => file);
      expect([number, figure !== undefined || tests.length > 0]).toEqual([number, true]);
      expect([number, tests.filter(file => !existsSync(join(__dirname, '../..', file)))]).toEqual([number, []]);
    }
  });

  it.each(FEATURES.filter(one => one.figure).map(one => [one.number, one.feature, one] as const))(
    '%i, %s: the figure is the one known apart from it',
    (_, __, { figure, expected }) => {
      expect(figure!()).toBe(expected);
    },
  );

  it('stands in docs/feature-table.md as it is today', () => {
    if (process.env.FEATURES === 'write') writeFileSync(FILE, page());
    expect(readFileSync(FILE, 'utf8')).toBe(page());
  });
});
