/** What may be typed in the columns of the plan's tables: lists to choose from and a prompt beside the cell. */
import { financialYear, planTableNames } from '../../core';

export interface ColumnGuide {
  /** What is usual; anything else is warned of, not refused. */
  readonly choices?: readonly string[];
  readonly prompt?: string;
}

const YES_NO = ['yes', 'no'];
const HELD_BY: ColumnGuide = { choices: ['force', 'commissioner'] };
const DRIVER: ColumnGuide = {
  prompt: 'The name of an assumption, as it stands in the Assumption table; empty where the figure does not grow by itself.',
};
const STATUS: ColumnGuide = { choices: ['in force', 'published', 'reported', 'announced', 'provisional', 'assumed', 'illustrative'] };
const AS_OF: ColumnGuide = { prompt: 'The year that the Base is a figure of, where that is not the base year.' };
const NO_FIGURE = 'Empty or 0: no figure typed. A true nil is the word nil.';
const MONEY_YEAR: ColumnGuide = { prompt: `The year’s figure in the plan’s money; it overrides the driver. ${NO_FIGURE}` };

const GUIDES: Readonly<Record<string, Readonly<Record<string, ColumnGuide>>>> = {
  Assumption: {
    Unit: {
      choices: ['% a year', '%', '£ per FTE', '£', 'headcount', 'number'],
      prompt: '% a year is growth on the year before; % is a level.',
    },
    'From month': { prompt: 'The calendar month an award is paid from: 9 is September, 4 is April.' },
    Status: { choices: ['in force', 'announced', 'provisional', 'assumed'] },
    Low: { prompt: 'How far below each year’s figure it may fall, as a difference: −1% is −0.01.' },
    High: { prompt: 'How far above each year’s figure it may rise, as a difference: 1.5% is 0.015.' },
    Shape: { choices: ['triangular', 'PERT', 'normal', 'uniform', 'event'] },
    year: { prompt: `The year’s rate, such as 3%, or amount. ${NO_FIGURE}` },
  },
  Post: {
    'Establishment FTE': { prompt: 'Full-time equivalents on 1 April of the base year.' },
    'Average cost': { prompt: 'A full year of one FTE in £, before on-costs, at the rates in force on 1 April of the base year.' },
    'Pay award': DRIVER,
    Vacancy: DRIVER,
    'On-costs': DRIVER,
    'Held by': HELD_BY,
    year: { prompt: 'The change in FTE from 1 April of the year, carried on in later years.' },
  },
  Line: { Base: { prompt: 'The base year’s budget; income below nil.' }, Driver: DRIVER, 'Held by': HELD_BY, year: MONEY_YEAR },
  Change: {
    Kind: { choices: ['pressure', 'growth', 'full-year effect', 'saving'], prompt: 'Savings are typed above nil and taken away.' },
    Recurring: { choices: YES_NO, prompt: 'yes: in that year and every later one; no: in that year only.' },
    Delivery: { prompt: 'How sure a saving is: 80% counts four fifths of it; 1 is certain.' },
    'Funded from': { prompt: 'The reserve that pays for a one-off; it then makes its own drawdown.' },
    'Held by': HELD_BY,
    Category: { choices: ['Pay', 'Non-pay', 'Non-cashable'], prompt: 'A saving that is Non-cashable is reported and lowers no gap.' },
    Month: {
      prompt: 'The calendar month a recurring change begins in: the years then hold full-year amounts, and 9 counts seven twelfths.',
    },
    year: { prompt: 'What is added in that year, not the running total.' },
  },
  Funding: {
    Kind: { choices: ['core', 'specific', 'income'] },
    Driver: DRIVER,
    Recurring: { choices: YES_NO },
    'Paid once': { choices: YES_NO, prompt: 'yes: each step of the condition pays once, in the year that first reaches it.' },
    'Pays for': { prompt: 'The row whose additional cost a special grant is for.' },
    Status: STATUS,
    'As of': AS_OF,
    Share: { prompt: 'The share of that cost that is agreed, such as 85%, or the assumption that holds it by year.' },
    Threshold: { prompt: 'The share of its budget that the body bears first; nil where the agreed share is of the whole cost.' },
    'Held by': HELD_BY,
    year: MONEY_YEAR,
  },
  'Billing authority': {
    Base: { prompt: 'The tax base of the base year in Band D equivalents.' },
    Growth: DRIVER,
    Status: STATUS,
    'As of': AS_OF,
    year: { prompt: 'The tax base, where it is known.' },
  },
  'Collection fund': {
    Kind: { choices: ['surplus', 'deficit'], prompt: 'Say which it is; the amount itself is always above nil.' },
    'Balance of': {
      prompt: 'The year whose balance it is: the estimate is paid in the next year, what the outturn differs by in the one after.',
    },
    Spread: { choices: YES_NO, prompt: 'yes: the exceptional deficit of 2020/21, in thirds.' },
  },
  Reserve: {
    Kind: { choices: ['general', 'earmarked', 'capital', 'unusable'] },
    Category: { choices: ['1', '2', '3'], prompt: 'Home Office category: 1 planned within this plan, 2 beyond it, 3 general contingency.' },
    Opening: { prompt: 'The balance on 1 April of the first plan year.' },
    Supports: { prompt: 'What of the body’s strategy the reserve supports; the published strategy says it for each.' },
  },
  Movement: {
    Status: { choices: ['planned', 'business case', 'agreed in principle', 'approved'] },
    Option: { choices: ['full', 'part', 'none'] },
    Chosen: { choices: ['yes'] },
    year: { prompt: 'Contributions above nil, drawdowns below it.' },
  },
  Reorganisation: {
    Share: { prompt: 'The share of the tax base that is handed over: 1 for the whole.' },
    From: { prompt: 'The first year of the new authority.' },
    Proposal: { prompt: 'The proposal it belongs to; it counts where the Body row Reorganisation names it. Empty: it counts always.' },
  },
  Peer: { year: { prompt: 'The body’s Band D in £; empty where it is not known.' } },
  'Merging body': { From: { prompt: 'The first year of the body that they make.' } },
  Service: { 'Shared by': { choices: ['partnerships', 'bids'], prompt: 'Makes this row the pot that is shared out.' } },
  Scenario: {
    Table: { choices: planTableNames.filter(name => name !== 'Scenario') },
    Column: { prompt: 'A year, a header, or all years.' },
    Change: { choices: ['set', 'add', 'scale', 'delay'], prompt: 'scale 1.1 is a tenth more; delay is by so many years.' },
  },
};

const ROW_GUIDES: Readonly<Record<string, Readonly<Record<string, ColumnGuide>>>> = {
  Precept: {
    Choice: {
      choices: ['freeze', 'limit', 'nine-penny grid', 'rise £', 'rise %', 'band D'],
      prompt: 'What is decided for the year; the last three take their figure from the row Amount.',
    },
  },
  Body: {
    'Money in': { choices: ['£', '£000', '£m'] },
    Country: { choices: ['England', 'Wales'] },
    'Drawdowns need a business case': { choices: YES_NO },
  },
};

/** The guide of a column, by the table's first header and the column's own. */
export function columnGuide(kind: string, header: string): ColumnGuide | undefined {
  const columns = GUIDES[kind];
  return columns?.[header] ?? (financialYear(header) === undefined ? undefined : columns?.year);
}

/** The guide of a row's figures, in the tables whose rows are facts of different kinds. */
export const rowGuide = (kind: string, row: string): ColumnGuide | undefined => ROW_GUIDES[kind]?.[row];
