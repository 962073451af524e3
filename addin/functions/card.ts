/** One figure of the plan that can be opened: a number, with how it was made behind it. */
import { figureCard } from '../../core';
import { tables, text, words } from './arguments';
import { aFigure, customFunction } from './descriptor';
import { unitFormat } from './unit-formats';

export const card = [
  customFunction({
    id: 'CARD',
    summary: 'A figure of a report as a number with a card that says how it was made.',
    args: {
      report: words('Report', 'A report of PLAN.', 'a report such as summary, gap, precept or checks'),
      scenario: text('Scenario', 'A scenario’s name; A + B stacks two; blank is the base plan.'),
      row: words('Row', 'A row’s name.', 'a row’s name'),
      column: words('Column', 'A year of the plan, such as 2026/27.', 'a year'),
      tables: tables('Tables', 'The plan’s tables, each with its header row, such as Lines[#All]; in any order.'),
    },
    result: aFigure('the figure, with its card where Excel has cards'),
    example: '=MTFP.CARD("gap", "", "Remaining gap", "2026/27", Body[#All], Assumptions[#All], Lines[#All], Funding[#All])',
    answer: ({ report, scenario, row, column, tables: given }) => {
      const card = figureCard(report, scenario, row, column, given);
      return { ...card, format: unitFormat(card.unit, card.moneyUnit) };
    },
  }),
];
