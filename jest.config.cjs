/**
 * Four projects: everything that runs in Node; the tests among them that try random cases, with all of their cases
 * (`npm run test:long`); the journeys of every run, which need the built dist/ and a browser; and the further ones, for which that
 * run has no time (`npm run journeys` runs both).
 */
const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const triesRandomCases = file => /\bcase(Count|s)\(/.test(readFileSync(file, 'utf8'));
const randomTests = () =>
  readdirSync(join(__dirname, 'tests'), { recursive: true })
    .filter(file => /\.test\.tsx?$/.test(file) && !file.startsWith('journeys'))
    .filter(file => triesRandomCases(join(__dirname, 'tests', file)))
    .map(file => `<rootDir>/tests/${file.replaceAll('\\', '/')}`);

const shared = {
  rootDir: __dirname,
  transform: { '^.+\\.tsx?$': '<rootDir>/tests/support/transform.cjs' },
  moduleNameMapper: {
    '^(@fluentui/react-components|@griffel/react)$': '<rootDir>/tests/support/packages/fluent.ts',
    '^@testing-library/(react|user-event)$': '<rootDir>/tests/support/packages/testing-library.ts',
    '^zod/mini$': '<rootDir>/tests/support/packages/zod.ts',
    '^fast-check$': '<rootDir>/tests/support/packages/fast-check.ts',
    '^typescript$': '<rootDir>/tests/support/typescript.cjs',
    '^jsdom$': '<rootDir>/tests/support/jsdom.cjs',
  },
  testEnvironment: '<rootDir>/tests/support/environment.cjs',
  clearMocks: true,
  /** The packed library has the name of core, which is the one that tests are about. */
  modulePathIgnorePatterns: ['<rootDir>/dist/core'],
};

const inBrowser = { ...shared, globalSetup: '<rootDir>/tests/support/journeys-set-up.ts' };

/** The time limit of a test is read here alone; Jest passes over one that stands in a project. */
module.exports = {
  testTimeout: 60_000,
  testSequencer: '<rootDir>/tests/support/longest-first.cjs',
  projects: [
    {
      ...shared,
      displayName: 'node',
      testMatch: ['<rootDir>/tests/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/journeys/'],
    },
    { ...shared, displayName: 'long', testMatch: randomTests(), globals: { ALL_CASES: true } },
    { ...inBrowser, displayName: 'journeys', testMatch: ['<rootDir>/tests/journeys/*.test.ts'] },
    { ...inBrowser, displayName: 'further-journeys', testMatch: ['<rootDir>/tests/journeys/further/*.test.ts'] },
  ],
};
