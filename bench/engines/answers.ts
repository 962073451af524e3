/**
 * The same questions for every JavaScript engine: each answer as one line, its name and a digest of all its bits. The script
 * is self-contained and asks nothing of its engine but a way to print; scripts/engines.mjs runs it.
 */
import { examples } from '../../addin/example/examples';
import {
  MEASURES,
  ModelError,
  allocate,
  award,
  compareData,
  damp,
  planHash,
  reportData,
  reportNames,
  riskData,
  riskOutcome,
  sensitivityData,
  solveData,
  marginalValuesData,
} from '../../core';
import type { Table } from '../../core';

declare const print: ((line: string) => void) | undefined;
/** Set by the script that runs this: every question, or a few of each. */
declare const EVERY_QUESTION: boolean;

const say: (line: string) => void = typeof print === 'function' ? print : line => console.log(line);

/** Two running sums over everything in an answer, its numbers by their bits. */
class Digest {
  private a = 0x811c9dc5;
  private b = 0x1b873593;
  private readonly double = new Float64Array(1);
  private readonly words = new Uint32Array(this.double.buffer);

  take(value: unknown): this {
    if (typeof value === 'number') {
      this.double[0] = value;
      return this.word(this.words[0]!).word(this.words[1]!);
    }
    if (typeof value === 'string') {
      for (let i = 0; i < value.length; i++) this.word(value.charCodeAt(i));
      return this.word(value.length);
    }
    if (ArrayBuffer.isView(value) || Array.isArray(value)) {
      const items = value as unknown as ArrayLike<unknown>;
      for (let i = 0; i < items.length; i++) this.take(items[i]);
      return this.word(items.length);
    }
    if (typeof value !== 'object' || value === null) return this.take(String(value));
    // A Decimal by its digits; other objects by their own properties, in the order of their names.
    if ('toFixed' in value && typeof value.toFixed === 'function') return this.take(String(value));
    for (const key of Object.keys(value).sort()) this.take(key).take((value as Record<string, unknown>)[key]);
    return this;
  }

  get text(): string {
    return (this.a >>> 0).toString(16).padStart(8, '0') + (this.b >>> 0).toString(16).padStart(8, '0');
  }

  private word(word: number): this {
    this.a = Math.imul(this.a ^ word, 0x01000193);
    this.b = Math.imul(this.b + word, 0x5bd1e995) ^ (this.b >>> 15);
    return this;
  }
}

function ask(name: string, answer: () => unknown): void {
  let given: unknown;
  let refused = '';
  try {
    given = answer();
  } catch (reason) {
    if (!(reason instanceof ModelError)) throw reason;
    given = reason.sentence;
    refused = ' (refused)';
  }
  say(`${name}${refused}\t${new Digest().take(given).text}`);
}

const some = <T>(all: readonly T[], few: number): readonly T[] => (EVERY_QUESTION ? all : all.slice(0, few));

const scenariosOf = (tables: readonly Table[]): string[] => [
  ...new Set(tables.filter(([head]) => head?.[0] === 'Scenario').flatMap(([, ...rows]) => rows.map(row => String(row[0])))),
];

for (const { title, tables: named } of examples) {
  const tables = named.map(({ values }) => values);
  const scenarios = scenariosOf(tables);
  const years = [...new Set(tables.flatMap(([head = []]) => head.map(String).filter(cell => /^\d{4}\/\d{2}$/.test(cell))))].sort();
  ask(`${title}: hash`, () => planHash(tables));
  for (const scenario of ['', ...some(scenarios, 1)])
    for (const report of reportNames) ask(`${title}: ${report}, ${scenario || 'Base'}`, () => reportData(report, scenario, tables));
  for (const scenario of some(scenarios, 1)) {
    ask(`${title}: bridge to ${scenario}`, () => reportData('bridge', `Base > ${scenario}`, tables));
    ask(`${title}: bridge by cause to ${scenario}`, () => reportData('bridge: by cause', `Base > ${scenario}`, tables));
  }
  for (const measure of Object.keys(MEASURES)) ask(`${title}: compare ${measure}`, () => compareData(measure, tables));
  for (const measure of some(['gap', 'general reserve', 'band d'], 1)) {
    for (const year of some(years, 1)) {
      ask(`${title}: sensitivity of ${measure} ${year}`, () => sensitivityData(measure, year, '', tables));
      for (const lever of some(['band d', 'Inflation', 'Pay award', 'drawdown', 'savings'], 2))
        ask(`${title}: solve ${lever} for ${measure} ${year}`, () =>
          solveData(lever, year, measure, measure === 'gap' ? 0 : 300, '', tables),
        );
    }
    ask(`${title}: worth, ${measure}`, () => marginalValuesData(measure, '', tables));
    for (const [draws, seed] of some(
      [
        [1024, 1],
        [2000, 7],
      ] as const,
      1,
    )) {
      ask(`${title}: risk of ${measure}, ${draws} draws`, () => riskData(measure, draws, seed, '', tables));
      // Every draw by its bits, by the quickest back end that the engine has.
      ask(`${title}: draws of ${measure}, ${draws}`, () => riskOutcome({ measure, draws, seed, scenario: '', tables }).years);
    }
  }
}

/** A small generator of whole numbers, the same on every engine. */
const whole = (seed: number) => () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;

for (let round = 0; round < (EVERY_QUESTION ? 300 : 30); round++) {
  const next = whole(round + 1);
  const figures = (count: number, most: number) => Array.from({ length: count }, () => Math.floor(next() * most) / 100);
  const count = 2 + Math.floor(next() * 12);
  ask(`allocate ${round}`, () => allocate(Math.floor(next() * 1e9) / 100, figures(count, 1e5)));
  ask(`damp ${round}`, () => damp(figures(count, 1e7), figures(count, 1e7), 0.05, 0.1));
  ask(`award ${round}`, () => award(Math.floor(next() * 1e7) / 100, figures(count, 1e6), figures(count, 1e4), 20));
}
