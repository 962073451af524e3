/** Tables that a plan may begin without, each with two rows to type over. Nothing in them counts before a figure is typed. */
import type { CellValue } from '../../core';
import type { ExampleTable } from './example-plan';

export type StarterKind = 'Policy' | 'Risk' | 'Reserve' | 'Movement' | 'Scenario' | 'Weight' | 'Partnership' | 'Service' | 'Bid' | 'Step';

/** What of the plan the rows name. */
export interface StarterContext {
  readonly years: readonly string[];
  /** Reserves that may be spent, the general one first where there is one. */
  readonly reserves: readonly string[];
}

const REQUESTED = 'Community safety round';

export function starterTable(kind: StarterKind, { years, reserves }: StarterContext): ExampleTable {
  const [reserve = 'General reserve', other = reserve] = reserves;
  const [first = '', last = first] = [years[0], years.at(-1)];
  const blanks = years.map((): CellValue => '');
  const nils = years.map((): CellValue => 'nil');
  const table = (sheet: string, headers: readonly string[], ...rows: readonly CellValue[][]): ExampleTable => ({
    sheet,
    name: sheet.replace(/ /g, ''),
    values: [headers, ...rows],
  });
  switch (kind) {
    case 'Policy':
      return table(
        'Policies',
        ['Policy', 'Kind', 'Reserve', 'Order', 'From', 'To', 'Target', 'Target %', 'Source'],
        ['Meet the gap', 'draw in order', other, 1, first, last, '', '', ''],
        ['Meet the gap', 'draw in order', reserve, 2, first, last, '', '', ''],
      );
    case 'Risk':
      return table(
        'Risks',
        ['Risk', 'Exposure', 'Likelihood', 'Group', 'Source'],
        ['Pay award above the plan', 'nil', 0.5, '', ''],
        ['Savings later than planned', 'nil', 0.4, '', ''],
      );
    case 'Reserve':
      return table(
        'Reserves',
        ['Reserve', 'Kind', 'Category', 'Opening', 'Floor', 'Floor %', 'Purpose', 'Closes', 'Supports', 'Source'],
        ['General reserve', 'general', 3, '', '', '', 'General contingency', '', '', ''],
        ['Earmarked reserve', 'earmarked', 1, '', '', '', 'Type its purpose', last, '', ''],
      );
    case 'Movement':
      return table(
        'Movements',
        ['Movement', 'Reserve', 'For', 'Status', 'Option', 'Chosen', 'Source', ...years],
        ['All of it from reserves', reserve, 'Name of the proposal', 'business case', 'full', '', '', ...nils],
        ['None of it from reserves', reserve, 'Name of the proposal', 'business case', 'none', '', '', ...blanks],
      );
    case 'Scenario':
      return table(
        'Scenarios',
        ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value', 'Note'],
        ['Frozen', 'Precept', 'Choice', first, 'set', 'freeze', 'Band D as last year'],
        ['At the limit', 'Precept', 'Choice', first, 'set', 'limit', 'the highest without a referendum'],
      );
    case 'Weight':
      return table('Weights', ['Weight', 'Weight', 'Treat as', 'Source'], ['Crime', 0.5, 'share', ''], ['Population', 0.5, 'share', '']);
    case 'Partnership':
      return table(
        'Partnerships',
        ['Partnership', 'Previous allocation', 'Floor', 'Cap', 'Crime', 'Population'],
        ['First partnership', '', '', '', 1, 1],
        ['Second partnership', '', '', '', 1, 1],
      );
    case 'Service':
      return table(
        'Services',
        ['Service', 'Provider', 'Category', 'Funded by', 'Shared by', 'Source', ...years],
        ['Community safety partnerships', '', 'Community safety', '', 'partnerships', '', ...nils],
        [REQUESTED, '', 'Community safety', '', 'bids', '', ...nils],
      );
    case 'Bid':
      return table(
        'Bids',
        ['Bid', 'Organisation', 'Requested', 'Score', 'Status', 'Round'],
        ['First project', '', 'nil', '', 'eligible', REQUESTED],
        ['Second project', '', 'nil', '', 'eligible', REQUESTED],
      );
    case 'Step':
      return table(
        'Steps',
        ['Step', 'Threshold', 'Share', 'Month', 'Source'],
        ['Name of the condition', 100, 1, '', ''],
        ['Name of the condition', 95, 0.5, '', ''],
      );
  }
}
