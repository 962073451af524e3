/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { scenarioNames } from '../../addin/panel/reading/plan-tables';
import { planTable } from './fake-workbook';
import { showPane } from './shown';

test('the chooser offers the base plan and each scenario once, in the order they first appear', async () => {
  await showPane();
  const options = within(screen.getByLabelText('Scenario'))
    .getAllByRole('option')
    .map(option => option.textContent);
  expect(options).toEqual(['Base', 'Rise £15', 'Pay 1% higher']);
});

test('two Scenario tables are joined, and a name in other letters is the same scenario', () => {
  const one = [
    ['Scenario', 'Table'],
    ['Low', 'Line'],
    [null, null],
  ];
  const two = [
    [' scenario ', 'Table'],
    ['LOW', 'Line'],
    ['High', 'Line'],
    ['Base', 'Line'],
    [0, 0],
  ];
  expect(scenarioNames([one, two])).toEqual(['Low', 'High']);
});

test('a plan without scenarios offers the base plan alone', async () => {
  await showPane({
    tables: [
      planTable('Body', 'Body', 'A1:B2', [
        ['Body', 'Value'],
        ['Name', 'A fire authority'],
      ]),
    ],
  });
  expect(within(screen.getByLabelText('Scenario')).getAllByRole('option')).toHaveLength(1);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('A fire authority');
});

test('a plan that does not name its body is called by what it is', async () => {
  await showPane({
    tables: [
      planTable('Lines', 'Budget', 'A1:B2', [
        ['Line', 'Base'],
        ['Premises', 1],
      ]),
    ],
  });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Medium-term financial plan');
});
