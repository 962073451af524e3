/** Council tax: Band D, the bands, the requirement, the precept's parts, the tax base and the referendum principle. */
import {
  bandDFor,
  bands,
  councilTaxRequirement,
  isExcessive,
  limit,
  options,
  preceptParts,
  preceptPartsInWholeNumbers,
  taxBase,
} from '../../core';
import { choice, items, namedList, number, optional, row, text, whole, year } from './arguments';
import { aNumber, aReport, customFunction, numbers, trueOrFalse } from './descriptor';
import { isInvocation } from './from-cell';

const lastBandD = number('Last year’s Band D', 'Band D of the year before, in pounds.');
const body = optional(text('Body', 'police or fire; police if left out.'), 'police');
const limitYear = year('Year', 'The financial year whose referendum principle applies, such as 2026/27.');
const rounding = choice('To', 'Round each part to pounds or to pence; pounds if left out.', ['pounds', 'pence']);
const country = optional(text('Country', 'England or Wales; England if left out.'), 'England');
const decimals = optional(whole('Decimals', 'Decimals of the result; 2 if left out or 0.'), 2);

export const councilTax = [
  customFunction({
    id: 'BANDS',
    summary: 'The charge for each band, A to H, in Wales A to I, from Band D: Band D × n ÷ 9, then rounded.',
    args: { bandD: number('Band D', 'The Band D charge in pounds.'), decimals, country },
    result: numbers('one row of eight amounts, A to H, or for Wales nine, A to I', 'pounds'),
    example: '=MTFP.BANDS(286.60)',
    answer: ({ bandD, decimals: places, country: where }) => row(bands(bandD, places, where)),
  }),
  customFunction({
    id: 'BANDD',
    summary: 'The Band D charge that raises a council tax requirement from a tax base, rounded half up.',
    args: {
      requirement: number('Requirement', 'The council tax requirement in pounds.'),
      taxBases: items('Tax bases', 'The tax base, or one for each billing authority, in Band D equivalents.'),
      decimals,
    },
    result: aNumber('the Band D charge', 'bandD'),
    example: '=MTFP.BANDD(103567000, B2:B10, 4)',
    answer: ({ requirement, taxBases, decimals: places }) => bandDFor(requirement, taxBases, places),
  }),
  customFunction({
    id: 'REQUIREMENT',
    summary: 'The council tax requirement: gross expenditure less income, nil if that is below nil.',
    args: {
      expenditure: items('Gross expenditure', 'What the law counts as spending in the year, contributions to reserves included.'),
      income: items('Income', 'What the law counts as income in the year, drawdowns included, the precept itself left out.'),
    },
    result: aNumber('the requirement in pounds', 'own money'),
    example: '=MTFP.REQUIREMENT(B2:B9, C2:C6)',
    answer: ({ expenditure, income }) => councilTaxRequirement(expenditure, income),
  }),
  customFunction({
    id: 'PRECEPT',
    summary: 'The precept on each billing authority: its tax base × Band D, each rounded to the pound.',
    args: {
      taxBases: namedList(
        'Tax bases',
        'The tax base of each billing authority, in one row or one column; or its name and its tax base in two columns.',
      ),
      bandD: number('Band D', 'The Band D charge in pounds.'),
      to: optional(rounding, 'pounds'),
    },
    result: numbers('one amount a billing authority, in the direction of the tax bases', 'own money'),
    example: '=MTFP.PRECEPT(B2:B10, 286.5942)',
    answer: ({ taxBases, bandD, to }) => taxBases.along(preceptParts(taxBases.amounts, bandD, to)),
    quick: quickPrecept,
  }),
  customFunction({
    id: 'TAXBASE',
    summary: 'The council tax base in Band D equivalents, rounded once to 1 decimal.',
    args: {
      dwellings: items('Dwellings', 'Dwellings in bands A to H, in Wales A to I; one figure more where disabled band A comes first.'),
      collectionRate: optional(number('Collection rate', 'The share expected to be collected; 1 if left out or 0.'), 1),
      inLieu: optional(number('In lieu', 'Band D equivalents paid in lieu of council tax; nil if left out.'), 0),
      country,
    },
    result: aNumber('Band D equivalents', 'taxBase'),
    example: '=MTFP.TAXBASE(B2:I2, 0.985)',
    answer: ({ dwellings, collectionRate, inLieu, country: where }) => taxBase(dwellings, collectionRate, inLieu, where),
  }),
  customFunction({
    id: 'LIMIT',
    summary: 'The highest Band D that is not excessive under the year’s referendum principle.',
    args: { year: limitYear, lastBandD, body, decimals },
    result: aNumber('the highest Band D', 'bandD'),
    example: '=MTFP.LIMIT("2026/27", 301.60)',
    answer: values => limit(values.year, values.lastBandD, values.body, values.decimals),
  }),
  customFunction({
    id: 'EXCESSIVE',
    summary: 'Whether a Band D is excessive: above a £ limit, or at or above a % limit.',
    args: { year: limitYear, lastBandD, thisBandD: number('This year’s Band D', 'The Band D that is proposed, in pounds.'), body },
    result: trueOrFalse('TRUE where a referendum would be needed, else FALSE'),
    example: '=MTFP.EXCESSIVE("2026/27", 301.60, 316.60)',
    answer: values => isExcessive(values.year, values.lastBandD, values.thisBandD, values.body),
  }),
  customFunction({
    id: 'OPTIONS',
    summary: 'The precept options of a year side by side: freeze, the highest multiple of nine pence, the limit and others.',
    args: { year: limitYear, lastBandD, taxBase: number('Tax base', 'The year’s total tax base in Band D equivalents.'), body },
    result: aReport('a row for each option: Option, Band D, Rise, Rise %, A week, Yield, Precept, Excessive', [
      'words',
      'bandD',
      'bandD',
      'rate',
      'pounds',
      'money',
      'money',
      'words',
    ]),
    example: '=MTFP.OPTIONS("2026/27", 301.60, 361000)',
    answer: values => options(values.year, values.lastBandD, values.taxBase, values.body),
  }),
];

/** PRECEPT to the pound for a column of plain numbers: what thousands of cells ask for. */
function quickPrecept(given: readonly unknown[]): number[][] | undefined {
  const [range, bandD, to] = given;
  const isToPounds = to === undefined || to === null || to === 'pounds' || isInvocation(to);
  if (!isToPounds || typeof bandD !== 'number' || !Array.isArray(range) || range.length === 0) return undefined;
  const taxBases = new Array<number>(range.length);
  for (let i = 0; i < range.length; i++) {
    const cells: unknown = range[i];
    if (!Array.isArray(cells) || cells.length !== 1 || typeof cells[0] !== 'number') return undefined;
    taxBases[i] = cells[0];
  }
  const amounts = preceptPartsInWholeNumbers(taxBases, bandD);
  if (!amounts) return undefined;
  const column = new Array<number[]>(amounts.length);
  for (let i = 0; i < amounts.length; i++) column[i] = [amounts[i]!];
  return column;
}
