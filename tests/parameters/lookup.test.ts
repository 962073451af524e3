import { ModelError } from '../../core/errors';
import limits from '../../core/parameters/police-referendum-limit.json';
import { inWords, parameterFigure, parameterFigures, sourceLine } from '../../core/parameters/lookup';
import type { ParameterFigure } from '../../core/parameters/parameter';
import { financialYear, yearName } from '../../core/years/financial-year';

const sentenceOf = (call: () => unknown): string => {
  try {
    call();
  } catch (error) {
    expect(error).toBeInstanceOf(ModelError);
    expect((error as ModelError).kind).toBe('unknown');
    return (error as ModelError).sentence;
  }
  throw new Error('no error');
};

test('the police limit for 2026/27 is £15, in force, with where that was read', () => {
  const figure = parameterFigure('police referendum limit', 2026);
  expect(figure.value.toString()).toBe('15');
  expect(figure).toMatchObject({ unit: '£ a dwelling', status: 'in force', year: 2026, read: '2026-11-22' });
  expect(sourceLine(figure)).toBe(
    'Cambridgeshire Police and Crime Panel, 28 January 2026; Police Professional, Leicestershire PCC forced to rethink policing precept, February 2026',
  );
});

// The year after the last in the file, so that adding a year's law leaves this as it is.
test('a year without a figure is not answered from another year: the last known is named', () => {
  const figures = limits.figures as ParameterFigure[];
  const last = figures.filter(({ of, status }) => of === undefined && status !== 'unverified').at(-1)!;
  const next = financialYear(figures.at(-1)!.year)! + 1;
  expect(sentenceOf(() => parameterFigures('police referendum limit', next))).toBe(
    `No police referendum limit is known for ${yearName(next)}; the last known is ${inWords(last)} for ${last.year}. Type the limit you assume in the plan’s Precept table, row Limit (£) or Limit % (a rate).`,
  );
});

test('an unverified figure is not used silently: it is named as unverified beside the last known', () => {
  expect(sentenceOf(() => parameterFigures('police staff pay award', 2025))).toBe(
    'The police staff pay award for 2025/26 (4.2%) is unverified and is not used; the last known is 7% for 2023/24. Type the award you assume in the plan’s Assumption table.',
  );
});

test('a year before the first known says which year is the first', () => {
  expect(sentenceOf(() => parameterFigures('police referendum limit', 2013))).toContain(
    'The police referendum limit for 2013/14 (2%) is unverified and is not used; the first known is 2% for 2015/16.',
  );
  expect(sentenceOf(() => parameterFigures('police referendum limit', 2009))).toContain(
    'No police referendum limit is known for 2009/10; the first known is 2% for 2015/16.',
  );
});

test('where no year at all is verified, that is said', () => {
  expect(sentenceOf(() => parameterFigures('special grant', 2025, 'threshold'))).toBe(
    'The police special grant (threshold) for 2025/26 (1%) is unverified and is not used; none is known for any year. Type the threshold and the rate you assume in the plan.',
  );
});

test('a statute stands until it is replaced: employer National Insurance is 15% above £5,000 from 2025/26 on', () => {
  expect(parameterFigure('employer national insurance', 2024, 'rate').value.toString()).toBe('0.138');
  expect(parameterFigure('employer national insurance', 2025, 'rate').value.toString()).toBe('0.15');
  expect(parameterFigure('employer national insurance', 2027, 'threshold').value.toString()).toBe('5000');
});

test('a rate that is known to end before its successor is known is not carried on: officers’ pension from April 2027', () => {
  expect(parameterFigure('officer pension contribution', 2026).value.toString()).toBe('0.353');
  expect(sentenceOf(() => parameterFigure('officer pension contribution', 2027))).toBe(
    'No police officer pension contribution is known for 2027/28; the last known is 35.3% for 2024/25. Type the rate you assume in the plan’s Assumption table.',
  );
  expect(sentenceOf(() => parameterFigure('officer pension contribution', 2018))).toContain(
    'No police officer pension contribution is known for 2018/19',
  );
});

test('a figure that others report of a document nobody here has read says so: officers’ 3.5% of September 2026', () => {
  const award = parameterFigure('police pay award', 2026);
  expect(award).toMatchObject({ month: 9, status: 'reported' });
  expect(sourceLine(award)).toMatch(/15 July 2026.*; known at second hand: the document itself has not been read$/);
  expect(sourceLine(parameterFigure('police pay award', 2025))).not.toContain('second hand');
});

test('the officer pension contribution rose from 31% to 35.3% in 2024/25', () => {
  expect([2023, 2024, 2025].map(year => parameterFigure('officer pension contribution', year).value.toString())).toEqual([
    '0.31',
    '0.353',
    '0.353',
  ]);
});

test('an award comes with its month: officers 4.2% from September 2025, staff 2.1% from April 2022', () => {
  expect(parameterFigure('police pay award', 2025)).toMatchObject({ month: 9, status: 'in force' });
  expect(parameterFigure('police staff pay award', 2022)).toMatchObject({ month: 4, unit: 'share' });
  expect(sentenceOf(() => parameterFigure('police staff pay award', 2025))).toContain('(4.2%) is unverified');
});
