import { planReport, planReports, reportNames, toTable } from '../../core';
import type { Table } from '../../core';
import { february2026 } from '../../addin/example/february-2026';
import { march2024 } from '../../addin/example/march-2024';

/** What a report says: its cells as text, an unknown figure by its sentence. */
const said = (ask: () => ReturnType<typeof planReport>): unknown => {
  try {
    return ask().map(row => row.map(cell => (typeof cell === 'object' && 'sentence' in cell ? cell.sentence : String(cell))));
  } catch (error) {
    return (error as Error).message;
  }
};

/** March 2024, asking 12,000 (£000) of a reserve that holds 9,800: only the option “full” finds that, and it is not chosen. */
const askingTooMuch: readonly Table[] = march2024.tables.map(({ values }) =>
  values.map(row => (row[0] === 'Transition, all of it' ? row.map(cell => (cell === -1200 ? -12000 : cell)) : row)),
);

describe('several reports of one plan', () => {
  const plans: readonly (readonly [string, readonly Table[]])[] = [
    ['February 2026', february2026.tables.map(({ values }) => values)],
    ['March 2024, asking too much of a reserve', askingTooMuch],
  ];

  // Options and policies try variants of the plan; what they find must not turn up in a report asked for later.
  test.each(plans)('each says what it says alone, whatever was asked for before: %s', (_, tables) => {
    const alone = reportNames.map(name => said(() => planReport(name, '', tables)));
    const together = planReports('', tables);
    expect(reportNames.map(name => said(() => toTable(together(name))))).toEqual(alone);
    expect(reportNames.map(name => said(() => toTable(together(name))))).toEqual(alone);
  });
});
