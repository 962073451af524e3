import { poundsScale } from '../../../addin/panel/charts/axes';

const said = (sizes: number[]) => {
  const { ticks, label } = poundsScale(sizes, [0, 100]);
  return ticks.map(label);
};

test('a scale of £4.7m to £0.75m begins at nil and counts in round millions', () => {
  expect(said([4_700_000, 750_000])).toEqual(['£0', '£1m', '£2m', '£3m', '£4m']);
});

test('a scale that reaches below nil writes its surpluses with a minus sign', () => {
  expect(said([-600_000, 1_200_000])).toEqual(['−£0.5m', '£0', '£0.5m', '£1m']);
});

test('thousands and single pounds are never shortened further: 2,500 is £2.5k, not £3k', () => {
  expect(said([2_600])).toEqual(['£0', '£0.5k', '£1k', '£1.5k', '£2k', '£2.5k']);
  expect(said([200, 640])).toEqual(['£0', '£200', '£400', '£600']);
});

test('a plan without any gap has a scale of nil alone', () => {
  expect(said([0, 0])).toEqual(['£0']);
});

test('nil stands on the scale even where all amounts are far from it', () => {
  expect(poundsScale([9_000_000, 9_400_000], [0, 100]).at(0)).toBe(0);
});
