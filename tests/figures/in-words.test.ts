import { Decimal } from '../../core';
import { inPercent, inPounds, inRows, listed } from '../../core/figures/in-words';

const letters = (count: number) => Array.from({ length: count }, (_, i) => `P${i + 1}`);

test('an amount below nil has its minus before the £, and nil has none', () => {
  expect([inPounds(-1234.5), inPounds('-0'), inPounds(1_000_000)]).toEqual(['−£1,234.50', '£0', '£1,000,000']);
});

test('rows are counted from 1 and listed', () => {
  expect([inRows([2]), inRows([0, 1, 4])]).toEqual(['row 3', 'rows 1, 2 and 5']);
});

test('twelve names are listed, of thirteen the first ten and how many more', () => {
  expect(listed(letters(12))).toBe('P1, P2, P3, P4, P5, P6, P7, P8, P9, P10, P11 and P12');
  expect(listed(letters(13))).toBe('P1, P2, P3, P4, P5, P6, P7, P8, P9, P10 and 3 more');
  expect([listed([]), listed(['P1'])]).toEqual(['', 'P1']);
});

// 15 ÷ 300.2302 = 0.0499616…; 0.00004% off a whole percent is under what five decimals show.
test('a rate just off a whole percent is not quoted as that percent', () => {
  const quoted = ['0.05', '0.410958', '0.0499616', '-0.0499616', '0.330004', '0.3', '0.0000001'].map(rate => inPercent(new Decimal(rate)));
  expect(quoted).toEqual(['5%', '41.1%', '4.996%', '-4.996%', '33.0004%', '30%', '0.00001%']);
  expect(inPercent(new Decimal('0.0499999999'), 2)).toBe('5%');
});
