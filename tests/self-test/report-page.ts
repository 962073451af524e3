import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { reportText } from '../../addin/self-test/report';
import type { SelfTestResult } from '../../addin/self-test/run';

/** `npm run docs:selftest` sets it: the pages are written instead of compared. */
const WRITES = process.env.SELF_TEST === 'write';

/** Versions of the program that this ran in say nothing of the add-in. */
const PASSING = /^- (?:Browser|Version): .*\n/gm;

/** A report as a document. Times are left out: those of a simulation say nothing. */
export function reportPage(name: string, result: SelfTestResult): string {
  const results = result.results.map(({ id, name: called, expected, verdict, seen }) => ({ id, name: called, expected, verdict, seen }));
  const text = reportText({ ...result, results }, { ran: `**Simulated: ${name}. Not Excel.** Made by \`npm run docs:selftest\`.` });
  const [title, ...rest] = text.split('\n');
  return `# ${title}: ${name}\n\n${rest.join('\n').replace(PASSING, '').trim()}\n`;
}

/** Holds a document against what a run says today, or writes it. */
export function expectPage(file: string, page: string): void {
  const path = join(__dirname, '../../docs/self-test', `${file}.md`);
  if (WRITES) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, page);
  }
  expect(existsSync(path) ? readFileSync(path, 'utf8') : `no ${file}.md: run npm run docs:selftest`).toBe(page);
}
