/** @jest-environment jsdom */
import axe from 'axe-core';
import { screen } from '@testing-library/react';
import { countyPlan } from './county-plan';
import { showPane } from './shown';

/** WCAG 2.2 AA as far as it can be told without drawing: contrast and target sizes are looked at in a browser. */
async function faults(): Promise<string[]> {
  const { violations } = await axe.run(
    { exclude: [['[data-tabster-dummy]']] },
    {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
    },
  );
  return violations.map(violation => `${violation.id}: ${violation.nodes.map(node => node.html).join(' | ')}`);
}

beforeAll(() => {
  document.documentElement.lang = 'en-GB';
  document.title = 'MTFP Modeller';
});

test('the first screen has no fault that axe can find', async () => {
  const { user } = await showPane();
  await user.click(screen.getByRole('button', { name: 'Show as a table' }));
  expect(await faults()).toEqual([]);
});

test('the Checks screen has no fault that axe can find', async () => {
  const { user } = await showPane();
  await user.click(screen.getByRole('tab', { name: /Checks/ }));
  expect(await faults()).toEqual([]);
});

test('a plan that cannot be read has no fault that axe can find', async () => {
  await showPane({ tables: countyPlan.filter(({ name }) => name !== 'Body') });
  expect(await faults()).toEqual([]);
});

test('axe does find a control without a name, so that silence above means something', async () => {
  const { container } = await showPane();
  container.appendChild(document.createElement('button'));
  expect((await faults()).join()).toContain('button-name');
});
