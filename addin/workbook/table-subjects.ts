/** What the rows of each kind of plan table hold, in a line, and with which others its sheet stands. */
import type { TableName } from '../../core';

export type SheetGroup = 'answers' | 'basis' | 'spending' | 'funding' | 'reserves' | 'commissioning';

export const GROUPS: Readonly<Record<SheetGroup, { readonly name: string; readonly colour: string }>> = {
  answers: { name: 'Answers', colour: '#18599b' },
  basis: { name: 'What the plan rests on', colour: '#7f7f7f' },
  spending: { name: 'Spending', colour: '#c55a11' },
  funding: { name: 'Funding and council tax', colour: '#2e7d32' },
  reserves: { name: 'Reserves and risk', colour: '#6b3fa0' },
  commissioning: { name: 'Commissioning', colour: '#00796b' },
};

interface Subject {
  readonly group: SheetGroup;
  readonly holds: string;
}

export const TABLE_SUBJECTS: Readonly<Record<TableName, Subject>> = {
  Body: { group: 'basis', holds: 'the body’s name, its base year and that year’s Band D' },
  Assumption: { group: 'basis', holds: 'drivers of pay, prices and grants; without them nothing grows' },
  Scenario: { group: 'basis', holds: 'what the pane keeps as scenarios' },
  Peer: { group: 'basis', holds: 'other bodies’ Band D, to be set beside' },
  Strategy: { group: 'reserves', holds: 'a published reserves strategy, to be compared' },
  Post: { group: 'spending', holds: 'staff groups: how many, what they cost, which award they get' },
  Line: { group: 'spending', holds: 'what is spent, one row for each budget line' },
  Change: { group: 'spending', holds: 'savings and pressures' },
  Service: { group: 'spending', holds: 'commissioned services and grant streams' },
  Funding: { group: 'funding', holds: 'grants and other income' },
  Step: { group: 'funding', holds: 'the thresholds of a grant’s condition and the share each pays' },
  'Billing authority': { group: 'funding', holds: 'each authority’s tax base' },
  Dwellings: { group: 'funding', holds: 'an authority’s dwellings by band, its discounts and collection rate' },
  'Collection fund': { group: 'funding', holds: 'surpluses and deficits of the collection funds' },
  Precept: { group: 'funding', holds: 'the choice for each year' },
  Reorganisation: { group: 'funding', holds: 'which councils become which, and from when' },
  'Merging body': { group: 'funding', holds: 'the bodies that become one, with their Band D and tax base' },
  Reserve: { group: 'reserves', holds: 'reserves and their floors' },
  Movement: { group: 'reserves', holds: 'contributions and drawdowns' },
  Policy: { group: 'reserves', holds: 'an order of reserves, a glide path, a rebuild' },
  Risk: { group: 'reserves', holds: 'the risks the general reserve covers' },
  Correlation: { group: 'reserves', holds: 'which assumptions move together' },
  Partnership: { group: 'commissioning', holds: 'allocations to partnerships' },
  Weight: { group: 'commissioning', holds: 'what each indicator of need counts' },
  Bid: { group: 'commissioning', holds: 'applications in a grant round' },
  'Past round': { group: 'commissioning', holds: 'what earlier grant rounds gave' },
  Criterion: { group: 'commissioning', holds: 'what the scores of a grant round are made of' },
};
