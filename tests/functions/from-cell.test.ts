import { call, column, ExcelError, outcome, row, sentenceOf, withExcel } from './calling';

beforeAll(withExcel);

describe('what a function reads in its cells', () => {
  it('takes a single cell as a range of one, and a range of one as a single cell', () => {
    // 100 + 5 = 105
    expect(call('RESERVES', 100, 5)).toEqual([[105]]);
    expect(call('RUNWAY', [[100]], 40, [[20]])).toBe(1);
  });

  it('reads nil and a dash as nil, the way a plan types them', () => {
    expect(call('RESERVES', column(100), row('nil', '-', 'Nil '))).toEqual([[100, 100, 100]]);
  });

  it('refuses text that looks like a number, and shows the number to type', () => {
    expect(sentenceOf('RESERVES', column(100, '5,400'), [[1], [2]])).toBe(
      'Openings, row 2, column 1: found the text “5,400”; type 5400 as a number, not as text.',
    );
    expect(sentenceOf('RESERVES', column('£1,250.50'), [[1]])).toBe(
      'Openings, row 1, column 1: found the text “£1,250.50”; type 1250.50 as a number, not as text.',
    );
    expect(sentenceOf('RUNWAY', 1, 2, '5%')).toBe('Floor: found the text “5%”; type 5% as a percentage, not as text.');
    expect(sentenceOf('RUNWAY', 'lots', 2)).toBe('Opening: found the text “lots”; type a number.');
  });

  it('refuses TRUE and FALSE among figures', () => {
    expect(sentenceOf('RUNWAY', true, 2)).toBe('Opening: found TRUE; type a number.');
  });

  it('names the cell in which an error stands, and the error', () => {
    expect(
      outcome('RESERVES', column(1, 2), [
        [3, 4],
        [5, new ExcelError('#REF!', '')],
      ]),
    ).toEqual({
      code: '#VALUE!',
      sentence: 'Movements, row 2, column 2: found the error #REF!; type a number.',
    });
    expect(sentenceOf('RUNWAY', { error: '#N/A' }, 2)).toBe('Opening: found the error #N/A; type a number.');
  });

  it('tells everything that is wrong at once, in the order of the arguments', () => {
    expect(sentenceOf('RUNWAY', 'a', column(1, 'b'), true)).toBe(
      'Opening: found the text “a”; type a number. Drawdowns, row 2, column 1: found the text “b”; type a number. Floor: found TRUE; type a number.',
    );
  });

  it('stops after five faults and counts the rest, so that the sentence can be read', () => {
    const sentence = sentenceOf('RESERVES', column(...'abcdefgh'), [[1]]);
    expect(sentence).toMatch(/row 5, column 1: found the text “e”; type a number\. And 3 more\.$/);
  });

  it('refuses a range where one cell is meant', () => {
    expect(sentenceOf('RUNWAY', column(1, 2), 3)).toBe('Opening: found 2 × 1 cells; give one cell.');
  });

  it('asks for tables where none are given', () => {
    expect(sentenceOf('PLAN', 'gap', '')).toBe('Tables: found none; give ranges of the plan with their header rows, such as Lines[#All].');
  });

  it('asks for the report where none is named', () => {
    for (const blank of [null, 0, '']) {
      expect(sentenceOf('PLAN', blank, '', [[['Line']]])).toBe(
        'Report: found nothing; type a report such as summary, gap, precept or checks.',
      );
    }
  });
});

describe('what Excel adds to a call', () => {
  it('is left alone, whether the last arguments are given, left out or not sent at all', () => {
    const invocation = { functionName: 'RUNWAY' };
    expect(call('RUNWAY', 100, row(40, 40, 40), 20)).toBe(2);
    expect(call('RUNWAY', 100, row(40, 40, 40))).toBe(2);
    expect(call('RUNWAY', 100, row(40, 40, 40), invocation)).toBe(2);
  });

  it('is not taken for one of the plan’s tables, whether Excel sends those as one list or one after another', () => {
    const line = [
      ['Line', 'Base', '2026/27'],
      ['Fleet', 10, 10],
    ];
    const body = [
      ['Body', 'Value'],
      ['Base year', '2025/26'],
    ];
    const asOneList = outcome('PLAN', 'spending', '', [body, line]);
    expect(asOneList).toEqual(expect.arrayContaining([expect.arrayContaining(['Fleet'])]));
    expect(outcome('PLAN', 'spending', '', body, line)).toEqual(asOneList);
    expect(outcome('PLAN', 'spending', '', [line, null, body, [[null]]])).toEqual(asOneList);
  });
});
