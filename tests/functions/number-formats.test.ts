import { registry } from '../../addin/functions/registry';
import { call, column, row, withExcel } from './calling';
import { SAMPLES } from './samples';

type OfficeLike = { context: { requirements: { isSetSupported(name: string, version: string): boolean } } };
const inExcel = (runtime: number) =>
  Object.assign(globalThis, {
    Office: {
      context: { requirements: { isSetSupported: (name, version) => name === 'CustomFunctionsRuntime' && Number(version) <= runtime } },
    } satisfies OfficeLike,
  });

beforeAll(withExcel);
beforeEach(() => inExcel(1.4));
afterAll(() => Reflect.deleteProperty(globalThis, 'Office'));

/** The formats of an answer's figures, each once; a figure without one is “none”. */
function formatsOf(answer: unknown): string[] {
  const cells = (Array.isArray(answer) ? (answer as unknown[][]).flat() : [answer]) as (
    { numberFormat?: string; basicValue?: number } | string
  )[];
  const formats = cells.flatMap(cell => {
    if (typeof cell === 'object' && cell !== null && 'basicValue' in cell) return cell.numberFormat ?? 'none';
    return typeof cell === 'number' ? 'none' : [];
  });
  return [...new Set(formats)].sort();
}

const WHOLE = '#,##0';
const PENCE = '#,##0.00';
const BAND_D = '£#,##0.00##';

/**
 * By the unit each function states: Band D up to four decimals, charges to the penny, rates in per cent, money whole where all of
 * it is whole. Figures of the user's own tables, of an unstated unit, keep the spreadsheet's format.
 */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  PLAN: [WHOLE],
  COMPARE: [WHOLE],
  SENSITIVITY: [],
  SOLVE: [],
  RISK: [],
  BANDS: ['£#,##0.00'],
  BANDD: [BAND_D],
  REQUIREMENT: [WHOLE],
  PRECEPT: [WHOLE],
  TAXBASE: ['#,##0.0#'],
  LIMIT: [BAND_D],
  EXCESSIVE: [],
  OPTIONS: [WHOLE, '0.00##%', '£#,##0.00', BAND_D],
  PAY: [PENCE],
  UPRATE: ['none'],
  RESERVES: [WHOLE],
  RUNWAY: [WHOLE],
  NEEDS: ['0.00##%'],
  ALLOCATE: [WHOLE],
  DAMP: [WHOLE],
  AWARD: [WHOLE],
  CARD: [WHOLE],
  TABLE: ['none'],
  CAST: ['none'],
};

describe('an Excel that takes formatted numbers is given them', () => {
  it('says of every function which', () => {
    expect(Object.keys(EXPECTED).sort()).toEqual(registry.map(({ id }) => id).sort());
  });

  const single = Object.keys(EXPECTED).filter(id => EXPECTED[id]!.length > 0);
  it.each(single)('%s', id => {
    expect(formatsOf(call(id, ...SAMPLES[id]!))).toEqual([...EXPECTED[id]!].sort());
  });

  it.each(['SENSITIVITY', 'SOLVE', 'RISK'])('%s: money and rates of the plan', id => {
    expect(formatsOf(call(id, ...SAMPLES[id]!))).toContain(WHOLE);
  });

  it('OPTIONS: each column in its own, in each row', () => {
    const [head, freeze] = call('OPTIONS', ...SAMPLES['OPTIONS']!) as (string | boolean | { numberFormat: string })[][];
    expect(head!.every(cell => typeof cell === 'string')).toBe(true);
    expect(freeze!.map(cell => (typeof cell === 'object' ? cell.numberFormat : cell))).toEqual([
      'Freeze',
      BAND_D,
      BAND_D,
      '0.00##%',
      '£#,##0.00',
      WHOLE,
      WHOLE,
      false,
    ]);
  });

  // 3,000.4 × £286.60 = £859,914.64 and 2,000 × £286.60 = £573,200: one has pence, so both show them.
  it('PRECEPT to pence: both decimals, for each amount', () => {
    expect(call('PRECEPT', column(3000.4, 2000), 286.6, 'pence')).toEqual([
      [{ type: 'Double', basicValue: 859914.64, numberFormat: PENCE }],
      [{ type: 'Double', basicValue: 573200, numberFormat: PENCE }],
    ]);
  });

  // £12.5m with 3% from April is 12.875: in millions a whole number would hide the pay bill's growth.
  it('PAY in £m keeps its decimals', () => {
    expect(formatsOf(call('PAY', 12.5, row(0.03), 4))).toEqual([PENCE]);
  });

  it('an older Excel is given plain numbers, by every function', () => {
    inExcel(1.3);
    const formatted = registry.filter(({ id }) => formatsOf(call(id, ...SAMPLES[id]!)).some(format => format !== 'none'));
    expect(formatted.map(({ id }) => id)).toEqual([]);
  });
});
