/** The rows a plan of each kind of body begins with: what only the body knows is left empty, and every other figure says where it is from. */
import type { CellValue } from '../../core';

export type TemplateKind = 'police' | 'fire';

/** Assumptions of a kind: name, unit, month, status, source, then the base year and each year after it. */
interface AssumptionRow {
  readonly name: string;
  readonly month: number | '';
  readonly source: string;
  /** Growth in the base year, where it is known, with its own status. */
  readonly baseYear: Readonly<Record<string, number>>;
  readonly later: number;
}

interface Template {
  readonly assumptions: readonly AssumptionRow[];
  /** Post, Pay award, Held by, Source; establishment and average cost are the body's own. */
  readonly posts: readonly { readonly name: string; readonly award: string; readonly source: string; readonly isUnpaid?: boolean }[];
  /** Line, Category, Driver, Held by, Source. */
  readonly lines: readonly (readonly string[])[];
  /** Funding, Kind, Driver, Source; the body's published core grant stands before them. */
  readonly funding: readonly (readonly string[])[];
}

/** The row of whoever holds the precept; a plan calls it by the kind of body. */
export const OFFICE = 'Office and commissioning';

const WITH_ON_COSTS = 'Average cost with on-costs; or before them, with their rates in On-costs';
const PRICES = 'planning value: the 2% that the Bank of England aims at. Put your own in its place';
const PLANNED_PAY =
  'planning value: the 2.5% that police forces had planned on for 2026 (National Police Chiefs’ Council, February 2026). Put your own in its place';

const prices: AssumptionRow = { name: 'General inflation', month: '', source: PRICES, baseYear: {}, later: 0.02 };
const grant: AssumptionRow = {
  name: 'Grant change',
  month: '',
  source: 'planning value: grant keeps up with prices of 2%; no settlement for these years has been read. Put your own in its place',
  baseYear: {},
  later: 0.02,
};

const police: Template = {
  assumptions: [
    {
      name: 'Officer pay award',
      month: 9,
      source: `${PLANNED_PAY}; 2026/27: 3.5% from 1 September 2026, 2025/26: 4.2% (core/parameters: police pay award)`,
      baseYear: { '2023/24': 0.07, '2024/25': 0.0475, '2025/26': 0.042, '2026/27': 0.035 },
      later: 0.025,
    },
    { name: 'Staff pay award', month: 9, source: PLANNED_PAY, baseYear: {}, later: 0.025 },
    prices,
    grant,
  ],
  posts: [
    { name: 'Police officers', award: 'Officer pay award', source: WITH_ON_COSTS },
    { name: 'PCSOs', award: 'Staff pay award', source: WITH_ON_COSTS },
    { name: 'Police staff', award: 'Staff pay award', source: WITH_ON_COSTS },
    { name: 'Special constables', award: '', source: 'unpaid: type how many there are in Headcount', isUnpaid: true },
  ],
  lines: [
    [
      'Running costs',
      'Non-pay',
      'General inflation',
      'force',
      'premises, transport, supplies, technology and collaboration, less fees and charges; split it when you like',
    ],
    ['Capital financing', 'Capital financing', '', 'commissioner', 'interest and minimum revenue provision'],
    [
      OFFICE,
      'Commissioner',
      'General inflation',
      'commissioner',
      'the office of whoever holds the precept, and the services it commissions',
    ],
  ],
  funding: [
    ['Neighbourhood Policing Grant', 'specific', '', 'up to £363m nationally in 2026/27; the body’s own share is in its grant letter'],
    ['Other specific grants', 'specific', '', 'pensions, National Insurance, victims and others'],
  ],
};

const fire: Template = {
  assumptions: [
    {
      name: 'Firefighter pay award',
      month: 7,
      source: 'planning value; the National Joint Council’s awards are paid from 1 July. Put your own in its place',
      baseYear: {},
      later: 0.025,
    },
    {
      name: 'Staff pay award',
      month: 4,
      source: 'planning value; council awards are paid from 1 April. Put your own in its place',
      baseYear: {},
      later: 0.025,
    },
    prices,
    grant,
  ],
  posts: [
    { name: 'Wholetime firefighters', award: 'Firefighter pay award', source: WITH_ON_COSTS },
    { name: 'Control staff', award: 'Firefighter pay award', source: WITH_ON_COSTS },
    { name: 'Support staff', award: 'Staff pay award', source: WITH_ON_COSTS },
  ],
  lines: [
    [
      'On-call firefighters',
      'Pay',
      'Firefighter pay award',
      '',
      'retainers, drills and turnouts: paid by what is done, so that it is a sum and no establishment',
    ],
    [
      'Running costs and capital financing',
      'Non-pay',
      'General inflation',
      '',
      'premises, transport, supplies, interest and minimum revenue provision, less fees and charges; split it when you like',
    ],
  ],
  funding: [
    ['Revenue support grant', 'core', 'Grant change', 'from the settlement for 2026/27 to 2028/29'],
    ['Business rates', 'core', 'Grant change', 'the local share and the top-up'],
    ['Firefighters’ pension grant', 'specific', '', 'as the settlement states it'],
  ],
};

export const TEMPLATES: Readonly<Record<TemplateKind, Template>> = { police, fire };

/** The rows of the Assumption table: those of the kind, with one for the growth of the tax base. */
export function assumptionRows(
  kind: TemplateKind,
  baseYear: string,
  years: number,
  growth: { readonly rate: number; readonly source: string },
): CellValue[][] {
  const row = ({ name, month, source, baseYear: known, later }: AssumptionRow): CellValue[] => [
    name,
    '% a year',
    month,
    'assumed',
    source,
    '',
    '',
    '',
    known[baseYear] ?? '',
    ...Array.from({ length: years }, () => later),
  ];
  return [
    ...TEMPLATES[kind].assumptions.map(row),
    row({ name: 'Tax base growth', month: '', source: growth.source, baseYear: {}, later: growth.rate }),
  ];
}
