/** What decides which law a body is under. */
export interface LawOfBody {
  readonly kind: 'police' | 'fire';
  readonly country: 'England' | 'Wales';
}

/** The glossary: one spelling and one meaning for each term; labels, workings and the docs take their words from here. */
export interface TermEntry {
  readonly label: string;
  readonly meaning: string;
  readonly unit: string;
  /** The Act, instrument or document that the term is of. */
  readonly source: string;
  /** The same for a body in Wales, where it differs. */
  readonly sourceInWales?: string;
  /** The same for a fire body, where it differs. */
  readonly sourceForFire?: Readonly<Record<LawOfBody['country'], string>>;
}

const FINANCE_ACT = 'Local Government Finance Act 1992';
const REQUIREMENT = { source: `${FINANCE_ACT}, section 42A`, sourceInWales: `${FINANCE_ACT}, section 43` };
const SPENT = { source: `${FINANCE_ACT}, section 42A(2)`, sourceInWales: `${FINANCE_ACT}, section 43` };
const RECEIVED = { source: `${FINANCE_ACT}, section 42A(3)`, sourceInWales: `${FINANCE_ACT}, section 43` };
/** A gap is what the requirement does not cover although it has to. */
const BALANCE = { source: `${FINANCE_ACT}, section 42A(4)`, sourceInWales: `${FINANCE_ACT}, section 43` };
const BASIC_AMOUNT = { source: `${FINANCE_ACT}, section 42B`, sourceInWales: `${FINANCE_ACT}, section 44` };
const COMPARED = { source: `${FINANCE_ACT}, section 52ZC`, sourceInWales: `${FINANCE_ACT}, sections 52A to 52Z` };
const ADEQUACY = { source: 'Local Government Act 2003, section 25' };
const BASE = {
  source: 'Local Authorities (Calculation of Council Tax Base) (England) Regulations 2012, SI 2012/2914',
  sourceInWales: 'Local Authorities (Calculation of Council Tax Base) (Wales) Regulations 1995, SI 1995/2561',
};
const RESERVES_ACT = 'Local Government Act 2003, sections 25 and 26';
const RESERVES = {
  source: `${RESERVES_ACT}; Home Office, police reserves guidance, 31 January 2018`,
  sourceForFire: {
    England: `${RESERVES_ACT}; Home Office, Fire and Rescue National Framework for England, May 2018, section 5`,
    Wales: RESERVES_ACT,
  },
};

const glossary = <T extends Record<string, TermEntry>>(terms: T) => terms;

