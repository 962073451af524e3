import { february2026 } from '../../addin/example/february-2026';
import { march2024 } from '../../addin/example/march-2024';
import { reportData, reportNames } from '../../core';
import { workingsOf } from '../../core/reports/workings/tree';

/** Each figure that a report says is one of the plan’s own has workings, and these come to the same amount. */
describe.each([february2026, march2024])('the reports of $title', ({ tables: given }) => {
  const tables = given.map(({ values }) => values);
  const workings = workingsOf(tables, '');
  const asked = reportNames.filter(name => name !== 'bridge').map(name => reportData(name, '', tables));

  it('show what their workings show', () => {
    const compared = asked.flatMap(({ id, columns, rows }) =>
      rows.flatMap(row =>
        columns.slice(1).flatMap(({ year }, index) => {
          const cell = row.cells[index]!;
          if (!row.figureName || year === undefined || cell.kind !== 'figure') return [];
          return [[`${id}: ${row.id} ${year}`, cell.amount.toFixed(), workings.of({ ...row.figureName, year })?.amount.toString()]];
        }),
      ),
    );
    expect(compared.length).toBeGreaterThan(500);
    expect(compared.filter(([, shown, worked]) => shown !== worked)).toEqual([]);
  });
});
