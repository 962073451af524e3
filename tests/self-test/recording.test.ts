import { selfTestChecks } from '../../addin/self-test/checks';
import type { BridgeMessage } from '../../addin/workbook/self-test-port';
import { openInNode } from '../host/excel-in-node';
import { differencesFrom } from '../host/replay';
import { AGES, closeAges, runInAge } from './ages';

afterAll(closeAges);

const quick = selfTestChecks.filter(({ id }) =>
  ['table-grows', 'chart-series', 'page-set-up', 'protected-sheet', 'names-move'].includes(id),
);

async function recorded(): Promise<readonly BridgeMessage[]> {
  const { page, result } = await runInAge(AGES[1]!, { checks: quick, records: true });
  const kept = result.recording.length;
  await page.Excel.run(async context => {
    context.workbook.worksheets.load('items/name');
    await context.sync();
  });
  expect(result.recording.length).toBe(kept);
  return JSON.parse(JSON.stringify(result.recording)) as BridgeMessage[];
}

async function replayed(recording: readonly BridgeMessage[]): Promise<string[]> {
  const page = await openInNode({ ...AGES[1]!.options });
  try {
    return await differencesFrom(recording, page.excel);
  } finally {
    page.close();
  }
}

test('what goes over the bridge is kept as requests and answers, and read back as JSON a fresh simulated Excel answers in the same form', async () => {
  const recording = await recorded();
  expect(recording.length).toBeGreaterThan(20);
  expect(recording[0]).toMatchObject({ request: { Actions: expect.any(Array) }, reply: { Results: expect.any(Array) } });
  expect(await replayed(recording)).toEqual([]);
});

test('an answer of another form is named by its request', async () => {
  const recording = await recorded();
  const place = recording.findIndex(({ request }) => JSON.stringify(request).includes('"orientation"'));
  const other = recording.map((message, i) =>
    i === place ? { ...message, reply: { Results: [], Error: { Code: 'NotImplemented', Message: '', Location: '' } } } : message,
  );
  const [first] = await replayed(other);
  expect(first).toMatch(
    new RegExp(`^request ${place + 1} \\(.*\\): Excel refuses with NotImplemented, simulated answers .*Orientation: string`),
  );
});
