import { yearName } from './years/financial-year';
import type { FinancialYear } from './years/financial-year';

/** The glossary: one spelling and one meaning for each term; labels, workings and the docs take their words from here. */
export interface TermEntry {
  readonly label: string;
  readonly meaning: string;
  readonly unit?: string;
  readonly source?: string;
}

const glossary = <T extends Record<string, TermEntry>>(terms: T) => terms;

export const terms = glossary({
  spending: {
    label: 'Spending',
    unit: '£',
    meaning: 'Posts, lines, services and changes of the year, before savings and before reserve movements.',
  },
  netBudget: {
    label: 'Net budget',
    unit: '£',
    meaning: 'Spending less savings counted, specific grants and income, before reserve movements.',
  },
  netBudgetRequirement: {
    label: 'Net budget requirement',
    unit: '£',
    meaning: 'Net budget plus contributions to reserves less drawdowns.',
  },
  funding: {
    label: 'Funding',
    unit: '£',
    meaning: 'Grants, income, collection-fund shares and the precept, before savings and reserve movements.',
  },
  precept: {
    label: 'Precept',
    unit: '£',
    meaning: 'The sum of the billing authorities’ parts, each rounded to £1.',
    source: 'Local Government Finance Act 1992, s.48',
  },
  bandD: {
    label: 'Band D',
    unit: '£ a dwelling',
    meaning: 'The basic amount of council tax for the year.',
    source: 'Local Government Finance Act 1992, s.42B',
  },
  taxBase: {
    label: 'Tax base',
    unit: 'Band D equivalents',
    meaning: 'Dwellings in Band D equivalents, after the collection rate, notified by each billing authority.',
  },
  councilTaxRequirement: {
    label: 'Council tax requirement',
    unit: '£',
    meaning: 'Band D times the total tax base, to the nearest £.',
    source: 'Local Government Finance Act 1992, s.42A',
  },
  residual: {
    label: 'Residual',
    unit: '£',
    meaning: 'Council tax requirement less the sum of the billing authorities’ rounded parts; shown, never moved.',
  },
  limit: {
    label: 'Limit',
    unit: '£ a dwelling',
    meaning: 'The highest Band D that is not excessive, by the year’s referendum principle.',
    source: 'Local Government Finance Act 1992, s.52ZC',
  },
  rise: { label: 'Rise', unit: '£ a dwelling', meaning: 'Band D less last year’s Band D.' },
  risePercent: { label: 'Rise %', unit: 'rate', meaning: 'The rise as a share of last year’s Band D.' },
  cumulativeGap: { label: 'Cumulative gap', unit: '£', meaning: 'Spending less funding: nothing solved. Above nil is a shortfall.' },
  newGap: {
    label: 'New gap',
    unit: '£',
    meaning: 'This year’s cumulative gap less last year’s; in the first year the cumulative gap itself.',
  },
  savingsCounted: { label: 'Savings counted', unit: '£', meaning: 'Savings times their delivery.' },
  savingsNotCounted: { label: 'Savings not counted', unit: '£', meaning: 'The rest of the savings, which delivery does not assure.' },
  gapAfterSavings: { label: 'Gap after savings', unit: '£', meaning: 'Cumulative gap less savings counted.' },
  contributions: { label: 'Contributions', unit: '£', meaning: 'Put into reserves from the year’s budget, as made.' },
  drawdowns: { label: 'Drawdowns', unit: '£', meaning: 'Taken from reserves for the year’s budget, as made: never more than is there.' },
  overspend: {
    label: 'Overspend borne by reserves',
    unit: '£',
    meaning:
      'What a year’s remaining gap is above one taken to be closed, as far as reserves bear it; below nil an underspend that they gain.',
  },
  remainingGap: { label: 'Remaining gap', unit: '£', meaning: 'Gap after savings plus contributions less drawdowns: the headline.' },
  structuralGap: {
    label: 'Structural gap',
    unit: '£',
    meaning: 'Gap after savings without one-offs, collection fund, funding that ends, and reserves.',
  },
  generalReserve: { label: 'General reserve', unit: '£', meaning: 'Closing balance of general reserves.' },
  earmarkedReserves: { label: 'Earmarked reserves', unit: '£', meaning: 'Closing balance of earmarked reserves.' },
  capitalReserves: { label: 'Capital reserves', unit: '£', meaning: 'Closing balance of capital reserves.' },
  totalReserves: {
    label: 'Total reserves',
    unit: '£',
    meaning: 'General, earmarked and capital reserves; unusable reserves are never in it.',
  },
});

export type Term = keyof typeof terms;

/** A term's figure in a year, as workings name it: `Remaining gap 2026/27`. */
export const termIn = (term: Term, year: FinancialYear): string => `${terms[term].label} ${yearName(year)}`;
