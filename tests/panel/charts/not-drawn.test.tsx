/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { section, showPane, textOf } from '../shown';

// The drawing loads with the first chart, after this.
jest.doMock('../../../addin/panel/charts/drawing', () => {
  throw new Error('Loading chunk charts failed.');
});

test('where the drawing does not load, its figures stand in its place and years can still be chosen', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => {});
  const { user } = await showPane();
  expect(textOf(section(/^Gap by year/))).toContain('Not drawn. 26/27 1.2 27/28 5.5 28/29 9.2 29/30 12.9');
  await user.click(screen.getByRole('radio', { name: /^2027\/28/ }));
  expect(textOf(section('Remaining gap, 2027/28'))).toContain('£5.5m');
});
