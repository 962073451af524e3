/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { countyPlan } from './county-plan';
import { openedSection, showPane } from './shown';

/** The scenario that each block of the open screen names, by its heading. */
const scenariosOfBlocks = (): Record<string, string> =>
  Object.fromEntries(
    within(screen.getByRole('tabpanel'))
      .getAllByRole('region')
      .map(block => {
        const named = block.getAttribute('aria-describedby');
        return [within(block).getAllByRole('heading')[0]!.textContent!, named ? document.getElementById(named)!.textContent! : ''];
      }),
  );
const allOf = (blocks: Record<string, string>) => [...new Set(Object.values(blocks))];

test('every block of a screen names the scenario of its figures, and follows the choice', async () => {
  const { user } = await showPane();
  expect(allOf(scenariosOfBlocks())).toEqual(['Base plan']);
  await user.selectOptions(screen.getByLabelText('Scenario'), 'Rise £15');
  expect(scenariosOfBlocks()['Remaining gap, 2026/27']).toBe('Rise £15');
  expect(allOf(scenariosOfBlocks())).toEqual(['Rise £15']);
  await user.click(screen.getByRole('tab', { name: 'Precept' }));
  await openedSection('Choices for 2026/27');
  expect(allOf(scenariosOfBlocks())).toEqual(['Rise £15']);
});

test('a block that sets several side by side names none of them as its own', async () => {
  const { user } = await showPane();
  await user.click(screen.getByRole('tab', { name: 'Plan' }));
  await openedSection('Scenarios side by side');
  const blocks = scenariosOfBlocks();
  expect(blocks['Scenarios side by side']).toBe('');
  expect(blocks['Why two scenarios differ']).toBe('');
  expect(blocks['Close the gap of 2026/27 with …']).toBe('Base plan');
});

test('what is tried says so beside the scenario it starts from', async () => {
  const { user } = await showPane();
  await user.selectOptions(screen.getByLabelText('Scenario'), 'Rise £15');
  await user.click(screen.getByRole('tab', { name: 'Plan' }));
  await openedSection('Savings counted');
  fireEvent.change(screen.getByRole('slider', { name: /Pay award/ }), { target: { value: '10' } });
  await waitFor(() => expect(scenariosOfBlocks()['Savings counted']).toBe('Rise £15, as tried'));
});

test('a plan without scenarios, and a screen that shows none, name none', async () => {
  const { user } = await showPane({ tables: countyPlan.filter(({ name }) => name !== 'Scenarios') });
  expect(allOf(scenariosOfBlocks())).toEqual(['']);
  await user.click(screen.getByRole('tab', { name: 'Start' }));
  expect((await openedSection(/Use the tables/)).getAttribute('aria-describedby')).toBeNull();
});
