/** @jest-environment jsdom */
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event';
import { publishedBodies } from '../../../core/bodies/published-bodies';
import { coreModel } from '../../../addin/panel/reading/core-model';
import { bodiesCalled } from '../../../addin/panel/start/body-section';
import { Shell } from '../../../addin/panel/shell/shell';
import { fiveToTen, section, textOf } from '../shown';
import { TakingSheets } from './taking-sheets';
import { Unstyled } from '../unstyled';

async function found(typed: string, name: string) {
  const workbook = new TakingSheets([]);
  const user = userEvent.setup({ delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never });
  await act(async () =>
    render(<Shell port={workbook} model={coreModel} now={fiveToTen} hostIsDark={() => undefined} />, { wrapper: Unstyled }),
  );
  await screen.findByText('Three letters of its name, or of one of its councils.');
  await user.type(screen.getByLabelText('Find your body'), typed);
  await user.click(await screen.findByRole('button', { name }));
  return { workbook, user };
}

describe('finding a body', () => {
  const names = (typed: string) => bodiesCalled(typed, publishedBodies).map(({ name }) => name);

  test('three letters of its name, an ampersand or “and”, a code, a council or one of its former names', () => {
    expect(names('cle')).toEqual(['Cleveland Police and Crime Commissioner', 'Cleveland Fire Authority']);
    expect(names('avon & som')).toEqual(['Avon & Somerset Police and Crime Commissioner']);
    expect(names('avon and som')).toEqual(['Avon & Somerset Police and Crime Commissioner']);
    expect(names('E31000011')).toEqual(['Devon and Somerset Fire and Rescue Authority']);
    expect(names('exeter')).toEqual(['Devon & Cornwall Police and Crime Commissioner', 'Devon and Somerset Fire and Rescue Authority']);
    expect(names('scarborough').map(name => name.slice(0, 15))).toEqual(['North Yorkshire', 'North Yorkshire']);
    expect(names('cl')).toEqual([]);
  });

  test('bodies that have ended are not offered', () => {
    expect(names('greater manchester fire')).toEqual([]);
  });
});

test('a fire authority is found by three letters, shown with what is published, and begun with that', async () => {
  const { workbook, user } = await found('dev', 'Devon and Somerset Fire and Rescue Authority');
  expect(textOf(section('Start from your body'))).toContain(
    'Band D £97.14 in 2023/24, the last seen'.replace('97.14', bandDOf('E31000011')),
  );
  expect(textOf(section('Start from your body'))).toContain('Open Government Licence');
  // On 4 February 2026 the year is 2025/26.
  expect((screen.getByLabelText('Base year', { selector: 'input:not([placeholder])' }) as HTMLInputElement).value).toBe('2025/26');
  await user.click(within(section('Start from your body')).getByRole('button', { name: 'Begin the plan…' }));
  await user.click(screen.getByRole('button', { name: /^Add \d+ sheets$/ }));
  await waitFor(() => expect(workbook.added.map(({ name }) => name)).toContain('Record'));
  // Twelve figures of its own: see the rows of the fire template and Band D.
  await screen.findByRole('region', { name: 'Still to type: 12' });
  expect(textOf(section('Still to type: 12'))).toContain('Base-year Band D');
  expect(textOf(section('Still to type: 12'))).toContain('and 7 more.');
});

const bandDOf = (code: string): string => publishedBodies.find(body => body.code === code)!.bandD.get(2023)!;
