import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { reportData, reportNames } from '../../core';
import { february2026 } from '../../addin/example/february-2026';
import { march2024 } from '../../addin/example/march-2024';

/**
 * What no screen shows and every reader of a report goes by: ids, roles, units, the names of figures, columns, and what each
 * row's figures rest on. Ids are promises (docs/library.md), so none moves unseen. Figures and words are in golden.test.ts.
 * `GOLDEN=write npx jest tests/reports/golden-data` writes them, and the commit says why one moved.
 */
const FOLDER = join(__dirname, 'golden');
const EXAMPLES = [february2026, march2024];
const scenarioOf = (report: string): string => (report === 'bridge' || report.startsWith('bridge:') ? 'Optimistic > Pessimistic' : '');

const askedFor = [...reportNames.filter(name => name !== 'workings'), 'bridge: by cause'];

describe.each(EXAMPLES)('the data of every report on $title', ({ id, tables }) => {
  const values = tables.map(table => table.values);

  it.each(askedFor)('%s has the ids, roles, units and sources that it always had', report => {
    const data = reportData(report, scenarioOf(report), values);
    const lines = [
      `${data.id} in ${data.moneyUnit.name}, ${(data.notes ?? []).length} notes`,
      data.columns.map(column => `${column.kind} ${column.id}`).join('\t'),
      ...data.rows.map(row => {
        const rests = row.cells.flatMap(cell => (cell.kind === 'figure' ? [`${cell.unit} ${cell.status ?? ''} ${cell.source ?? ''}`] : []));
        return [row.role, row.id, row.unit, JSON.stringify(row.figureName ?? ''), [...new Set(rests)].join(' | ')].join('\t').trimEnd();
      }),
    ];
    const file = join(FOLDER, id, 'data', `${report.replace(/[: ]+/g, '-')}.txt`);
    if (process.env.GOLDEN === 'write') {
      mkdirSync(join(FOLDER, id, 'data'), { recursive: true });
      writeFileSync(file, `${lines.join('\n')}\n`);
    }
    expect(existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : []).toEqual(lines.join('\n').split('\n'));
  });
});
