/** Awards to police officers from 1 September: 7% (2023), 4.75% (2024), 4.2% (2025), from the evidence to the Police Remuneration Review Body and Police Professional. */
import { pay } from '../../core';
import { parameterFigure } from '../../core/parameters/lookup';

test('£100 at 3%, 2.5% and 2%, each from September (PY-1), costs 101.75, 104.502083… and 106.806708…', () => {
  const years = pay(100, ['0.03', '0.025', '0.02']);
  expect(years.map(year => year.toFixed(6))).toEqual(['101.750000', '104.502083', '106.806708']);
});

test('officers’ 4.75% in 2024 and 4.2% in 2025 (PY-2) make the average pay of 2025/26 4.423% higher than 2024/25, neither 4.2% nor 4.75%', () => {
  const awards = [2024, 2025].map(year => parameterFigure('police pay award', year));
  expect(awards.map(({ month }) => month)).toEqual([9, 9]);
  const [first, second] = pay(
    1,
    awards.map(({ value }) => value),
  );
  expect([first!.toFixed(7), second!.toFixed(7)]).toEqual(['1.0277083', '1.0731638']);
  expect(second!.div(first!).minus(1).times(100).toFixed(4)).toBe('4.4230');
});

test.each([
  ['0.0475', '2.7708'],
  ['0.042', '2.4500'],
  ['0.07', '4.0833'],
])('an award of %s from September costs %s%% of the pay bill in its year', (award, percent) => {
  expect(pay(100, [award])[0]!.minus(100).toFixed(4)).toBe(percent);
});

test('a 7% award against a budgeted 2.8% costs 2.45% of the pay bill in its year and 4.2% in every later one', () => {
  const [award, budget] = ['0.07', '0.028'].map(rate => pay(100, [rate, 0, 0]));
  expect(award!.map((year, i) => year.minus(budget![i]!).toString())).toEqual(['2.45', '4.2', '4.2']);
});
