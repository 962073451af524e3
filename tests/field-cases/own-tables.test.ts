/** Tables of the same kinds as the field cases, in other words: through TABLE, through the mapping as it guesses, and through CAST. */
import { castingFindings, ownRange } from '../../core';
import type { CellValue, Table } from '../../core';
import { headersOf } from '../../addin/panel/start/mapping-guesses';
import { matchesOf } from '../../addin/panel/start/mapping-match';
import { guessedBlock, guessedFigures, guessedMeanings, mainTable, mappingsOf } from '../../addin/panel/start/two-tables';
import type { BlockKind } from '../../addin/panel/start/two-tables';
import { mappedTable } from '../../addin/workbook/mapped-range';
import { outcome, withExcel } from '../functions/calling';
import { figures, findings } from '../plan/reading';
import { standardPlan } from '../reading/standard-plan';
import { OWN_TABLES } from './own-tables';

beforeAll(withExcel);

const SPENDING = [92_000_000, 94_000_000];
const planOf = (...tables: readonly Table[]) => [...standardPlan({ Line: [] }), ...tables];
const faults = (plan: readonly Table[]) => findings(plan).filter(one => /^(error|warning)/.test(one));

/** What the pane makes of the block where nobody changes its guesses. */
function mapped(values: Table) {
  const kind = guessedBlock(values) as BlockKind;
  const guessed = guessedMeanings(kind, values, '2025/26');
  const read = guessedFigures(kind, values, '2025/26');
  const draft = {
    headers: Object.fromEntries(headersOf(values).map(header => [header, guessed[header] ?? ''])),
    ...(read && { figures: read }),
  };
  const width = Math.max(...values.map(row => row.length));
  const ranges = mappingsOf({ sheet: 'Ours', address: `A1:${String.fromCharCode(64 + width)}${values.length}` }, kind, draft, values);
  return {
    tables: ranges.map(range => mappedTable(range, values, []).values),
    differences: matchesOf(values, { ...draft, kind: mainTable(kind) }).map(({ difference }) => difference.toNumber()),
  };
}

describe.each(Object.entries(OWN_TABLES))('%s', (_, { rows, totals }) => {
  test('TABLE gives the plan’s spending, without a warning', () => {
    const plan = planOf(ownRange('Line', rows));
    expect(figures('gap', 'Spending', plan)).toEqual(SPENDING);
    expect(faults(plan)).toEqual([]);
  });

  test('the mapping reads it so as it guesses, and its own total is ours', () => {
    const { tables, differences } = mapped(rows);
    expect(figures('gap', 'Spending', planOf(...tables))).toEqual(SPENDING);
    expect(faults(planOf(...tables))).toEqual([]);
    expect(differences.length).toBeGreaterThan(0);
    expect(differences.filter(difference => difference !== 0)).toEqual([]);
  });

  test('CAST finds its totals, and says nothing against them', () => {
    const verdicts = castingFindings(rows).map(({ name, verdict }) => `${name}: ${verdict}`);
    expect(verdicts.filter(one => one.includes('not add'))).toEqual([]);
    expect(verdicts).toHaveLength(totals);
  });
});

describe('what cannot be known is asked', () => {
  const asked = (block: CellValue[][]) => faults(planOf(ownRange('Line', block)));

  test.each(['n/a', 'tbc', 'to be confirmed', '..'])('a cell that says %s names itself, and what to type', word => {
    expect(
      asked([
        ['£000', '2026/27', '2027/28'],
        ['Pay', 92_000, 94_000],
        ['New estate', word, 500],
      ]),
    ).toEqual([
      `error Line / New estate / 2026/27: Line “New estate”, 2026/27, holds “${word}”; type a number, or nil where there is none.`,
    ]);
  });

  test('a figure that is said to be about so much is no number', () => {
    expect(
      asked([
        ['£000', '2026/27', '2027/28'],
        ['Pay', 'c. 82,000', 84_000],
      ])[0],
    ).toContain('holds “c. 82,000”; type a number');
  });

  test('a year with one figure behind the stroke stops its column', () => {
    expect(
      asked([
        ['£000', '2026/7', '2027/8'],
        ['Pay', 82_000, 84_000],
      ]),
    ).toHaveLength(2);
  });

  test('a total that does not add is left out and said, with both sums', () => {
    const block = [
      ['£000', '2026/27', '2027/28'],
      ['Pay', 82_000, 84_000],
      ['Fleet', 10_000, 10_000],
      ['Total', 91_000, 94_000],
    ];
    expect(figures('gap', 'Spending', planOf(ownRange('Line', block)))).toEqual(SPENDING);
    const [head, row] = outcome('CAST', block) as unknown[][];
    expect(head!.slice(0, 4)).toEqual(['Total', 'Cell', 'Shown', 'Adds to']);
    expect(row!.slice(0, 6)).toEqual(['Total, 2026/27', 'row 4, column 2', 91_000, 92_000, -1_000, 'does not add']);
  });
});
