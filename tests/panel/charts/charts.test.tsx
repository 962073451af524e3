/** @jest-environment jsdom */
import { screen, within } from '@testing-library/react';
import { coreModel } from '../../../addin/panel/reading/core-model';
import { countyPlanWith } from '../county-plan';
import { brokenFloorPlan } from '../reserves/reserves-plan';
import { section, showPane } from '../shown';

/** Where the bars of a chart stand and how they are filled, as the library drew them. */
const barsIn = (chart: HTMLElement) =>
  [...chart.querySelectorAll('svg .visx-bar')].map(bar => ({
    top: Number(bar.getAttribute('y')),
    height: Number(bar.getAttribute('height')),
    hatched: (bar.getAttribute('fill') ?? '').startsWith('url'),
  }));
const wordsIn = (chart: HTMLElement) => [...chart.querySelectorAll('svg text')].map(word => word.textContent);

test('a shortfall of £1.2m stands on the line, a surplus of £0.6m hangs hatched below it, half as long; a year in balance has no bar', async () => {
  // £6.1m less of spending turns the second year's 5.5 into −0.6, £9.2m less brings the third to nil, £12.9m less the fourth.
  const tables = countyPlanWith(
    ['Lines', 'Premises', '2027/28', 267_390_000],
    ['Lines', 'Premises', '2028/29', 272_840_000],
    ['Lines', 'Premises', '2029/30', 278_190_000],
  );
  await showPane({ tables });
  const trend = section(/^Gap by year/);
  const [shortfall, surplus, ...others] = barsIn(trend);
  expect(others).toEqual([]);
  expect([shortfall!.hatched, surplus!.hatched]).toEqual([false, true]);
  expect(surplus!.top).toBeCloseTo(shortfall!.top + shortfall!.height);
  expect(surplus!.height).toBeCloseTo(shortfall!.height / 2);
  expect(wordsIn(trend)).toEqual(expect.arrayContaining(['1.2', '−0.6', '0.0', '£0', '−£0.5m']));
});

test('a balance of £70k under a floor of £100k is hatched and says “below”; £150k the year before does not', async () => {
  const { user } = await showPane({ tables: brokenFloorPlan, model: coreModel });
  await user.click(screen.getByRole('tab', { name: 'Reserves' }));
  const balances = within(await screen.findByRole('region', { name: /^Balances/ })).getByRole('img');
  expect(barsIn(balances).map(({ hatched }) => hatched)).toEqual([false, false, true]);
  expect(wordsIn(balances).filter(word => word === 'below')).toHaveLength(1);
  const floors = [...balances.querySelectorAll('svg line')].filter(line => !line.classList.contains('visx-line'));
  const places = new Set(floors.map(line => Number(line.getAttribute('y1'))));
  const [, above, under] = barsIn(balances);
  expect(places.size).toBe(1); // drawn light upon dark, twice in each of two years, at one height
  expect(floors).toHaveLength(4);
  expect([...places][0]!).toBeGreaterThan(above!.top);
  expect([...places][0]!).toBeLessThan(under!.top);
});
