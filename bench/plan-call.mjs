/**
 * How long PLAN takes in the built functions.js: a plan of 60 lines over 5 years, by report.
 * Goal: `summary` in under 20 ms after the first call. Run after `npm run build`: npm run bench
 */
import { readFile } from 'node:fs/promises';
import { createContext, runInContext } from 'node:vm';

const CALLS = 50;
const YEARS = ['2026/27', '2027/28', '2028/29', '2029/30', '2030/31'];
const empty = YEARS.map(() => 0);

const tables = [
  [
    ['Body', 'Value'],
    ['Name', 'A body'],
    ['Kind', 'police'],
    ['Country', 'England'],
    ['Base year', '2025/26'],
    ['Base-year Band D', 301.6042],
  ],
  [
    ['Assumption', 'Unit', ...YEARS],
    ...['Prices', 'Energy', 'Growth'].map((name, i) => [name, '% a year', ...YEARS.map((_, year) => 0.01 + i / 200 + year / 1000)]),
  ],
  [
    ['Line', 'Category', 'Base', 'Driver', ...YEARS],
    ...Array.from({ length: 60 }, (_, i) => [
      `Line ${i + 1}`,
      `Category ${i % 7}`,
      100_000 + 12_345.67 * i,
      i % 2 ? 'Prices' : 'Energy',
      ...empty,
    ]),
  ],
  [
    ['Funding', 'Kind', 'Base', 'Driver', ...YEARS],
    ['Grant', 'core', 9_000_000, 'Prices', ...empty],
    ['Legacy grant', 'legacy', 800_000, '', ...empty],
  ],
  [
    ['Billing authority', 'Base', 'Growth', ...YEARS],
    ...Array.from({ length: 9 }, (_, i) => [`District ${i + 1}`, 30_000.5 + 1_000 * i, 'Growth', ...empty]),
  ],
  [
    ['Precept', ...YEARS],
    ['Choice', ...YEARS.map(() => 'rise £')],
    ['Amount', 14, 10, 10, 10, 10],
  ],
];

const functions = new Map();
const world = createContext({
  CustomFunctions: {
    associate: (id, call) => functions.set(id, call),
    Error: class {
      constructor(code, message) {
        Object.assign(this, { code, message });
      }
    },
  },
});
const [first, further] = await Promise.all(['functions', 'further-functions'].map(name => readFile(`dist/${name}.js`, 'utf8')));
const began = performance.now();
runInContext(first, world);
const parsed = performance.now();
functions.get('PLAN')('summary', '', tables, {});
const answered = performance.now();
runInContext(further, world);
console.log(
  `functions.js ${(parsed - began).toFixed(1)} ms, first summary ${(answered - parsed).toFixed(1)} ms, further-functions.js ${(performance.now() - answered).toFixed(1)} ms`,
);
const PLAN = functions.get('PLAN');

for (const report of ['summary', 'gap', 'precept', 'bands', 'billing', 'checks']) {
  const times = Array.from({ length: CALLS }, () => {
    const from = performance.now();
    PLAN(report, '', tables, {});
    return performance.now() - from;
  });
  const [earliest, ...later] = times;
  const sorted = later.sort((a, b) => a - b);
  console.log(
    `${report.padEnd(10)} first ${earliest.toFixed(1)} ms, then median ${sorted[Math.floor(sorted.length / 2)].toFixed(1)} ms, slowest ${sorted.at(-1).toFixed(1)} ms`,
  );
}
