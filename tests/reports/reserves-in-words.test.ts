import { planReport, reportData } from '../../core';
import type { CellValue } from '../../core';
import { figures, read } from '../plan/reading';
import { GENERAL, MOVEMENT_HEADER, PROJECTS, RESERVE_HEADER, reservePlan } from '../reserves/reserve-plan';

/** What the reports on reserves say where a budget is nil, a reserve has no kind, or money is paid back for a proposal. */

test('a general reserve is no share of a net budget of nil, nor of one that is not known', () => {
  const level = (pay: CellValue) => {
    const tables = reservePlan({
      Line: [
        ['Line', 'Base', '2025/26', '2026/27'],
        ['Pay', 100_000, pay, ''],
      ],
      Change: [],
      Movement: [],
    });
    const row = read(planReport('strategy', '', tables)).find(([name]) => name === 'How the general reserve was set')!;
    return row.find(cell => String(cell).startsWith('It stands at'));
  };
  // 4,000 ÷ 100,000 is 4%.
  expect(level(100_000)).toMatch(/^It stands at £4,000 at the end of 2025\/26, 4% of the net budget\. /);
  expect(level('nil')).toMatch(/^It stands at £4,000 at the end of 2025\/26\. /);
  expect(level('abc')).toMatch(/^It stands at £4,000 at the end of 2025\/26\. /);
});

test('a reserve without a kind or a category has none in the strategy', () => {
  const bare = PROJECTS.map((cell, at) => (at === 1 || at === 2 ? '' : cell));
  const { columns, rows } = reportData('strategy', '', reservePlan({ Reserve: [RESERVE_HEADER, GENERAL, bare] }));
  const cell = (row: string, column: string) => rows.find(({ id }) => id === row)!.cells[columns.findIndex(({ id }) => id === column) - 1];
  expect(cell('Reserve: General', 'kind')).toEqual({ kind: 'words', text: 'general' });
  for (const row of ['Reserve: Projects', 'use/Reserve: Projects/Move of the control room'])
    expect([cell(row, 'kind'), cell(row, 'category')]).toEqual([{ kind: 'empty' }, { kind: 'empty' }]);
});

test('what is paid back for a proposal is no drawdown for it', () => {
  const tables = reservePlan({
    Movement: [
      MOVEMENT_HEADER,
      ['All', 'Projects', '', 'Move of the control room', 'approved', 'full', 'yes', -3000, ''],
      ['Pay back', 'Projects', '', 'Move of the control room', 'approved', '', '', 400, 500],
      ['Other', 'Projects', '', 'Something else', 'approved', '', '', -70, ''],
    ],
  });
  const [head, ...rows] = read(planReport('options', '', tables));
  const drawn = (option: string) => {
    const row = rows.find(([name, , figure]) => name === option && figure === 'Drawdown')!;
    return ['2025/26', '2026/27'].map(year => row[head!.indexOf(year)]);
  };
  expect([drawn('Full'), drawn('None')]).toEqual([
    [3000, 0],
    [0, 0],
  ]);
  expect(figures('reserves', 'Drawdowns', tables).slice(-2)).toEqual([3070, 0]);
});
