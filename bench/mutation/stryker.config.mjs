/**
 * Puts small faults into the rules, one at a time, and looks whether a test finds each: npm run mutation
 * One file: npm run mutation -- --mutate core/precept/bands.ts. The tool is apart from the product's own packages.
 */
const tests = ['precept', 'reserves', 'commissioning', 'published', 'budget', 'parameters'].map(
  area => `<rootDir>/tests/${area}/**/*.test.ts`,
);

export default {
  packageManager: 'npm',
  plugins: ['./bench/mutation/node_modules/@stryker-mutator/jest-runner/dist/src/index.js'],
  testRunner: 'jest',
  jest: {
    projectType: 'custom',
    configFile: 'bench/mutation/jest.config.cjs',
    config: { testMatch: tests },
    enableFindRelatedTests: true,
  },
  coverageAnalysis: 'perTest',
  mutate: ['core/precept/*.ts', 'core/reserves/*.ts', 'core/commissioning/*.ts'],
  // Sentences are checked by their own tests; a changed word in one is no fault of a rule.
  mutator: { excludedMutations: ['StringLiteral'] },
  ignorePatterns: ['dist', 'docs', 'bench/results', 'coverage', '.shots'],
  ignoreStatic: true,
  concurrency: 1,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, logTests: false },
  jsonReporter: { fileName: 'coverage/mutation.json' },
  tempDirName: 'coverage/mutation-sandbox',
  thresholds: { high: 90, low: 85, break: 85 },
};
