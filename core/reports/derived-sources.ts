/**
 * What the rows of a report rest on that are worked out for the report alone: sums, shares and differences of the plan's own
 * figures, which have no workings of their own. By report id; the figures of the plan itself take law and source from theirs.
 */
export const DERIVED_SOURCES: Readonly<Record<string, string>> = {
  spending: 'the rows of this report, added up',
  statutory: 'the sections of the Act above, set beside the sum of the councils’ parts',
  adequacy: 'the balances of the Reserve table and the spending of the year, or the chances of the Risk table',
  policies: 'the Policy table, with the balances and the gap of the same year',
  strategy:
    'the balances of the Reserve table by Category and Closes, as the Home Office asks of police and fire bodies (31 January and May 2018)',
  standstill: 'the Post, Line, Service, Change and Funding rows of the year beside those of the year before',
  stress: 'the plan worked out again with one assumption moved by its step, all else as it stands',
  allocations: 'the Partnership, Service and Weight tables by the formula, and the bounds typed in them',
  commissioning: 'the Service and Bid rows, added up by category and by the grant that pays',
  flow: 'the Partnership and Bid rows: allocated, applied for, approved, claimed',
  cut: 'the Service rows of the grant, by the way of cutting that is asked for',
  categories: 'the rows of each Category and of each Held by, added up',
  workforce: 'the Post rows: Establishment FTE and Headcount with the changes of each year',
  comparison: 'the Peer table and the assumption of the Body row Compared with inflation, beside the plan’s own Band D',
  bridge: 'the same rows of both scenarios, one less the other',
  options: 'the Option table, each option’s figures by year',
};
