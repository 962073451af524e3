/**
 * What each report of PLAN is for, in one line, for whoever chooses among them; the pane's list and docs/tables.md have it from
 * here. A report that takes words after its name says which.
 */
export interface Purpose {
  /** What it answers, as a sentence without a full stop. */
  readonly line: string;
  /** Reports that a person who begins mostly wants. */
  readonly isUsual?: boolean;
  /** What may follow the name and a colon, and an example of it. */
  readonly option?: { readonly asks: string; readonly example: string };
}

/** The purpose of each report, by its name. */
export const PURPOSES: Readonly<Record<string, Purpose>> = {
  summary: { line: 'The plan at a glance: spending, funding, gap and reserves by year', isUsual: true },
  gap: { line: 'The budget gap rung by rung, from nothing solved to what remains', isUsual: true },
  spending: { line: 'What makes up spending, row by row of the tables' },
  funding: { line: 'What makes up funding: grants, collection fund and precept' },
  precept: { line: 'Band D, its rise and limit, the tax base, the requirement and the precept', isUsual: true },
  bands: { line: 'The charge of every council tax band by year', isUsual: true },
  billing: { line: 'What each billing authority pays over', isUsual: true },
  assumptions: { line: 'Every assumption by year, with its status and source' },
  standstill: { line: 'From last year’s budget to this year’s gap, cause by cause' },
  reserves: { line: 'The balance of every reserve at each 31 March', isUsual: true },
  strategy: { line: 'The reserves strategy as published, in the Home Office’s three categories' },
  options: { line: 'Each proposal paid from reserves in full, in part, not at all, or not done' },
  adequacy: { line: 'Whether reserves are enough: the risks they cover beside the policies' },
  'section 25': { line: 'What the chief finance officer’s statement on the budget draws on' },
  stress: { line: 'The smallest change of each assumption that breaks a reserve’s floor, and when' },
  policies: { line: 'What each policy for reserves proposes to put in or take out' },
  statutory: { line: 'The council tax requirement, worked out as the Act requires' },
  household: { line: 'What a household pays in each band: a year, the rise, a week' },
  commissioning: { line: 'Commissioned services and grants, and who pays for them' },
  allocations: { line: 'What each partnership gets, with last year’s amount and the reason' },
  flow: { line: 'From allocated to applied for, approved, claimed and recycled' },
  cut: {
    line: 'A grant cut in the year: which of its services stop, and what is committed',
    option: { asks: 'The grant, the amount and the rule; nothing for what can be cut', example: 'Safer Streets -180000 by priority' },
  },
  categories: { line: 'Spending by category, then by who holds the budget' },
  workforce: { line: 'FTE and headcount by post and year, and the grants that rest on them' },
  comparison: { line: 'Band D and its rise beside the region’s and inflation' },
  bridge: {
    line: 'Why the scenario’s gap differs from the base plan’s, row by row',
    option: { asks: 'By cause for the causes alone', example: 'by cause' },
  },
  workings: {
    line: 'How figures were made: the rule, the law, the cells',
    option: { asks: 'A figure and a year; nothing for the headline figures', example: 'Band D 2026/27' },
  },
  checks: { line: 'What is wrong or missing in the tables, cell by cell' },
};
