import { registry } from '../../addin/functions/registry';
import { call, column, ExcelError, outcome, row, sentenceOf, withExcel } from './calling';
import type { Failure } from './calling';
import { SAMPLES } from './samples';

beforeAll(withExcel);

const ids = registry.map(({ id }) => id);
const known = (cell: unknown) =>
  ['string', 'boolean'].includes(typeof cell) || (typeof cell === 'number' && Number.isFinite(cell)) || cell instanceof ExcelError;

describe('what comes back into the workbook', () => {
  it.each(ids)('has the form that functions.json promises: %s', id => {
    const { result } = registry.find(one => one.id === id)!;
    const answer = call(id, ...SAMPLES[id]!);
    if (!result.block) return expect(typeof answer).toBe(result.type === 'any' ? 'number' : result.type);
    const rows = answer as unknown[][];
    expect(rows.every(Array.isArray)).toBe(true);
    expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
    expect(rows.flat().filter(cell => !known(cell))).toEqual([]);
    if (result.type === 'number') expect(rows.flat().filter(cell => typeof cell !== 'number')).toEqual([]);
  });

  it.each(ids)('is an error with a sentence when every argument is the error #REF!: %s', id => {
    const error = new ExcelError('#REF!', '');
    const { args } = registry.find(one => one.id === id)!;
    const cells = args.map(({ takes }) => (takes === 'cell' ? error : [[error]]));
    const { code, sentence } = outcome(id, ...cells) as Failure;
    expect(code).toBe('#VALUE!');
    expect(sentence).toContain(`${args[0]!.label}`);
    expect(sentence).toContain('#REF!');
  });

  it.each(ids)('is the same on a second call: %s', id => {
    expect(outcome(id, ...SAMPLES[id]!)).toEqual(outcome(id, ...SAMPLES[id]!));
  });
});

describe('the direction of a result', () => {
  it('is that of the tax bases for PRECEPT: 3,000.4 × £286.60 is £859,914.64, 2,000 × £286.60 is £573,200', () => {
    expect(call('PRECEPT', column(3000.4, 2000), 286.6)).toEqual([[859915], [573200]]);
    expect(call('PRECEPT', row(3000.4, 2000), 286.6)).toEqual([[859915, 573200]]);
    expect(call('PRECEPT', column(3000.4, 2000), 286.6, 'Pence')).toEqual([[859914.64], [573200]]);
  });

  it('is that of the awards for PAY: £1,200 with 3% from September is 5 months at £100 and 7 at £103', () => {
    // Year 1: 500 + 721 = 1,221. Year 2: 5 × 103 + 7 × 105.06 = 515 + 735.42 = 1,250.42
    expect(call('PAY', 1200, row(0.03, 0.02))).toEqual([[1221, 1250.42]]);
    expect(call('PAY', 1200, column(0.03, 0.02))).toEqual([[1221], [1250.42]]);
    // From April the award holds all year: 1,236.
    expect(call('PAY', 1200, 0.03, 4)).toEqual([[1236]]);
  });

  it('is that of the rates for UPRATE: 100 grows by 10% to 110 and by 20% to 132', () => {
    expect(call('UPRATE', 100, row(0.1, 0.2))).toEqual([[110, 132]]);
    expect(call('UPRATE', 100, column(0.1, 0.2))).toEqual([[110], [132]]);
  });

  it('is a row of eight for BANDS', () => {
    // Band A is 6 ninths of £450 = £300, B 7 = £350 … H 18 = £900.
    expect(call('BANDS', 450)).toEqual([[300, 350, 400, 450, 550, 650, 750, 900]]);
  });

  it('is a row a reserve and a column a year for RESERVES, below nil where the movements say so', () => {
    expect(
      call('RESERVES', column(100, 50), [
        [10, -20],
        [0, -60],
      ]),
    ).toEqual([
      [110, 90],
      [50, -10],
    ]);
    expect(
      call('RESERVES', row(100, 50), [
        [10, -20],
        [0, -60],
      ]),
    ).toEqual([
      [110, 90],
      [50, -10],
    ]);
  });

  it('is a column for NEEDS: 3/4 and 1/4 of one indicator, 1/4 and 3/4 of another of equal weight, are half each', () => {
    expect(
      call(
        'NEEDS',
        [
          [30, 1],
          [10, 3],
        ],
        row(1, 1),
      ),
    ).toEqual([[0.5], [0.5]]);
    expect(
      call(
        'NEEDS',
        [
          [30, 1],
          [10, 3],
        ],
        column(2, 2),
      ),
    ).toEqual([[0.5], [0.5]]);
  });

  it('is that of the needs for ALLOCATE: £100 by 3 to 1 is £75 and £25, and a floor of £30 leaves £70', () => {
    expect(call('ALLOCATE', 100, row(3, 1))).toEqual([[75, 25]]);
    expect(call('ALLOCATE', 100, column(3, 1), row(0, 30))).toEqual([[70], [30]]);
    // A cap of £60 on the first sends £40 to the second; a cap of 0 is none.
    expect(call('ALLOCATE', 100, column(3, 1), null, column(60, 0))).toEqual([[60], [40]]);
  });

  it('is that of the targets for DAMP: from £100 each to £120 and £80 with 5% at most down is £105 and £95', () => {
    expect(call('DAMP', row(120, 80), column(100, 100), 0.05)).toEqual([[105, 95]]);
  });

  it('is that of the requests for AWARD: of £100 the first bid takes £60, and £50 does not fit what is left', () => {
    expect(call('AWARD', 100, column(60, 50, 30), row(9, 8, 7), 7)).toEqual([[60], [0], [0]]);
    expect(call('AWARD', 100, column(60, 50, 30), row(9, 8, 7), 7, true)).toEqual([[60], [40], [0]]);
    expect(call('AWARD', 100, row(60, 50, 30), row(9, 8, 7), 9)).toEqual([[60, 0, 0]]);
  });

  it('must be plain: a range of several rows and columns is no list of tax bases', () => {
    expect(
      sentenceOf(
        'PRECEPT',
        [
          [1, 2],
          [3, 4],
        ],
        286.6,
      ),
    ).toBe('Tax bases: found 2 × 2 cells; give one row or one column.');
  });
});

