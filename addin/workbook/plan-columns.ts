/** What may be typed in the columns of the plan's tables: lists to choose from and a prompt beside the cell. */
import { financialYear, planTableNames } from '../../core';
import type { TableName } from '../../core';
import { COMMISSIONING_FACTS } from '../../core/plan/commissioning-facts';

export interface ColumnGuide {
  /** What is usual; anything else is warned of, not refused. */
  readonly choices?: readonly string[];
  readonly prompt?: string;
}

const YES_NO = ['yes', 'no'];
const said = (prompt: string): ColumnGuide => ({ prompt });
const oneOf = (choices: readonly string[], prompt?: string): ColumnGuide => ({ choices, ...(prompt && { prompt }) });

const NO_FIGURE = 'Empty or 0: no figure typed. A true nil is the word nil.';
const SOURCE = said('Where the figure is from: the paper, its date and page. It is printed with the plan.');
const FROM_YEAR = said('The first financial year it holds for, such as 2026/27; empty: from the start.');
const TO_YEAR = said('The last financial year it holds for, such as 2028/29; empty: to the end.');
const MONTH = said('A calendar month as a number: 9 is September, 4 is April.');
const MONEY = said(`An amount in the plan’s money. ${NO_FIGURE}`);
const MONEY_YEAR = said(`The year’s figure in the plan’s money; it overrides the driver. ${NO_FIGURE}`);
const SHARE_OF_BUDGET = said('A share of the year’s net budget, such as 2%.');
const HELD_BY = oneOf(['force', 'commissioner'], 'Who holds the budget, for plans of two parties; empty: neither.');
const FUNDED_BY = said('The Funding row that pays for it; spending under a grant is compared with what the grant pays.');
const CATEGORY = said('A heading of your own, such as Pay or Premises; the report categories adds up by it.');
const DRIVER = said('The name of an assumption, as it stands in the Assumption table; empty where the figure does not grow by itself.');
const RATE_OR_NAME = said('A rate such as 6%, or the name of an assumption; several joined by +.');
const RESERVE = said('The name of a reserve, as it stands in the Reserve table.');
const STATUS = oneOf(
  ['in force', 'published', 'reported', 'announced', 'provisional', 'assumed', 'illustrative'],
  'How firm the figures are.',
);
const AS_OF = said('The year that the Base is a figure of, where that is not the base year.');
const DWELLINGS = said('Dwellings of the band, after those that are exempt or empty by order.');

