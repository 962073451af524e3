import { CompleteMap, findOrThrow, itemAt, lastOf } from '../core/lookups';

describe('what is there for certain', () => {
  it('is given, nil, empty text and false with it', () => {
    expect(itemAt(['', 'b'], 0)).toBe('');
    expect(itemAt(new Float64Array([1, 2]), 1)).toBe(2);
    expect(new CompleteMap([[2026, 0]]).of(2026)).toBe(0);
    expect(lastOf([true, false])).toBe(false);
    expect(findOrThrow([1, 2, 3], one => one > 1)).toBe(2);
  });
});

describe('what is not there', () => {
  it('is thrown where it is looked for, instead of going on as undefined', () => {
    expect(() => new CompleteMap([[2026, 0]]).of(2027)).toThrow(RangeError);
    expect(() => itemAt(['a'], 1)).toThrow('no item at 1');
    expect(() => itemAt(['a'], -1)).toThrow(RangeError);
    expect(() => lastOf([])).toThrow(RangeError);
    expect(() => findOrThrow([1, 2], one => one > 2)).toThrow(RangeError);
  });
});