describe('years and words among the arguments', () => {
  it('reads a year in each of its spellings: £301.60 may rise by £15 in 2026/27', () => {
    for (const year of ['2026/27', '2026-27', '2026/2027', ' 2026/27 ', '26/27', 'FY26/27']) expect(call('LIMIT', year, 301.6)).toBe(316.6);
  });

  it('refuses what is no financial year', () => {
    for (const found of ['2026/28', '26/28', 'next year'])
      expect(sentenceOf('LIMIT', found, 301.6)).toBe(`Year: found the text “${found}”; type a financial year such as 2025/26.`);
    expect(sentenceOf('LIMIT', 2026, 301.6)).toBe('Year: found 2026; type a financial year such as 2025/26.');
    expect(sentenceOf('LIMIT', null, 301.6)).toBe('Year: found nothing; type a financial year such as 2025/26.');
  });

  it('answers #N/A for a year whose principle is not known, naming the last that is', () => {
    const { code, sentence } = outcome('LIMIT', '2060/61', 301.6) as Failure;
    expect(code).toBe('#N/A');
    expect(sentence).toMatch(/the last known is \S+ for 20\d\d\/\d\d\./);
  });

  it('takes TRUE where a £ limit is passed and FALSE where it is just reached: £316.60 is £15 above £301.60', () => {
    expect(call('EXCESSIVE', '2026/27', 301.6, 316.6)).toBe(false);
    expect(call('EXCESSIVE', '2026/27', 301.6, 316.61)).toBe(true);
  });

  it('is not misled by binary arithmetic: 241.08 + 15 arrives as 256.08000000000004 and is no breach of £15', () => {
    expect(241.08 + 15).not.toBe(256.08);
    expect(call('EXCESSIVE', '2026/27', 241.08, 241.08 + 15)).toBe(false);
  });

  it('offers the words it knows', () => {
    expect(sentenceOf('PRECEPT', 1, 286.6, 'euros')).toBe('To: found the text “euros”; type pounds or pence.');
    expect(sentenceOf('BANDS', 286.6, 2.5)).toBe('Decimals: found 2.5; type a whole number.');
  });
});
