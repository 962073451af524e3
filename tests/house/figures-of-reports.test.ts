import { february2026 } from '../../addin/example/february-2026';
import { march2024 } from '../../addin/example/march-2024';
import { reportData, reportNames } from '../../core';
import { workingsOf } from '../../core/reports/workings/tree';

/** Reports of the plan’s own figures, each of which unfolds; but for rows that only add up or turn round what unfolds beside them. */
const UNFOLDING = [
  'summary',
  'gap',
  'spending',
  'funding',
  'precept',
  'bands',
  'billing',
  'statutory',
  'reserves',
  'commissioning',
  'allocations',
];
const ONLY_ADDED_UP =
  /^spending: oneOffsRemoved|^statutory: penceOfBudget|^commissioning: (category\/|fundedBy\/|total)|^allocations: total|^summary: notYetTyped/;

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

  it('unfold every figure by year: limit, rise, floor and per cent, each statutory line, each service, each allocation', () => {
    const withoutWorkings = asked
      .filter(({ id }) => UNFOLDING.includes(id))
      .flatMap(({ id, columns, rows }) =>
        rows.flatMap(row =>
          columns.slice(1).flatMap(({ year }, index) => {
            if (year === undefined || !['figure', 'truth'].includes(row.cells[index]!.kind)) return [];
            const node = row.figureName && workings.of({ ...row.figureName, year });
            return node?.sentence ? [] : [`${id}: ${row.id} ${year}`];
          }),
        ),
      );
    expect(withoutWorkings.filter(one => !ONLY_ADDED_UP.test(one))).toEqual([]);
  });
});
