import { excelWorkbook } from '../../addin/workbook/excel-workbook';
import { closeWorkbooks, openWorkbook } from './open-workbook';

afterAll(closeWorkbooks);

test('whether people without the add-in are asked to trust one is said in the document, and taken back', async () => {
  const { excel } = await openWorkbook({ settings: { theirs: 'stays' } });
  const port = excelWorkbook();
  expect(await port.asksToTrust()).toBe(true);
  await port.setAsksToTrust(false);
  expect(excel.settings).toEqual({ theirs: 'stays', 'Office.DisableTrustUX': true });
  expect(await port.asksToTrust()).toBe(false);
  await port.setAsksToTrust(true);
  expect(excel.settings).toEqual({ theirs: 'stays' });
});

test('where Excel does not take the setting, it is as it was and a sentence says so', async () => {
  await openWorkbook();
  const port = excelWorkbook();
  const ofExcel = globalThis.Office;
  // The simulated Excel takes every setting; this document refuses to keep one.
  const kept = new Map<string, unknown>();
  const settings = {
    get: (name: string) => kept.get(name),
    set: (name: string, value: unknown) => void kept.set(name, value),
    remove: (name: string) => void kept.delete(name),
    saveAsync: (done: (result: object) => void) => done({ status: 'failed', error: { message: 'read-only' } }),
  };
  globalThis.Office = { AsyncResultStatus: ofExcel.AsyncResultStatus, context: { document: { settings } } } as unknown as typeof Office;
  try {
    await expect(port.setAsksToTrust(false)).rejects.toMatchObject({
      sentence: 'Excel did not take the setting, and the workbook is as it was. Check that it can be edited, then try again.',
    });
    expect([await port.asksToTrust(), kept.size]).toEqual([true, 0]);
  } finally {
    globalThis.Office = ofExcel;
  }
});