/** The terms of the plan: `terms.bandD.label` is “Band D”, with its unit, meaning and the Act it is of. */
export const terms = glossary({
  spending: {
    label: 'Spending',
    unit: '£',
    meaning: 'Posts, lines, services and changes of the year, before savings and before reserve movements.',
    ...SPENT,
  },
  netBudget: {
    label: 'Net budget',
    unit: '£',
    meaning: 'Spending less savings counted, specific grants and income, before reserve movements.',
    ...REQUIREMENT,
  },
  netBudgetRequirement: {
    label: 'Net budget requirement',
    unit: '£',
    meaning: 'Net budget plus contributions to reserves less drawdowns.',
    ...REQUIREMENT,
  },
  funding: {
    label: 'Funding',
    unit: '£',
    meaning: 'Grants, income, collection-fund shares and the precept, before savings and reserve movements.',
    ...RECEIVED,
  },
  precept: {
    label: 'Precept',
    unit: '£',
    meaning: 'The sum of the billing authorities’ parts, each rounded to £1.',
    source: `${FINANCE_ACT}, section 48`,
  },
  bandD: {
    label: 'Band D',
    unit: '£ a dwelling',
    meaning: 'The basic amount of council tax for the year.',
    ...BASIC_AMOUNT,
  },
  taxBase: {
    label: 'Tax base',
    unit: 'Band D equivalents',
    meaning: 'Dwellings in Band D equivalents, after the collection rate, notified by each billing authority.',
    ...BASE,
  },
  councilTaxRequirement: {
    label: 'Council tax requirement',
    unit: '£',
    meaning: 'Band D times the total tax base, to the nearest £.',
    ...BALANCE,
  },
  residual: {
    label: 'Residual',
    unit: '£',
    meaning: 'Council tax requirement less the sum of the billing authorities’ rounded parts; shown, never moved.',
    source: `${FINANCE_ACT}, section 48`,
  },
  limit: {
    label: 'Limit',
    unit: '£ a dwelling',
    meaning: 'The highest Band D that is not excessive, by the year’s referendum principle.',
    ...COMPARED,
  },
  rise: { label: 'Rise', unit: '£ a dwelling', meaning: 'Band D less last year’s Band D.', ...COMPARED },
  risePercent: { label: 'Rise %', unit: 'rate', meaning: 'The rise as a share of last year’s Band D.', ...COMPARED },
  cumulativeGap: {
    label: 'Cumulative gap',
    unit: '£',
    meaning: 'Spending less funding: nothing solved. Above nil is a shortfall.',
    ...BALANCE,
  },
  newGap: {
    label: 'New gap',
    unit: '£',
    meaning: 'This year’s cumulative gap less last year’s; in the first year the cumulative gap itself.',
    ...BALANCE,
  },
  savingsCounted: { label: 'Savings counted', unit: '£', meaning: 'Savings times their delivery.', ...ADEQUACY },
  savingsNotCounted: {
    label: 'Savings not counted',
    unit: '£',
    meaning: 'The rest of the savings, which delivery does not assure.',
    ...ADEQUACY,
  },
  gapAfterSavings: { label: 'Gap after savings', unit: '£', meaning: 'Cumulative gap less savings counted.', ...BALANCE },
  contributions: { label: 'Contributions', unit: '£', meaning: 'Put into reserves from the year’s budget, as made.', ...SPENT },
  drawdowns: {
    label: 'Drawdowns',
    unit: '£',
    meaning: 'Taken from reserves for the year’s budget, as made: never more than is there.',
    ...RECEIVED,
  },
  remainingGap: {
    label: 'Remaining gap',
    unit: '£',
    meaning: 'Gap after savings plus contributions less drawdowns: the headline.',
    ...BALANCE,
  },
  overspend: {
    label: 'Overspend borne by reserves',
    unit: '£',
    meaning:
      'What a year’s remaining gap is above one taken to be closed, as far as reserves bear it; below nil an underspend that they gain.',
    source: 'CIPFA, LAAP Bulletin 99, July 2014',
  },
  structuralGap: {
    label: 'Structural gap',
    unit: '£',
    meaning: 'Gap after savings without one-offs, collection fund, funding that ends, and reserves.',
    source: 'CIPFA, LAAP Bulletin 99, July 2014: reserves do not pay for what goes on',
  },
  generalReserve: { label: 'General reserve', unit: '£', meaning: 'Closing balance of general reserves.', ...RESERVES },
  earmarkedReserves: { label: 'Earmarked reserves', unit: '£', meaning: 'Closing balance of earmarked reserves.', ...RESERVES },
  capitalReserves: { label: 'Capital reserves', unit: '£', meaning: 'Closing balance of capital reserves.', ...ADEQUACY },
  totalReserves: {
    label: 'Total reserves',
    unit: '£',
    meaning: 'General, earmarked and capital reserves; unusable reserves are never in it.',
    ...RESERVES,
  },
  spendingAfterSavings: { label: 'Spending after savings', unit: '£', meaning: 'Spending less savings counted.', ...SPENT },
  collectionFundDeficits: { label: 'Collection-fund deficits', unit: '£', meaning: 'The body’s shares of the year’s deficits.', ...SPENT },
  collectionFundSurpluses: {
    label: 'Collection-fund surpluses',
    unit: '£',
    meaning: 'The body’s shares of the year’s surpluses.',
    ...RECEIVED,
  },
  collectionFund: {
    label: 'Collection fund',
    unit: '£',
    meaning: 'The body’s shares of surpluses less those of deficits, in the year they are paid.',
    source: 'Local Authorities (Funds) (England) Regulations 1992, SI 1992/2428, Schedule 2',
  },
  income: { label: 'Income', unit: '£', meaning: 'Funding lines of the kind income.', ...RECEIVED },
  grants: { label: 'Grants', unit: '£', meaning: 'Core and specific grants; in Wales specific grants alone.', ...RECEIVED },
  aggregate2: {
    label: 'Aggregate (2)',
    unit: '£',
    meaning: 'What has to be met: spending after savings, contributions, deficits.',
    ...SPENT,
  },
  aggregate3: {
    label: 'Aggregate (3)',
    unit: '£',
    meaning: 'What meets it before council tax: income, grants, surpluses, drawdowns.',
    ...RECEIVED,
  },
  aggregateDifference: { label: 'Aggregate (2) − (3)', unit: '£', meaning: 'The difference, nil if negative.', ...BALANCE },
  outOfBalance: { label: 'Out of balance', unit: '£', meaning: 'The difference less the requirement, each to the nearest £.', ...BALANCE },
  requirementByBase: {
    label: 'Requirement ÷ tax base',
    unit: '£ a dwelling',
    meaning: 'The requirement divided by the tax base, to six decimals.',
    ...BASIC_AMOUNT,
  },
  oneOffsInBase: {
    label: 'One-offs in the base budget',
    unit: '£',
    meaning: 'One-off changes that the base budget holds; they come out of spending.',
    ...SPENT,
  },
  excessive: { label: 'Excessive', unit: 'yes or no', meaning: 'Whether Band D breaks the year’s referendum principle.', ...COMPARED },
  rateEffect: {
    label: 'Rate effect',
    unit: '£',
    meaning: 'The rise in Band D on this year’s tax base.',
    source: `${FINANCE_ACT}, section 48`,
  },
  baseEffect: {
    label: 'Base effect',
    unit: '£',
    meaning: 'The growth of the tax base at last year’s Band D.',
    source: `${FINANCE_ACT}, section 48`,
  },
  generalReserveShare: {
    label: 'General reserve %',
    unit: 'rate',
    meaning: 'The general reserve as a share of the net budget.',
    ...RESERVES,
  },
});

/** A term of the glossary by its key: `bandD`, `remainingGap`. */
export type Term = keyof typeof terms;

/** The Act, instrument or document that a term is of, for a body of its kind and country. */
export const lawOf = (term: Term, { kind, country }: LawOfBody): string => {
  const { source, sourceInWales, sourceForFire }: TermEntry = terms[term];
  return (kind === 'fire' && sourceForFire?.[country]) || (country === 'Wales' && sourceInWales) || source;
};