const GUIDES: Readonly<Record<TableName, Readonly<Record<string, ColumnGuide>>>> = {
  Body: {
    '': said('What the row says of the body, such as Name, Kind, Base year or Money in; Checks names a row that is not read.'),
    Value: said('What holds for the body.'),
    From: said('The first year the value holds for, where it changes; empty: always.'),
    Source: SOURCE,
    Status: STATUS,
  },
  Assumption: {
    '': said('A name of your own: lines, posts and grants name it as their driver.'),
    Unit: oneOf(['% a year', '%', '£ per FTE', '£', 'headcount', 'number'], '% a year is growth on the year before; % is a level.'),
    'From month': said('The calendar month an award is paid from: 9 is September, 4 is April.'),
    Status: oneOf(['in force', 'announced', 'provisional', 'assumed'], 'How firm the rates are.'),
    Source: SOURCE,
    Low: said('How far below each year’s figure it may fall, as a difference: −1% is −0.01.'),
    High: said('How far above each year’s figure it may rise, as a difference: 1.5% is 0.015.'),
    Shape: oneOf(
      ['triangular', 'PERT', 'normal', 'uniform', 'event'],
      'How likely what lies between Low and High is; event: it happens or it does not.',
    ),
    Chance: said('Of an event: how likely it is, such as 30%.'),
    year: said(`The year’s rate, such as 3%, or amount. ${NO_FIGURE}`),
  },
  Post: {
    '': said('A staff group, such as Police officers.'),
    'Establishment FTE': said('Full-time equivalents on 1 April of the base year.'),
    'Average cost': said('A full year of one FTE in £, before on-costs, at the rates in force on 1 April of the base year.'),
    'Pay award': DRIVER,
    Vacancy: RATE_OR_NAME,
    'On-costs': RATE_OR_NAME,
    Month: said('The calendar month from which a year’s change of FTE counts: 9 is September; empty: April.'),
    Headcount: said('How many people, where a grant’s condition counts heads.'),
    Increment: DRIVER,
    'Held by': HELD_BY,
    Category: CATEGORY,
    Source: SOURCE,
    'Funded by': FUNDED_BY,
    year: said('The change in FTE from 1 April of the year, carried on in later years.'),
  },
  Line: {
    '': said('A line of the budget that is not pay.'),
    Category: CATEGORY,
    Base: said('The base year’s budget; income below nil.'),
    Driver: DRIVER,
    Cap: said('The most the driver may raise it by in a year, such as 5%.'),
    Collar: said('The least the driver raises it by in a year, such as 2%.'),
    'Held by': HELD_BY,
    Source: SOURCE,
    'Funded by': FUNDED_BY,
    year: MONEY_YEAR,
  },
  Change: {
    '': said('A pressure, growth or saving.'),
    Kind: oneOf(['pressure', 'growth', 'full-year effect', 'saving'], 'Savings are typed above nil and taken away.'),
    Recurring: oneOf(YES_NO, 'yes: in that year and every later one; no: in that year only.'),
    Delivery: said('How sure a saving is: 80% counts four fifths of it; 1 is certain.'),
    'Funded from': said('The reserve that pays for a one-off; it then makes its own drawdown.'),
    'Depends on': said('The proposal without which the saving does not come.'),
    'Held by': HELD_BY,
    Category: oneOf(['Pay', 'Non-pay', 'Non-cashable'], 'A saving that is Non-cashable is reported and lowers no gap.'),
    Source: SOURCE,
    Month: said('The calendar month a recurring change begins in: the years then hold full-year amounts, and 9 counts seven twelfths.'),
    year: said('What is added in that year, not the running total.'),
  },
  Funding: {
    '': said('A grant or other income, but for council tax.'),
    Kind: oneOf(['core', 'specific', 'income'], 'Specific grants and income come off the net budget; core funding does not.'),
    Base: said(`The base year’s amount. ${NO_FIGURE}`),
    Driver: DRIVER,
    From: FROM_YEAR,
    To: TO_YEAR,
    Recurring: oneOf(YES_NO, 'no: it counts as a one-off, and the structural gap leaves it out.'),
    Condition: said('The name of an assumption or post that a grant’s steps are measured by; the Step table holds them.'),
    'Held by': HELD_BY,
    Source: SOURCE,
    'Replaced by': said('The Funding row that takes its place.'),
    'Carry forward': oneOf(YES_NO, 'yes: what is not spent of the grant goes on to the next year.'),
    Settlement: said('What the grant’s years add up to, in the plan’s money.'),
    'Labour limit': said('The most of a year’s grant that may be spent on pay, in the plan’s money.'),
    'Non-labour limit': said('The most of a year’s grant that may be spent on anything but pay, in the plan’s money.'),
    'Paid once': oneOf(YES_NO, 'yes: each step of the condition pays once, in the year that first reaches it.'),
    'Pays for': said('The row whose additional cost a special grant is for.'),
    Share: said('The share of that cost that is agreed, such as 85%, or the assumption that holds it by year.'),
    Threshold: said('The share of its budget that the body bears first; nil where the agreed share is of the whole cost.'),
    Status: STATUS,
    'As of': AS_OF,
    year: MONEY_YEAR,
  },
  'Billing authority': {
    '': said('A billing authority of the area.'),
    Base: said('The tax base of the base year in Band D equivalents.'),
    Growth: DRIVER,
    From: FROM_YEAR,
    To: TO_YEAR,
    Source: SOURCE,
    Code: said('The council’s Office for National Statistics code, such as E06000016.'),
    Formerly: said('The councils it took the place of, with commas between them.'),
    Status: STATUS,
    'As of': AS_OF,
    year: said('The tax base, where it is known.'),
  },
  'Collection fund': {
    '': said('A billing authority, or a name for all of them.'),
    Kind: oneOf(['surplus', 'deficit'], 'Say which it is; the amount itself is always above nil.'),
    Source: SOURCE,
    'Balance of': said(
      'The year whose balance it is: the estimate is paid in the next year, what the outturn differs by in the one after.',
    ),
    Estimate: said('The share of the balance as estimated in January, in the plan’s money.'),
    Outturn: said('The share of the balance as it came out, in the plan’s money.'),
    Spread: oneOf(YES_NO, 'yes: the exceptional deficit of 2020/21, in thirds.'),
    year: said('The body’s share that is paid in the year, in the plan’s money and above nil.'),
  },
  Precept: {
    '': said('What is decided or known of council tax: Choice, Amount, Limit, Limit %, Requirement and others.'),
    Source: SOURCE,
    Status: STATUS,
  },
  Reserve: {
    '': said('A reserve.'),
    Kind: oneOf(['general', 'earmarked', 'capital', 'unusable'], 'An unusable reserve stands in no total.'),
    Category: oneOf(['1', '2', '3'], 'Home Office category: 1 planned within this plan, 2 beyond it, 3 general contingency.'),
    'Home Office category': oneOf(['1', '2', '3'], '1 planned within this plan, 2 beyond it, 3 general contingency.'),
    Opening: said('The balance on 1 April of the first plan year.'),
    Floor: said('The balance it is not to fall below, in the plan’s money; with a Floor % the higher counts.'),
    'Floor %': SHARE_OF_BUDGET,
    Purpose: said('What it is held for; the published strategy says it for each.'),
    Closes: said('The financial year at whose end nothing is to be left in it.'),
    Justification: said('Why a general reserve above 5% of the net budget is held.'),
    Source: SOURCE,
    Supports: said('What of the body’s strategy the reserve supports; the published strategy says it for each.'),
  },
  Movement: {
    '': said('A contribution to a reserve or a drawdown from it.'),
    Reserve: RESERVE,
    To: said('Of a transfer: the reserve it goes to.'),
    For: said('The proposal it pays for; rows of one proposal are alternatives.'),
    Status: oneOf(
      ['planned', 'business case', 'agreed in principle', 'approved'],
      'A business case or an agreement in principle does not count until it is approved.',
    ),
    Option: oneOf(['full', 'part', 'none'], 'How much of the proposal reserves meet.'),
    Chosen: oneOf(['yes'], 'yes: of the alternatives this one counts.'),
    Source: SOURCE,
    year: said('Contributions above nil, drawdowns below it.'),
  },
  Service: {
    '': said('A commissioned service, or a pot that is shared out.'),
    Provider: said('Who provides it.'),
    Category: CATEGORY,
    'Funded by': FUNDED_BY,
    'Shared by': oneOf(['partnerships', 'bids'], 'Makes this row the pot that is shared out.'),
    From: FROM_YEAR,
    To: TO_YEAR,
    Priority: said('A number: 1 is kept longest, the highest number is cut first.'),
    'Named for cut': oneOf(YES_NO, 'yes: goes whole where services are cut by name.'),
    Committed: said('What of this year’s amount can no longer be cut, in the plan’s money.'),
    Source: SOURCE,
    year: MONEY_YEAR,
  },
  Partnership: {
    '': said('A partnership that gets a share of the pot.'),
    'Previous allocation': said('What it got the year before, in the plan’s money.'),
    Floor: said('The least it is to get, in the plan’s money.'),
    Cap: said('The most it is to get, in the plan’s money.'),
    'Floor %': said('The least it is to get, as a share of what it got the year before.'),
    'Cap %': said('The most it is to get, as a share of what it got the year before.'),
    Population: said('How many people live there.'),
    Applied: said('What it applied for, in the plan’s money.'),
    Approved: said('What was approved, in the plan’s money.'),
    Claimed: said('What it has claimed, in the plan’s money.'),
    more: said('The indicator’s figure; the Weight table says what it counts.'),
  },
  Weight: {
    '': said('An indicator: a column of the Partnership table.'),
    Weight: said('What the indicator counts beside the others; weights need not add up to 1.'),
    'Treat as': oneOf(
      ['share', 'rate × population', 'min–max', 'z-score × population'],
      'share: a count, such as crimes; rate × population: a rate, such as crimes per 1,000.',
    ),
    Source: SOURCE,
  },
  Bid: {
    '': said('An application in a grant round.'),
    Organisation: said('Who applies.'),
    Requested: said('What is applied for, in the plan’s money.'),
    Score: said('The score; where there is a Criterion table it is worked out from the marks.'),
    Status: oneOf(
      ['eligible', 'recommended', 'approved', 'deferred', 'rejected', 'withdrawn', 'ineligible'],
      'Only eligible, recommended and approved bids are funded; empty is eligible.',
    ),
    'Links to plan priority': said('yes, or the priority of the police and crime plan that it serves.'),
    Approved: said('What was approved, in the plan’s money.'),
    Claimed: said('What was claimed, in the plan’s money.'),
    Round: said('The Service row, Shared by bids, that is its pot.'),
    more: said('The mark for the criterion of this name.'),
  },
  'Past round': {
    '': said('An earlier grant round.'),
    Approved: said('What was approved, in the plan’s money.'),
    Claimed: said('What was claimed of it, in the plan’s money.'),
    Source: SOURCE,
  },
  Criterion: {
    '': said('A criterion by which bids are marked: a column of the Bid table.'),
    Weight: said('What the criterion counts beside the others.'),
    'Second weight': said('What it counts at the second stage, where there is one.'),
    Source: SOURCE,
  },
  Risk: {
    '': said('A risk that the general reserve covers.'),
    Exposure: said('What it would cost, in the plan’s money.'),
    Likelihood: said('How likely it is, such as 30%; with an Impact a score, such as 3.'),
    Impact: said('A score, where risks are scored: likelihood times impact.'),
    Allowance: said('What is allowed for it, in the plan’s money, where that is not exposure times likelihood.'),
    Group: said('Risks of one group cannot all happen: only the largest counts.'),
    Source: SOURCE,
  },
  Scenario: {
    '': said('The scenario’s name; rows of one name make it.'),
    Table: oneOf(planTableNames.filter(name => name !== 'Scenario')),
    Row: said('The row it changes, by its name.'),
    Column: said('A year, a header, or all years.'),
    Change: oneOf(['set', 'add', 'scale', 'delay'], 'scale 1.1 is a tenth more; delay is by so many years.'),
    Value: said('The new value, what is added, or the factor.'),
    Note: said('Why; for people only.'),
  },
  Dwellings: {
    '': said('A billing authority, as it stands in its own table.'),
    Year: said('The financial year, such as 2026/27.'),
    Item: oneOf(['dwellings', 'discounts', 'premiums', 'changes', 'support'], 'dwellings, or what is taken from or added to them.'),
    ...Object.fromEntries(['A disabled', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'].map(band => [band, DWELLINGS])),
    'Collection rate': said('The share of the tax that is collected, such as 98.5%.'),
    'In lieu': said('Band D equivalents of payments in lieu of council tax.'),
    Source: SOURCE,
  },
  Step: {
    '': said('The name of the condition, as the grant’s Condition has it.'),
    Threshold: said('From how much on this step holds.'),
    Share: said('The share of the grant that it pays, such as 50%.'),
    Source: SOURCE,
    Month: MONTH,
  },
  Policy: {
    '': said('The policy’s name; rows of one name make it.'),
    Kind: oneOf(['draw in order', 'glide path', 'rebuild', 'leave open'], 'What the policy proposes; nothing moves until it is accepted.'),
    Reserve: RESERVE,
    Order: said('Which reserve is drawn on first: 1, 2, 3 and so on.'),
    From: FROM_YEAR,
    To: TO_YEAR,
    Target: said('The balance to be reached, in the plan’s money.'),
    'Target %': SHARE_OF_BUDGET,
    Source: SOURCE,
  },
  Strategy: {
    '': said('A row as the published strategy prints it.'),
    Part: said('The part of the strategy it stands in, such as balance.'),
    Kind: oneOf(['general', 'earmarked', 'capital', 'unusable']),
    Category: oneOf(['1', '2', '3'], 'Home Office category: 1 planned within this plan, 2 beyond it, 3 general contingency.'),
    Purpose: said('What it is held for, as printed.'),
    Opening: MONEY,
    more: said('The figure as printed, in the plan’s money.'),
  },
  Correlation: {
    '': said('An assumption that moves together with another.'),
    With: said('The other assumption, by its name.'),
    Correlation: said('From −1 to 1: 0.5 is half in step, −1 is the opposite.'),
    more: said('The correlation with the assumption of this name, from −1 to 1.'),
  },
  Peer: {
    '': said('Another body.'),
    'Tax base': said('Its tax base in Band D equivalents.'),
    Source: SOURCE,
    year: said('The body’s Band D in £; empty where it is not known.'),
  },
  Reorganisation: {
    '': said('A name for the step, such as the new council’s.'),
    Authority: said('The billing authority that hands over, by its name.'),
    To: said('The authority that takes over.'),
    Share: said('The share of the tax base that is handed over: 1 for the whole.'),
    From: said('The first year of the new authority.'),
    Proposal: said('The proposal it belongs to; it counts where the Body row Reorganisation names it. Empty: it counts always.'),
    Source: SOURCE,
  },
  'Merging body': {
    '': said('A body that becomes part of this one.'),
    'Band D': said('Its Band D in £ of the year before.'),
    'Tax base': said('Its tax base in Band D equivalents.'),
    From: said('The first year of the body that they make.'),
    Source: SOURCE,
  },
};

const POUNDS = said('An amount in £ and pence, such as 311.23.');

const ROW_GUIDES: Readonly<Record<string, Readonly<Record<string, ColumnGuide>>>> = {
  Precept: {
    Choice: oneOf(
      ['freeze', 'limit', 'nine-penny grid', 'rise £', 'rise %', 'band D'],
      'What is decided for the year; the last three take their figure from the row Amount.',
    ),
    Amount: said('The rise in £ or as 3%, or Band D itself, as Choice says.'),
    Limit: said(
      'The referendum limit you assume, as a rise in £: only where the year’s principle is not published. A percentage belongs in Limit %.',
    ),
    'Limit %': said('The referendum limit you assume, as 3%: only where the year’s principle is not published.'),
    Requirement: said('The council tax requirement as published, in the plan’s money.'),
    'Notional amount': said('Last year’s Band D as the Secretary of State set it anew, in £.'),
    Substitute: said('The Band D that counts if a referendum says no, in £.'),
    'Referendum cost if yes': MONEY,
    'Referendum cost if no': MONEY,
    'Chance of a yes': said('How likely a yes is, such as 50%.'),
    ...Object.fromEntries('ABCDEFGHI'.split('').map(band => [`Band ${band}`, POUNDS])),
  },
  Body: {
    Name: said('The body’s name, as it stands at the head of what is printed.'),
    Kind: said('police and crime commissioner, mayor, PFCC police, PFCC fire, fire authority or another kind that the documents list.'),
    Country: oneOf(['England', 'Wales'], 'Its council tax law is used.'),
    Code: said('The body’s Office for National Statistics code.'),
    'Base year': said('The year before the first plan year, such as 2025/26.'),
    'Base-year Band D': said('Band D of the base year in £, with all its decimals.'),
    'Decimals of Band D': oneOf(['2', '3', '4'], 'How many decimals the body sets its Band D to.'),
    'Money in': oneOf(['£', '£000', '£m'], 'What the plan’s amounts are typed in.'),
    'Highest score': said('The highest score of likelihood and of impact, such as 5.'),
    'Drawdowns need a business case': oneOf(YES_NO, 'yes: a drawdown counts once its business case is approved.'),
    'Special grant order': oneOf(
      ['threshold first', 'share first'],
      'Whether the threshold comes off before the agreed share or after it.',
    ),
    'Compared with inflation': said('The assumption that the rise in Band D is set against.'),
    'Budget set to': said('The last year whose precept is set, such as 2026/27; later ones are indicative.'),
    Reorganisation: said('The proposal that counts, as the Reorganisation table names it.'),
    'Overspend falls on': said('The reserve that bears what a year’s gap is above the plan’s.'),
    'Overspend against': said('The scenario that an overspend is measured against; empty: the base plan.'),
    ...Object.fromEntries(Object.entries(COMMISSIONING_FACTS).map(([name, { holds, type }]) => [name, factGuide(holds, type)])),
  },
};

function factGuide(holds: string | readonly string[], type: string): ColumnGuide {
  const prompt = `Type ${type}.`;
  return typeof holds !== 'string' ? oneOf(holds, prompt) : holds === 'yes or no' ? oneOf(YES_NO, prompt) : said(prompt);
}

/** The guide of a column, by the table's first header and the column's own; '' is the first, which names the rows. A header not known is one of those that the table may have besides. */
export function columnGuide(kind: string, header: string): ColumnGuide | undefined {
  const columns = GUIDES[kind as TableName];
  return columns?.[header] ?? (financialYear(header) === undefined ? columns?.more : (columns?.year ?? columns?.more));
}

/** The guide of a row's figures, in the tables whose rows are facts of different kinds. */
export const rowGuide = (kind: string, row: string): ColumnGuide | undefined => ROW_GUIDES[kind]?.[row];
