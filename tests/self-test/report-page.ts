import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** `npm run docs:selftest` sets it: the pages are written instead of compared. */
const WRITES = process.env.SELF_TEST === 'write';

/** What differs from run to run and from machine to machine: when, how long, in which version. */
const PASSING = /^(?:Run on .*|- (?:Browser|Version): .*)\n/gm;

/** A report, as the pane writes it, as a document. */
export function reportPage(name: string, text: string): string {
  const [title, ...rest] = text
    .replace(PASSING, '')
    .replace(/, in \d+ ms/g, '')
    .split('\n');
  const lines = rest.map(line =>
    line.replace(/^(\|.*\|) (?:ms|---|\d+) \|$/, (all, cells: string) => (text.includes('| ms |') ? cells : all)),
  );
  const about = `**Simulated: ${name}. Not Excel.** Made by \`npm run docs:selftest\`.`;
  return `# ${title}: ${name}\n\n${about}\n\n${lines
    .join('\n')
    .replace(/^- .*not answered\n/gm, '')
    .trim()}\n`;
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
