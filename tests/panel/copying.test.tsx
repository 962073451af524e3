/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { asHtml, asRows } from '../../addin/panel/copying/copy-table';
import { coreModel } from '../../addin/panel/reading/core-model';
import { cellsOf, showPane } from './shown';
import { smallPlan } from './small-plan';

const TABLE = [
  ['Reserve', 'Purpose', '£'],
  ['<b>', '=1+1', '−5,000'],
];

test('what looks like a formula is copied as text, and a minus figure is a figure to a spreadsheet', () => {
  expect(asRows(TABLE)).toBe("Reserve\tPurpose\t£\n<b>\t'=1+1\t-5,000");
  const { body } = new DOMParser().parseFromString(asHtml(TABLE, 'What & why'), 'text/html');
  expect(body.querySelector('p')!.textContent).toBe('What & why');
  const cells = [...body.querySelectorAll('td')];
  expect(cells.map(cell => [cell.textContent, cell.style.textAlign])).toEqual([
    ['<b>', 'left'],
    ["'=1+1", 'left'],
    ['-5,000', 'right'],
  ]);
  expect([...body.querySelectorAll('th')].map(cell => cell.style.textAlign)).toEqual(['left', 'left', 'right']);
});

test.each(['+£15.00', '4.996%', '£1.2m', '27p', '−£219,930', '1,200.0'])('%s stands at the right, as a figure', figure => {
  expect(
    asHtml([
      ['a', 'b'],
      ['x', figure],
    ]),
  ).toMatch(/text-align:right[^>]*>[^<]+<\/td><\/tr><\/tbody>/);
});

/** The remaining gap of the small plan is £160,000, then £170,400. */
test('a table of the pane is copied as it is read', async () => {
  const { user } = await showPane({ tables: smallPlan, model: coreModel });
  await user.click(screen.getByRole('button', { name: 'Show as a table' }));
  const table = screen.getByRole('table', { name: 'Gap by year, in pounds' });
  await user.click(screen.getByRole('button', { name: 'Copy: Gap by year, in pounds' }));
  expect(await screen.findByText('Copied.')).toBeTruthy();
  const rows = (await navigator.clipboard.readText()).split('\n').map(row => row.split('\t'));
  expect(rows).toEqual(cellsOf(table));
  expect(rows.flat().join(' ')).toContain('160');
});

test('where a window may not copy, it says what to do', async () => {
  const { user } = await showPane({ tables: smallPlan, model: coreModel });
  await user.click(screen.getByRole('button', { name: 'Show as a table' }));
  const refused = jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('NotAllowedError'));
  const refusedToo = jest.spyOn(navigator.clipboard, 'write').mockRejectedValue(new Error('NotAllowedError'));
  await user.click(screen.getByRole('button', { name: 'Copy: Gap by year, in pounds' }));
  expect(await screen.findByText('This window does not allow copying: select the table and press Ctrl+C.')).toBeTruthy();
  refused.mockRestore();
  refusedToo.mockRestore();
});

test.each(['Overview', 'Plan', 'Precept', 'Risk', 'Two views', 'Peers'])('every table of the screen %s has its Copy', async name => {
  const { user } = await showPane({ tables: smallPlan, model: coreModel });
  await user.click(screen.getByRole('tab', { name }));
  await screen.findByRole('tabpanel', { name });
  await screen.findAllByRole('region');
  for (const opener of screen.queryAllByRole('button', { name: /^Show (as a table|every year|all)/ })) await user.click(opener);
  const panel = within(screen.getByRole('tabpanel'));
  for (const table of panel.queryAllByRole('table')) {
    const caption = (table as HTMLTableElement).caption!.textContent;
    expect(panel.getAllByRole('button', { name: `Copy: ${caption}` }).length).toBeGreaterThan(0);
  }
});
