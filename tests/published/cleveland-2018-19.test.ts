/**
 * Police and Crime Commissioner for Cleveland, precept 2018/19 (docsbay 1319232): council tax requirement £34,255,181,
 * tax base 151,210.3, Band D £226.540. Each authority's base is its published precept ÷ £226.54.
 */
import { bandDFor, isExcessive, limit, preceptInParts, preceptParts } from '../../core';

const BASES = { Hartlepool: '24021.0', Middlesbrough: '33121.0', 'Redcar & Cleveland': '38823.0', Stockton: '55245.3' };
const bases = Object.values(BASES);

test('Cleveland 2018/19 (CT-1): each authority’s precept as published', () => {
  expect(preceptParts(bases, '226.54').map(String)).toEqual(['5441717', '7503231', '8794962', '12515270']);
});

test('Cleveland 2018/19 (CT-1): the parts add to £34,255,180, the published requirement is £34,255,181, and the £1 between them stands', () => {
  const { precept, requirement, residual } = preceptInParts(bases, '226.54');
  expect([precept, requirement, residual].map(String)).toEqual(['34255180', '34255181', '1']);
});

test('Cleveland 2018/19: the bases add to the published 151,210.3, and the requirement gives back Band D £226.540 at three decimals', () => {
  expect(bandDFor('34255181', bases, 3).toFixed(3)).toBe('226.540');
  expect(bandDFor('34255181', ['151210.3'], 3).toFixed(3)).toBe('226.540');
});

test('Cleveland 2018/19: £214.54 and £12 is the limit of the year exactly', () => {
  expect(limit('2018/19', '214.54').toString()).toBe('226.54');
  expect(isExcessive('2018/19', '214.54', '226.54')).toBe(false);
});
