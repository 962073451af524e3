import { answerInGrid } from '../../addin/preview/grid-function';
import { Sentences } from '../../addin/preview/sentences';

const HERE = { sheet: 'Results', row: 4, column: 1 };
const SENTENCE = 'Year: found the text “2099”; type a financial year such as 2025/26.';

const failing = {
  id: 'LIMIT',
  call: () => {
    throw Object.assign(new Error(SENTENCE), { code: '#N/A' });
  },
};
const answering = { id: 'LIMIT', call: () => 315.2302 };

describe('a function in the preview’s grid', () => {
  test('a failed call shows its error in the cell and its sentence below the grid', () => {
    const sentences = new Sentences();
    expect(answerInGrid(failing, HERE, [], sentences)).toBe('#N/A');
    expect(sentences.all()).toEqual([{ ...HERE, origin: HERE, call: 'MTFP.LIMIT', sentence: SENTENCE }]);
  });

  test('an error in one cell of a report leaves the others, and its sentence names that cell', () => {
    const sentences = new Sentences();
    const report = {
      id: 'PLAN',
      call: () => [
        ['Summary', '2026/27'],
        ['Precept', Object.assign(new Error('No tax base.'), { code: '#VALUE!' })],
        ['Spending', 12],
      ],
    };
    expect(answerInGrid(report, HERE, [], sentences)).toEqual([
      ['Summary', '2026/27'],
      ['Precept', '#VALUE!'],
      ['Spending', 12],
    ]);
    expect(sentences.all()).toEqual([{ sheet: 'Results', row: 5, column: 2, origin: HERE, call: 'MTFP.PLAN', sentence: 'No tax base.' }]);
  });

  test('once the cell answers, its sentence is gone', () => {
    const sentences = new Sentences();
    answerInGrid(failing, HERE, [], sentences);
    expect(answerInGrid(answering, HERE, [], sentences)).toBe(315.2302);
    expect(sentences.all()).toEqual([]);
  });

  test('a fault of the program itself is an error in the cell too, since the grid would stop calculating', () => {
    const sentences = new Sentences();
    const broken = {
      id: 'PAY',
      call: () => {
        throw new TypeError('x is undefined');
      },
    };
    expect(answerInGrid(broken, HERE, [], sentences)).toBe('#VALUE!');
    expect(sentences.all()[0]!.sentence).toBe('x is undefined');
  });
});
