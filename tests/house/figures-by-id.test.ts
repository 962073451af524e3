import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { february2026 } from '../../addin/example/february-2026';
import { march2024 } from '../../addin/example/march-2024';
import { planTableNames, reportData, reportNames, terms } from '../../core';
import { filesUnder } from './sources';

/** Every name that a person reads in a report, of its rows and of its columns, less what is an id too. */
const labels = new Set<string>(Object.values(terms).map(term => term.label));
const ids = new Set<string>(['Base', ...planTableNames]);
const asked = (plan: typeof february2026, names: readonly string[], scenario = '') =>
  names.map(name =>
    reportData(
      name,
      scenario,
      plan.tables.map(({ values }) => values),
    ),
  );
/* The rows of the checks are called error, warning and note: how grave they are, not what figures are. */
const plain = reportNames.filter(name => !['workings', 'bridge', 'checks'].includes(name));
for (const { columns, rows } of [
  ...asked(february2026, plain),
  ...asked(march2024, plain),
  ...asked(february2026, ['bridge', 'bridge: by cause'], 'Force view > Commissioner’s view'),
])
  for (const { id, label } of [...columns, ...rows]) {
    labels.add(label.trim());
    /* An id may end in the name that the row has in the law: band/D. */
    ids.add(id).add(id.split('/').at(-1)!);
  }

/** Where something is looked up or compared with a word. */
const LOOK_UPS = /(?:[!=]==|amountIn\([^,()]+,|\.(?:words|figure|amount|money|truth|includes|startsWith|indexOf)\()\s*(['"`])([^'"`]+)\1/g;

const lookedUp = (source: string): string[] => [...source.matchAll(LOOK_UPS)].map(([, , words]) => words!);
const byLabel = (source: string): string[] => lookedUp(source).filter(words => labels.has(words.trim()) && !ids.has(words));

test('no part of the pane finds a figure by the English name of its row or column', () => {
  const sources = filesUnder('addin/panel').filter(file => /\.tsx?$/.test(file));
  expect(sources.length).toBeGreaterThan(100);
  const found = sources.flatMap(file => byLabel(readFileSync(join(__dirname, '../..', file), 'utf8')).map(words => `${file}: ${words}`));
  expect(found).toEqual([]);
});

test.each([
  ["rows.find(row => row.label === 'General reserve')", 'General reserve'],
  ["amountIn(answers.summary, 'Remaining gap', year)", 'Remaining gap'],
  ["row.figure('Change a head')", 'Change a head'],
  ["names.includes('Risk-based minimum')", 'Risk-based minimum'],
])('such a look-up would be found: %s', (source, words) => expect(byLabel(source)).toEqual([words]));
