import { excelWorkbook } from '../../addin/workbook/excel-workbook';
import { closeWorkbooks, openWorkbook } from './open-workbook';

afterAll(closeWorkbooks);

/** Codes that Excel answers with, and what a person can do about each. */
const REFUSALS: readonly (readonly [code: string, toDo: RegExp])[] = [
  ['InactiveWorkbook', /Another workbook is in front\. Click into the workbook of this pane/],
  ['HostRestartNeeded', /Save, close Excel, and open the workbook again/],
  ['ConnectionFailure', /no longer answers: it or the workbook was closed.* Open the workbook again, and the pane with it/],
  ['InvalidOrTimedOutSession', /no longer answers.* its session has ended/],
  ['SearchDialogIsOpen', /Find window is open\. Close it/],
  ['GeneralException', /did not say why\. Try again/],
  ['InvalidOperation', /did not say why\. Try again/],
  ['AccessDenied', /is protected\. Take the protection off/],
  ['InvalidSelection', /Select one block of cells/],
  ['MemoryLimitReached', /close other workbooks/],
  ['FormulaLengthExceedsLimit', /longer than Excel takes/],
  ['UnsupportedSheet', /Choose a sheet with cells/],
  ['InvalidArgument', /Read the workbook again/],
];

test.each(REFUSALS)('refused with %s, a write says what to do and that nothing was written', async (code, toDo) => {
  const { excel } = await openWorkbook({
    sheets: [
      {
        name: 'Lines',
        tables: [
          {
            name: 'Lines',
            at: 'A1',
            rows: [
              ['Line', 'Base'],
              ['Fuel', 1],
            ],
          },
        ],
      },
    ],
  });
  const port = excelWorkbook();
  const proposal = await port.propose([{ sheet: 'Lines', address: 'B2', cells: [[2]] }]);
  excel.refuseNextWrite(code);
  const trouble = await port.write(proposal, { overwrite: true }).catch((reason: unknown) => reason as { sentence: string });
  expect(trouble).toMatchObject({ sentence: expect.stringMatching(toDo) });
  expect(trouble).toMatchObject({ sentence: expect.stringContaining('Nothing was written.') });
  expect((trouble as { sentence: string }).sentence).not.toContain(code);
  expect(excel.values('Lines!B2')).toEqual([[1]]);
});
