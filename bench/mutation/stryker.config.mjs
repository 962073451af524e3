/**
 * Puts small faults into the rules, one at a time, and looks whether a test finds each: npm run mutation
 * One file: npm run mutation -- --mutate core/precept/bands.ts. The tool is apart from the product's own packages.
 * What puts the rules together is set up too, and takes many hours whole: MUTATE=plan npm run mutation -- --mutate core/analysis/percentiles.ts
 */
import { fileURLToPath } from 'node:url';

const here = name => fileURLToPath(new URL(name, import.meta.url));
// Tests of thousands of random cases try a fiftieth of them.
process.env.FEWER_CASES = 'yes';

/** The folders that faults are put into, and those whose tests have to find them. */
const PARTS = {
  rules: {
    mutate: ['core/precept/*.ts', 'core/reserves/*.ts', 'core/commissioning/*.ts'],
    areas: ['precept', 'reserves', 'commissioning', 'published', 'budget', 'parameters'],
  },
  plan: {
    mutate: ['core/plan/**/*.ts', 'core/analysis/**/*.ts', 'core/reports/**/*.ts'],
    areas: ['plan', 'analysis', 'reports', 'reserves', 'budget'],
  },
};
const { mutate, areas } = PARTS[process.env.MUTATE ?? 'rules'];

export default {
  packageManager: 'npm',
  plugins: [here('node_modules/@stryker-mutator/mocha-runner/dist/src/index.js')],
  // Mocha changes the fault while the rules stay loaded; Jest would load them anew, and takes some ten times as long.
  testRunner: 'mocha',
  buildCommand: 'node bench/mutation/plain-scripts.mjs',
  mochaOptions: {
    'no-config': true,
    require: [here('jest-words.cjs')],
    spec: areas.map(area => `tests/${area}/*.test.js`),
  },
  // A fresh process now and then, lest one fault leave something behind for the next.
  maxTestRunnerReuse: 50,
  coverageAnalysis: 'perTest',
  mutate,
  ignorePatterns: ['dist', 'docs', 'bench/results', 'coverage', '.shots'],
  ignoreStatic: true,
  concurrency: 1,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false },
  jsonReporter: { fileName: 'coverage/mutation.json' },
  tempDirName: 'coverage/mutation-sandbox',
  thresholds: { high: 90, low: 85, break: 85 },
};
