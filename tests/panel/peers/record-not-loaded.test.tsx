/** @jest-environment jsdom */
import { screen } from '@testing-library/react';
import { showPane, textOf } from '../shown';

// The figures load when the screen first opens, after this.
jest.doMock('../../../core/bodies/published-bodies', () => {
  throw new Error('Loading chunk bodies failed.');
});

test('where the published figures do not load, the screen says so and what to do', async () => {
  const { user } = await showPane();
  await user.click(screen.getByRole('tab', { name: 'Peers' }));
  const block = await screen.findByRole('region', { name: 'Peers' });
  expect(textOf(block)).toContain('The published figures could not be loaded. Close the pane and open it again.');
  expect(screen.queryByText('Reading the published figures…')).toBeNull();
});
