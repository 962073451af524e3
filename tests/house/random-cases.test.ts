import { codeOf, filesUnder, importsOf } from './sources';

interface Project {
  readonly displayName: string;
  readonly testMatch: readonly string[];
}
const { projects } = jest.requireActual<{ readonly projects: readonly Project[] }>('../../jest.config.cjs');

/** A test gets the number of its random cases from the one place for it, or as hostile plans do. */
const takesCount = (file: string): boolean =>
  importsOf(file).some(({ what }) => what === 'tests/support/case-count') ||
  /\{[^}]*\bcases\b[^}]*\} from '[^']*hostile'/.test(codeOf(file));

test('every test that takes a part of its random cases takes all of them in the long run', () => {
  const takers = filesUnder('tests')
    .filter(file => /\.test\.tsx?$/.test(file) && takesCount(file))
    .map(file => `<rootDir>/${file}`);
  expect(takers.length).toBeGreaterThan(20);
  const long = projects.find(({ displayName }) => displayName === 'long');
  expect(takers.filter(file => !long?.testMatch.includes(file))).toEqual([]);
});
