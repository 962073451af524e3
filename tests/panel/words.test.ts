import { Decimal } from '../../core/figures/decimal';
import { closingDay, shortYear, timeOfDay, yearBefore } from '../../addin/panel/words/dates';
import { gapInWords, gapSpoken } from '../../addin/panel/words/gap';
import { change, chartUnitFor, fullPounds, pence, percent, shortPounds, spokenPounds } from '../../addin/panel/words/pounds';

const pounds = (text: string) => new Decimal(text);

describe('pounds as people write them', () => {
  test.each([
    ['5400000', '£5.4m'],
    ['16400000', '£16.4m'],
    ['261970000', '£262.0m'],
    ['4749999.99', '£4.7m'],
    ['4750000', '£4.8m'],
    ['999500', '£1.0m'],
    ['999499.99', '£999k'],
    ['640000', '£640k'],
    ['162000', '£162k'],
    ['999.50', '£1k'],
    ['999.49', '£999.49'],
    ['12.5', '£12.50'],
    ['0', '£0'],
    ['-200000', '−£200k'],
    ['-1234567', '−£1.2m'],
  ])('£%s is %s in short', (amount, written) => expect(shortPounds(pounds(amount))).toBe(written));

  test('the full figure is never shortened, and shows its pence where it has any', () => {
    expect(fullPounds(pounds('1200000'))).toBe('£1,200,000');
    expect(fullPounds(pounds('1200000.5'))).toBe('£1,200,000.50');
    expect(fullPounds(pounds('-99.99'))).toBe('−£99.99');
  });

  test('a Band D set with four decimals keeps all four', () => expect(fullPounds(pounds('300.2302'))).toBe('£300.2302'));

  test('an amount too large for a binary number keeps its last penny', () =>
    expect(fullPounds(pounds('90071992547409931.27'))).toBe('£90,071,992,547,409,931.27'));

  test('a screen reader says million, not metres', () => {
    expect(spokenPounds(pounds('4700000'))).toBe('£4.7 million');
    expect(spokenPounds(pounds('-640000'))).toBe('minus £640 thousand');
  });

  // Leicestershire's leaflets: £10 = 19p, £11 = 21p, £14 = 27p, £15 = 29p a week (÷ 52).
  test.each([
    ['10', '19p'],
    ['11', '21p'],
    ['14', '27p'],
    ['15', '29p'],
  ])('a rise of £%s a year is %s a week', (rise, aWeek) => expect(pence(pounds(rise).div(52))).toBe(aWeek));
  test('a pound and more a week is written in pounds', () => expect(pence(pounds('1.083'))).toBe('£1.08'));
  test('99.6p a week is £1.00, not 100p', () => expect(pence(pounds('0.996'))).toBe('£1.00'));
  test('no rise is 0p and a cut has a minus sign', () => {
    expect(pence(pounds('0'))).toBe('0p');
    expect(pence(pounds('-0.21'))).toBe('−21p');
  });

  test('rises carry their sign, and no rise says so', () => {
    expect(change(pounds('15'))).toBe('+£15.00');
    expect(change(pounds('-3'))).toBe('−£3.00');
    expect(change(pounds('0'))).toBe('no change');
  });

  // 15 ÷ 300.2302 = 4.99616…%: at two decimals it would read as the 5% that it is not.
  test('a rise of £15 on £300.2302 is quoted as 4.996%, not 5.00%', () => expect(percent(pounds('15').div('300.2302'))).toBe('4.996%'));
  test('a rate of 3% is quoted as 3.00%, and a hair above it with the digits that show so', () =>
    expect(['0.03', '0.0300001', '0.030000001'].map(rate => percent(pounds(rate)))).toEqual(['3.00%', '3.00001%', '3.00%']));
  test('a rise of £14 on £286.23 is quoted as 4.89%', () => expect(percent(pounds('14').div('286.23'))).toBe('4.89%'));
});

describe('gaps in words', () => {
  test('above nil is a shortfall, below nil a surplus, nil is balanced', () => {
    expect(gapInWords(pounds('4700000'))).toBe('£4.7m shortfall');
    expect(gapInWords(pounds('-200000'))).toBe('£200k surplus');
    expect(gapInWords(pounds('0'))).toBe('balanced');
  });
  test('a penny short is not balanced', () => expect(gapInWords(pounds('0.01'))).toBe('£0.01 shortfall'));
  test('spoken, the word comes first', () => expect(gapSpoken(pounds('4700000'))).toBe('shortfall of £4.7 million'));
});

describe('what a chart is counted in', () => {
  test('its largest amount decides', () => {
    expect(chartUnitFor([pounds('200000'), pounds('16400000')]).name).toBe('£m');
    expect(chartUnitFor([pounds('200000'), pounds('-64000')]).name).toBe('£k');
    expect(chartUnitFor([pounds('12')]).name).toBe('£');
  });
  test('a surplus is labelled below nil', () => expect(chartUnitFor([pounds('2000000')]).label(pounds('-200000'))).toBe('−0.2'));
});

describe('years and times', () => {
  test('2026/27 closes on 31 March 2027', () => expect(closingDay('2026/27')).toBe('31 March 2027'));
  test('the year before 2000/01 is 1999/00', () => expect(yearBefore('2000/01')).toBe('1999/00'));
  test('the year before 2026/27 is 2025/26', () => expect(yearBefore('2026/27')).toBe('2025/26'));
  test('a narrow column writes 2026/27 as 26/27', () => expect(shortYear('2026/27')).toBe('26/27'));
  test('five to ten in the evening is 21:55', () => expect(timeOfDay(new Date(2026, 1, 4, 21, 55))).toBe('21:55'));
});
