import { readFileSync } from 'node:fs';
import { Decimal, reportData, reportNames, toCsv, toJson, toTable } from '../../core';
import type { Report } from '../../core';
import { february2026 } from '../../addin/example/february-2026';
import { march2024 } from '../../addin/example/march-2024';

const EXAMPLES = [february2026, march2024].map(({ title, tables }) => ({ title, tables: tables.map(({ values }) => values) }));

interface PlainCell {
  readonly amount: string;
  readonly unit: string;
  readonly status: string | null;
  readonly source: string | null;
}
interface Plain {
  readonly statedIn: string;
  readonly rows: readonly { readonly id: string; readonly cells: Readonly<Record<string, PlainCell | null>> }[];
}
const plain = (report: Report) => JSON.parse(toJson(report)) as Plain;

/** A reader of RFC 4180 of its own: quoted fields, doubled quotes, rows that end in CR LF. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [[]];
  let field = '';
  let isQuoted = false;
  for (let at = 0; at <= csv.length; at++) {
    const character = csv[at];
    if (isQuoted && character === '"' && csv[at + 1] === '"') field += csv[++at];
    else if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted && character !== undefined) field += character;
    else if (character === ',' || character === '\r' || character === undefined) {
      rows.at(-1)!.push(field);
      field = '';
      if (character === '\r') rows.push([]);
    } else if (character !== '\n') field += character;
  }
  return rows;
}

describe('a report as .csv', () => {
  const small: Report = {
    id: 'small',
    title: 'Small',
    moneyUnit: { name: '£000', pounds: new Decimal(1000) },
    columns: [
      { id: 'name', label: 'Row', kind: 'name' },
      { id: '2026/27', label: '2026/27', kind: 'year', year: 2026 },
      { id: 'note', label: 'Note', kind: 'words' },
    ],
    rows: [
      {
        id: 'a',
        label: 'Fleet, “cars”',
        role: 'row',
        unit: 'money',
        cells: [
          { kind: 'figure', amount: new Decimal('1234500.5'), unit: 'money' },
          { kind: 'words', text: 'says "so"\nand more' },
        ],
      },
      {
        id: 'b',
        label: 'Band D',
        role: 'row',
        unit: 'bandD',
        cells: [
          { kind: 'fault', fault: { kind: 'unknown', sentence: 'No.' } },
          { kind: 'truth', value: true },
        ],
      },
    ],
  };

  // RFC 4180: a field with a comma, a quote or a line break is quoted, a quote within it doubled. £1,234,500.50 is 1,234.5005 thousand.
  it('quotes what must be quoted and writes figures exactly, in the plan’s unit', () => {
    expect(toCsv(small)).toBe('Row,2026/27,Note\r\n"Fleet, “cars”",1234.5005,"says ""so""\nand more"\r\nBand D,#N/A No.,true');
  });

  it.each(EXAMPLES)('is read back by another program as the table that is spilled: $title', ({ tables }) => {
    for (const name of reportNames.filter(one => one !== 'bridge')) {
      const report = reportData(name, '', tables);
      const spilled = toTable(report).map(row => row.map(cell => (cell instanceof Decimal ? cell.toFixed() : String(cell))));
      expect(parsed(toCsv(report))).toEqual(spilled);
    }
  });
});

describe('a report as JSON', () => {
  it('has every figure in £ with its unit, its status and what it rests on', () => {
    const { statedIn, rows } = plain(reportData('precept', '', EXAMPLES[0]!.tables));
    expect(statedIn).toBe('£000');
    // Band D of £311.2302 is chosen at £11, which nobody has set yet; the limit of £15 is that year's principle.
    const cell = (id: string) => rows.find(row => row.id === id)!.cells['2026/27']!;
    expect(cell('bandD')).toMatchObject({ amount: '311.2302', unit: 'bandD', status: 'assumed' });
    expect(cell('bandD').source).toMatch(/^Local Government Finance Act 1992, section 42B/);
    expect(cell('limit')).toMatchObject({ amount: '315.2302', unit: 'bandD' });
    expect(cell('limit').source).toMatch(/section 52ZC/);
  });

  /** Reports whose rows are rows of the plan or figures of law, in which every figure by year says what it rests on. */
  const RESTED = ['summary', 'gap', 'precept', 'bands', 'billing', 'assumptions', 'reserves', 'section 25', 'household'];

  it.each(EXAMPLES)('names a source for every figure that rests on a row or a law: $title', ({ tables }) => {
    for (const name of RESTED) {
      const silent = plain(reportData(name, '', tables)).rows.flatMap(({ id, cells }) =>
        Object.entries(cells).flatMap(([column, cell]) =>
          cell?.amount !== undefined && !cell.source && id !== 'notYetTyped' ? [`${name}: ${id}, ${column}`] : [],
        ),
      );
      expect(silent).toEqual([]);
    }
  });

  // The Sources typed in the tables of the examples, read apart from the product: a row of the plan with one shows it.
  it.each(EXAMPLES)('shows the Source of a line, a post, a grant and a reserve beside its figures: $title', ({ tables }) => {
    const reports = { Post: 'spending', Line: 'spending', Funding: 'funding', Reserve: 'reserves' } as const;
    let compared = 0;
    for (const [header = [], ...rows] of tables) {
      const report = reports[String(header[0]) as keyof typeof reports];
      const source = header.indexOf('Source');
      if (!report || source < 0) continue;
      const shown = plain(reportData(report, '', tables)).rows;
      for (const row of rows.filter(one => one[source])) {
        const cells = shown.find(one => one.id === `${String(header[0])}: ${String(row[0])}`)!.cells;
        const figures = Object.values(cells).filter(cell => cell?.amount !== undefined);
        for (const cell of figures) expect(cell!.source).toContain(String(row[source]));
        compared += figures.length;
      }
    }
    expect(compared).toBeGreaterThan(40);
  });
});

test('a report as JSON has the notes of the report, and none where it has none', () => {
  const notesOf = (report: Report) => (JSON.parse(toJson(report)) as { notes: unknown }).notes;
  const report = reportData('gap', '', EXAMPLES[0]!.tables);
  expect(report.notes).toBeUndefined();
  expect(notesOf(report)).toEqual([]);
  expect(notesOf({ ...report, notes: ['A note.'] })).toEqual(['A note.']);
});

test('the library’s guide names both writers', () => {
  const guide = readFileSync('docs/library.md', 'utf8');
  expect(guide).toContain('`toCsv`');
  expect(guide).toContain('`toJson`');
});
