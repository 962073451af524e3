import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decimal, ModelError, planHash, provenance, verifyProvenance, VERSION } from '../../core';
import type { CellValue, ReportTable, Table } from '../../core';
import { february2026 } from '../../addin/example/february-2026';
import { wrongSentence } from '../support/sentence';
import { smallshire, smallshireWith } from './smallshire';

/** A report as its values stand on a published sheet. */
const sheet = (report: ReportTable): Table =>
  report.map(row =>
    row.map((cell): CellValue => (cell instanceof Decimal ? cell.toNumber() : cell instanceof ModelError ? 'not known (note 1)' : cell)),
  );

describe('the provenance of a plan', () => {
  test('says sign, version, scenario, seed, headline, weakest status, findings and each assumption with its source', () => {
    expect(sheet(provenance(smallshire, 'Rise of £15', 4711))).toEqual([
      ['Provenance', 'Value', 'Status', 'Source'],
      ['Body', 'Smallshire', '', ''],
      ['Plan hash', planHash(smallshire), '', ''],
      ['Version', VERSION, '', ''],
      ['Scenario', 'Rise of £15', '', ''],
      ['Seed', '4711', '', ''],
      ['Remaining gap 2026/27', 205_000, '', ''],
      ['Remaining gap 2027/28', 215_400, '', ''],
      ['Weakest status', 'assumed', '', ''],
      ['Findings: errors', 0, '', ''],
      ['Findings: warnings', 0, '', ''],
      ['Findings: notes', 0, '', ''],
      ['Assumption: Inflation', '2026/27: 0.02; 2027/28: 0.02', 'assumed', 'Budget report, table 3'],
    ]);
  });

  test('has the Source of each row that types one, with its table, and no row for one that types none', () => {
    const lines: Table = [
      ['Line', 'Base', 'Driver', 'Source', '2026/27', '2027/28'],
      ['Premises', 1_000_000, 'Inflation', 'Ledger, month 6', '', ''],
      ['Fleet', 1000, '', '', '', ''],
    ];
    const tables = smallshire.map(table => (table[0]![0] === 'Line' ? lines : table));
    expect(sheet(provenance(tables, '')).filter(([item]) => /^(Line|Funding): /.test(String(item)))).toEqual([
      ['Line: Premises', '', '', 'Ledger, month 6'],
    ]);
  });

  test('carries the version of package.json', () => {
    expect(VERSION).toBe(JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')).version);
  });

  test('counts what the checks found, and says where a figure is not known', () => {
    const rows = new Map(provenance(smallshireWith('Line', 1, 1, 'abc'), '').map(row => [row[0], row[1]]));
    expect(String(rows.get('Findings: errors'))).toBe('1');
    expect(rows.get('Remaining gap 2026/27')).toBeInstanceOf(ModelError);
  });
});

describe('a published provenance against its tables', () => {
  const published = sheet(provenance(smallshire, '', 7));

  test.each(['', 'Rise of £15'])('agrees with the tables it was made from, in any order: scenario “%s”', scenario => {
    expect(verifyProvenance(sheet(provenance(smallshire, scenario)), [...smallshire].reverse())).toEqual([]);
  });

  test('agrees for February 2026, where it stands below other things on its sheet and before others', () => {
    const tables = february2026.tables.map(table => table.values);
    const above: Table = [
      ['Where the figures come from'],
      ['Scenario', 'Issued at £15'],
      [],
      ...sheet(provenance(tables, 'Issued at £15')),
      ['', ''],
      ['Plan hash', 'not this one'],
    ];
    expect(verifyProvenance(above, tables)).toEqual([]);
  });

  // Base 1,000,001 × 1.02 = 1,020,001.02: £1.02 more to find; × 1.02 again = 1,040,401.0404, to the penny 1,040,401.04.
  test('differs in its sign and its gap where £1 was added to a line', () => {
    const tables = smallshireWith('Line', 1, 1, 1_000_001);
    expect(verifyProvenance(published, tables)).toEqual([
      { item: 'Plan hash', column: 'Value', published: `“${planHash(smallshire)}”`, now: `“${planHash(tables)}”` },
      { item: 'Remaining gap 2026/27', column: 'Value', published: '210000', now: '210001.02' },
      { item: 'Remaining gap 2027/28', column: 'Value', published: '220400', now: '220401.04' },
    ]);
  });

  test.each<[string, number, CellValue, string]>([
    ['a gap edited after it was published', 6, 0, 'Remaining gap 2026/27'],
    ['a version that is another', 3, '0.0.9', 'Version'],
    ['a finding that was taken away', 9, '', 'Findings: errors'],
  ])('names %s', (_, row, value, item) => {
    const edited = published.map((cells, r) => (r === row ? [cells[0], value, ...cells.slice(2)] : cells));
    expect(verifyProvenance(edited, smallshire).map(one => one.item)).toEqual([item]);
  });

  test('names a source that was edited, a row that was taken out and a row that was put in', () => {
    const edited = [
      ...published.slice(0, 7),
      ...published.slice(8, -1),
      ['Assumption: Inflation', published.at(-1)![1], 'assumed', 'Another report'],
      ['Assumption: Growth', 0.01, '', ''],
    ];
    expect(verifyProvenance(edited, smallshire).map(({ item, column }) => [item, column])).toEqual([
      ['Remaining gap 2027/28', ''],
      ['Assumption: Inflation', 'Source'],
      ['Assumption: Growth', ''],
    ]);
  });

  test('agrees where two assumptions share a name, and names the second where that is the one that was edited', () => {
    const doubled = smallshire.map(table =>
      table[0]![0] === 'Assumption' ? [...table, ['Inflation', '% a year', 'assumed', 'Another', 0.03, 0.03]] : table,
    );
    const rows = sheet(provenance(doubled, ''));
    expect(verifyProvenance(rows, doubled)).toEqual([]);
    const edited = [...rows.slice(0, -1), [...rows.at(-1)!.slice(0, 3), 'A third']];
    expect(verifyProvenance(edited, doubled).map(one => [one.item, one.published, one.now])).toEqual([
      ['Assumption: Inflation', '“A third”', '“Another”'],
    ]);
  });

  // A seed is a whole number and nothing else: one with words about it names none.
  test.each(['7 runs', 'run 7', '-7'])('names a seed that was edited to “%s”', seed => {
    const edited = published.map(row => (row[0] === 'Seed' ? ['Seed', seed, '', ''] : row));
    expect(verifyProvenance(edited, smallshire)).toEqual([{ item: 'Seed', column: 'Value', published: `“${seed}”`, now: '“none”' }]);
  });

  test('is refused in a sentence where there is none', () => {
    expect(wrongSentence(() => verifyProvenance([['Plan', 'Value']], smallshire))).toBe(
      'Provenance: no row Plan hash under a header row that begins with Provenance and Value; give the sheet of a published plan.',
    );
  });

  test('is refused in a sentence where its scenario is no longer in the tables', () => {
    expect(wrongSentence(() => verifyProvenance(sheet(provenance(smallshire, 'Rise of £15')), smallshire.slice(0, -1)))).toMatch(
      /^Scenario: “Rise of £15” is not in the Scenario table/,
    );
  });
});
