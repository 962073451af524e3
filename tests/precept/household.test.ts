import { billByBand, householdEffects } from '../../core/precept/household';
import { wrongSentence } from '../support/sentence';

test('the effect on a household is the difference of its two bills, by year, month and week', () => {
  // Band D 90 → 142: £52 in D, £34.67 in A (94.67 − 60), £104 in H
  const effects = householdEffects(90, 142);
  const printed = (band: string) => {
    const { lastYear, thisYear, rise, aMonth, aWeek } = effects.find(effect => effect.band === band)!;
    return [lastYear, thisYear, rise, aMonth, aWeek].map(String);
  };
  expect(printed('D')).toEqual(['90', '142', '52', '4.33', '1']);
  expect(printed('A')).toEqual(['60', '94.67', '34.67', '2.89', '0.67']);
  expect(printed('H')).toEqual(['180', '284', '104', '8.67', '2']);
});

test('a bill adds bands that each authority has rounded for itself', () => {
  // Band A of £0.01 is 0.0067 → 0.01, twice: 0.02. Band A of their sum £0.02 is 0.0133 → 0.01.
  expect(billByBand([0.01, 0.01])[0]!.toString()).toBe('0.02');
});

test('a Band D below nil is refused by name', () => {
  expect(wrongSentence(() => householdEffects(-1, 1))).toBe('Last year’s Band D: found -1; type an amount of nil or above.');
  expect(wrongSentence(() => householdEffects(1, -1))).toBe('This year’s Band D: found -1; type an amount of nil or above.');
});
