import { dayGiven, dayInWords } from '../../core/years/day';
import { wrongSentence } from '../support/sentence';

test('a day is read as it stands in the calendar', () => {
  expect(dayGiven('Reported', ' 2026-02-04 ')).toBe('2026-02-04');
  expect(dayGiven('Reported', '2028-02-29')).toBe('2028-02-29');
  expect(dayInWords('2026-02-04')).toBe('4 February 2026');
});

test.each(['2026-02-29', '2026-02-00', '2026-13-01', '4 February 2026', '2100-02-29', ''])('“%s” is no day', text => {
  expect(wrongSentence(() => dayGiven('Reported', text))).toBe(`Reported: found “${text}”; type a day such as 2026-02-04.`);
});
