import { reportData, reportNames } from '../../core';
import { examples } from '../../addin/example/examples';

/** Reports that say where each of their rows comes from themselves: the tree of workings, and the findings. */
const OF_THEIR_OWN = ['workings', 'checks'];

const cases = examples.flatMap(({ id, tables }) =>
  reportNames.filter(name => !OF_THEIR_OWN.includes(name)).map(name => [id, name, tables.map(({ values }) => values)] as const),
);

test.each(cases)('%s: every figure of “%s” says what it rests on', (id, name, tables) => {
  const scenario = name === 'bridge' ? (id === 'february-2026' ? 'Force view > Commissioner’s view' : 'Base > Base') : '';
  const bare = reportData(name, scenario, tables).rows.flatMap(row =>
    row.cells.filter(cell => cell.kind === 'figure' && !cell.source).map(() => row.label),
  );
  expect(bare).toEqual([]);
});

test('a sum that is made for a report says from what, and a figure of the plan has its law', () => {
  const tables = examples[0]!.tables.map(({ values }) => values);
  const sourceOf = (report: string, label: string) => {
    const cell = reportData(report, '', tables).rows.find(row => row.label === label)!.cells[0]!;
    return cell.kind === 'figure' ? cell.source : undefined;
  };
  expect(sourceOf('categories', 'Pay')).toBe('the rows of each Category and of each Held by, added up');
  expect(sourceOf('summary', 'Remaining gap')).toContain('section 42A(4)');
});
