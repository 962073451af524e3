import type { CellValue } from '../../core';
import { inColumnOrder } from './column-order';
import type { ExamplePlan, ExampleTable } from './example-plan';
import { february2026 } from './february-2026';
import { ILLUSTRATIVE } from './leicestershire';

const PROPOSED = 'three proposals were made on 28 November 2025; no decision has been seen';
const SHARES = `${ILLUSTRATIVE}: the proposal takes parts of Blaby, Charnwood and Harborough; which, and how much of the tax base, is not known`;
const FROM = '2028/29';

const THREE = 'North, City and South';
const TWO = 'County with Rutland, and City';
const EXPANDED = 'Expanded city';

const DISTRICTS = [
  'Blaby',
  'Charnwood',
  'Harborough',
  'Hinckley & Bosworth',
  'Melton',
  'North West Leicestershire',
  'Oadby & Wigston',
  'Rutland',
];
/** Which council goes where is ours where the proposal as it was seen does not say. */
const NORTH = ['Charnwood', 'Melton', 'North West Leicestershire', 'Rutland'];
/** What of each joins the city. */
const TO_CITY: Readonly<Record<string, number>> = { Blaby: 0.5, Charnwood: 0.1, Harborough: 0.15, 'Oadby & Wigston': 1 };

const row = (authority: string, to: string, share: number, proposal: string, source: string): CellValue[] => [
  `${authority} to ${to}, ${proposal}`,
  authority,
  to,
  share,
  FROM,
  proposal,
  source,
];

const three = DISTRICTS.map(name => {
  const isNorth = NORTH.includes(name);
  return row(
    name,
    isNorth ? 'North Leicestershire and Rutland' : 'South Leicestershire',
    1,
    THREE,
    `${PROPOSED}; which council is in which is ${ILLUSTRATIVE}`,
  );
});
const two = DISTRICTS.map(name => row(name, 'Leicestershire and Rutland', 1, TWO, PROPOSED));
const expanded = DISTRICTS.flatMap(name => {
  const share = TO_CITY[name] ?? 0;
  const rest = Math.round((1 - share) * 100) / 100;
  return [
    ...(share ? [row(name, 'Leicester', share, EXPANDED, name === 'Oadby & Wigston' ? PROPOSED : SHARES)] : []),
    ...(rest ? [row(name, 'Rest of Leicestershire and Rutland', rest, EXPANDED, share ? SHARES : PROPOSED)] : []),
  ];
});

const reorganisation: ExampleTable = {
  sheet: 'Reorganisation',
  name: 'Reorganisation',
  values: [['Reorganisation', 'Authority', 'To', 'Share', 'From', 'Proposal', 'Source'], ...three, ...two, ...expanded],
};

const scenarios: ExampleTable = {
  sheet: 'Scenarios',
  name: 'Scenarios',
  values: [
    ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value', 'Note'],
    ...[THREE, TWO, EXPANDED].map((proposal): CellValue[] => [proposal, 'Body', 'Reorganisation', 'Value', 'set', proposal, PROPOSED]),
  ],
};

/** The plan of February 2026 under each of the three proposals for new councils in April 2028. */
export const reorganisation2028: ExamplePlan = {
  id: 'reorganisation-2028',
  title: 'Leicestershire, April 2028: three proposals',
  about:
    'The plan of February 2026 with the billing authorities that each of the three proposals for local government reorganisation would make from 2028/29: three councils, two, or two with an expanded city. ' +
    'Published and kept: the proposals of 28 November 2025 by name, and that the new councils begin in April 2028. No decision has been seen. ' +
    'Which council goes where, and what share of a council that is divided joins the city, is illustrative where the Source says so. ' +
    'The tax base in all is the same under each: what changes is who collects the precept, and the pounds that rounding each part leaves over.',
  tables: [...february2026.tables.filter(({ name }) => name !== 'Scenarios'), ...inColumnOrder([reorganisation, scenarios])],
};
