/**
 * Puts small faults into the rules, one at a time, and looks whether a test finds each: npm run mutation
 * One file: npm run mutation -- --mutate core/precept/bands.ts. The tool is apart from the product's own packages.
 */
import { fileURLToPath } from 'node:url';

const here = name => fileURLToPath(new URL(name, import.meta.url));
// Left out unless LONG=1, because a fault that never ends is waited for as long as its tests take: thousands of random cases each.
const longTests = [
  'in each of 30,000 cases',
  'figures whose products pass what the machine holds',
  'needs beyond the machine’s whole numbers are compared',
  'in 5,000 random cases',
  'to the penny, by a second reckoning',
  'in 3,000 random rounds',
  'twenty thousand random movements',
];
const areas = ['precept', 'reserves', 'commissioning', 'published', 'budget', 'parameters'];

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
    ...(process.env.LONG ? {} : { grep: `^(?!.*(${longTests.join('|')}))` }),
  },
  // A fresh process now and then, lest one fault leave something behind for the next.
  maxTestRunnerReuse: 50,
  coverageAnalysis: 'perTest',
  mutate: ['core/precept/*.ts', 'core/reserves/*.ts', 'core/commissioning/*.ts'],
  // Sentences are checked by their own tests; a changed word in one is no fault of a rule.
  mutator: { excludedMutations: ['StringLiteral'] },
  ignorePatterns: ['dist', 'docs', 'bench/results', 'coverage', '.shots'],
  ignoreStatic: true,
  concurrency: 1,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false },
  jsonReporter: { fileName: 'coverage/mutation.json' },
  tempDirName: 'coverage/mutation-sandbox',
  thresholds: { high: 90, low: 85, break: 85 },
};
