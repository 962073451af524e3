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
  expect(sentenceOf(() => parameterFigures('fire referendum limit', 2026))).toBe(
    'The fire referendum limit for 2026/27 (£5) is unverified and is not used; the last known is 3% for 2024/25. Type the limit you assume in the plan’s Precept table, row Limit (£) or Limit % (a rate).',
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
  expect(sentenceOf(() => parameterFigures('band proportions', 2025, 'I'))).toBe(
    'The band proportions (I) for 2025/26 (21 ninths) is unverified and is not used; none is known for any year. Band amounts need a proportion for each band.',
  );
});

test('a statute stands until it is replaced: employer National Insurance is 15% above £5,000 from 2025/26 on', () => {
  expect(parameterFigure('employer national insurance', 2024, 'rate').value.toString()).toBe('0.138');
  expect(parameterFigure('employer national insurance', 2025, 'rate').value.toString()).toBe('0.15');
  expect(parameterFigure('employer national insurance', 2027, 'threshold').value.toString()).toBe('5000');
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
