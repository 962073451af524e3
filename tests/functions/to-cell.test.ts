import { Decimal, ModelError } from '../../core';
import { toCell, toCells, toError } from '../../addin/functions/to-cell';
import { ExcelError, failure, withExcel, withoutExcel } from './calling';

beforeEach(withExcel);

describe('what a cell is given', () => {
  it('shows an exact amount as a number, never as text', () => {
    expect(toCell(new Decimal('286.60'))).toBe(286.6);
    expect(toCell(new Decimal('-0'))).toBe(0);
    expect(Object.is(toCell(new Decimal('-0')), 0)).toBe(true);
  });

  it('shows words and TRUE/FALSE as they are', () => {
    expect([toCell('Precept'), toCell(''), toCell(true), toCell(false)]).toEqual(['Precept', '', true, false]);
  });

  it('shows a figure that is at fault as an error in its own cell, with its sentence', () => {
    const cells = toCells([
      ['Band D', new Decimal('1.5'), new ModelError('wrong', 'Growth is missing.', 'plan', {})],
      ['Limit', '', new ModelError('unknown', 'No principle is known.', 'plan', {})],
    ]);
    expect(cells[0]!.slice(0, 2)).toEqual(['Band D', 1.5]);
    expect(failure(cells[0]![2])).toEqual({ code: '#VALUE!', sentence: 'Growth is missing.' });
    expect(failure(cells[1]![2])).toEqual({ code: '#N/A', sentence: 'No principle is known.' });
  });

  it('never shows a number that is none: Excel would make a 0 of it', () => {
    expect(failure(toCell(NaN)).code).toBe('#VALUE!');
    expect(failure(toCells([[Infinity]])[0]![0]).code).toBe('#VALUE!');
    expect(failure(toCell(new Decimal('1e400'))).sentence).toBe('The figure is too large for a cell.');
  });

  it('is always a rectangle of at least one cell, without blanks that Excel would show as 0', () => {
    expect(toCells([['a', 'b', 'c'], ['d']])).toEqual([
      ['a', 'b', 'c'],
      ['d', '', ''],
    ]);
    expect(toCells([])).toEqual([['']]);
    expect(toCells([[null as unknown as string, undefined as unknown as string]])).toEqual([['', '']]);
  });

  it('cuts text at the 32,767 characters that a cell holds', () => {
    expect(toCell('x'.repeat(40_000))).toHaveLength(32_767);
  });
});

describe('what a failed call shows', () => {
  it('is #VALUE! for an impossible argument and #N/A where no figure is known, each with its sentence', () => {
    expect(failure(toError(new ModelError('wrong', 'Band D is below nil.', 'plan', {})))).toEqual({
      code: '#VALUE!',
      sentence: 'Band D is below nil.',
    });
    expect(failure(toError(new ModelError('unknown', 'The last year known is 2026/27.', 'plan', {})))).toEqual({
      code: '#N/A',
      sentence: 'The last year known is 2026/27.',
    });
  });

  it('has a sentence even for a fault of the add-in’s own, since Excel drops the message of a plain error', () => {
    expect(failure(toError(new TypeError('x is not a function')))).toEqual({
      code: '#VALUE!',
      sentence: 'The add-in met a fault of its own and cannot answer: x is not a function.',
    });
  });

  it('looks for Excel’s error only when it needs it, since that arrives after the functions do', () => {
    withoutExcel();
    expect(toError(new ModelError('unknown', 'No figure.', 'plan', {}))).toMatchObject({ code: '#N/A', message: 'No figure.' });
    withExcel();
    expect(toError(new ModelError('unknown', 'No figure.', 'plan', {}))).toBeInstanceOf(ExcelError);
  });
});
