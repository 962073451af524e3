/** @jest-environment jsdom */
import { act, screen, within } from '@testing-library/react';
import { askForSelfTest } from '../../../addin/panel/entry/ribbon';
import { CannotBeTried } from '../../../addin/workbook/self-test-port';
import type { Place } from '../../../addin/workbook/workbook';
import { openedSection, showPane, textOf } from '../shown';
import { smallPlan } from '../small-plan';
import { WritableWorkbook } from '../writable-workbook';

/** A workbook that says what it is and can try nothing. */
class TestedInMemory extends WritableWorkbook {
  leftOver: Place | undefined;
  about = () => Promise.resolve([{ what: 'Program', says: 'held in memory' }]);
  look = () => Promise.reject(new CannotBeTried('nothing is worked out here'));
  enter = this.look;
  tableRange = () => Promise.resolve(this.leftOver);
}

const opened = () => showPane({ workbook: new TestedInMemory(smallPlan) });

test('the ribbon’s Check this Excel opens Start, where what will be added is shown and nothing is added yet', async () => {
  const { workbook } = await opened();
  const before = workbook.book.sheets().length;
  act(askForSelfTest);
  const card = await openedSection('Check this Excel');
  const list = await within(card).findByRole('list', { name: 'Sheets that will be added' });
  expect(within(list).getAllByRole('listitem').map(textOf)).toEqual([
    expect.stringMatching(/^MTFP self-testA1/),
    expect.stringMatching(/^MTFP self-test plantable SelfTestBody/),
    expect.stringMatching(/^MTFP self-test cellstable SelfTestGrowing.*1 chart$/),
    expect.stringMatching(/^MTFP self-test reportA1/),
  ]);
  expect(workbook.book.sheets().length).toBe(before);
});

test('what cannot be tried is not called passed, the plan is as before, and the answers stand in the report', async () => {
  const { workbook, user } = await opened();
  const before = workbook.book.sheets().map(({ name }) => name);
  const card = await openedSection('Check this Excel');
  await user.click(await within(card).findByRole('button', { name: 'Begin' }));
  const report = await within(card).findByRole<HTMLTextAreaElement>('textbox', { name: 'The report' }, { timeout: 20_000 });
  expect(report.value).not.toMatch(/^\| function-\w+ \| (?!cannot be tried here)/m);
  expect(report.value).toMatch(/^\| function-LIMIT \| cannot be tried here \| nothing is worked out here \|/m);
  expect(workbook.book.sheets().map(({ name }) => name)).toEqual([...before, 'MTFP self-test report']);
  await user.click(within(within(card).getByRole('radiogroup', { name: /press Undo/ })).getByRole('radio', { name: 'No' }));
  expect(report.value).toMatch(/is it gone, and nothing else\? no$/m);
});

test('sheets of an earlier check stand in the way, and are named', async () => {
  const { workbook, user } = await opened();
  workbook.leftOver = { sheet: 'MTFP self-test plan', address: 'A1:B6' };
  const card = await openedSection('Check this Excel');
  await user.click(await within(card).findByRole('button', { name: 'Begin' }));
  expect((await screen.findByRole('alert')).textContent).toContain('Delete the sheets whose names begin “MTFP self-test”');
});
