/**
 * Plans as finance teams make them, at random: every table filled whole, rates within the bands of model.md 11.5, names
 * in ordinary words, signs and kinds as they should be, reserves with purpose and end. Nothing in them calls for a sentence.
 */
import type { CellValue } from '../../core';
import { Chance, shareOf } from '../../core/figures/chance';

const POSTS = ['Police officers', 'PCSOs', 'Police staff', 'Specials support', 'Control room staff', 'Firefighters', 'Green book staff'];
const LINES =
  'Fleet and transport|Premises|Supplies and services|ICT|Forensics|Insurance|Energy|Training|Uniform and equipment|Regional collaboration|Pensions administration|Capital financing|Legal costs|Recruitment|Air support|Custody contract|Estates maintenance|Office of the Commissioner'.split(
    '|',
  );
const INCOME = ['Fees and charges', 'Rental income', 'Mutual aid income', 'Seconded officers income'];
const SPECIFIC = ['Pension grant', 'Counter terrorism grant', 'Victims grant', 'Safer Streets grant', 'Violence reduction grant'];
const COUNCILS = 'Ashby|Burton|Coldwell|Dunmore|Eastham|Fenwick|Granby|Harlow Vale|Ilston|Kelham'.split('|');
const SAVINGS = ['Procurement', 'Estate rationalisation', 'Vehicle telematics', 'Shared services', 'Energy efficiency'];
const PRESSURES = ['Custody staffing', 'Digital evidence', 'National IT charges', 'Body armour', 'Licence renewals'];
const EARMARKED = ['Estates programme reserve', 'ICT transformation reserve', 'Insurance reserve', 'Operational equipment reserve'];
const SERVICES = ['Victim support', 'Restorative justice', 'Drug treatment in custody', 'Domestic abuse advocates', 'Youth diversion'];
const PARTNERSHIPS = ['North partnership', 'South partnership', 'City partnership', 'Vale partnership', 'Forest partnership'];
const FIRST_YEAR = 2026;

const yearOf = (place: number): string => `${FIRST_YEAR + place}/${String(FIRST_YEAR + place + 1).slice(2)}`;

/** Draws of one plan. */
class Draw {
  private readonly chance: Chance;
  constructor(seed: number) {
    this.chance = new Chance(seed, 11);
  }
  between(least: number, most: number, decimals = 0): number {
    const scale = 10 ** decimals;
    return Math.round((least + shareOf(this.chance.next()) * (most - least)) * scale) / scale;
  }
  is(share: number): boolean {
    return shareOf(this.chance.next()) < share;
  }
  /** Some of a list, in its order. */
  some<T>(list: readonly T[], least: number, most: number): T[] {
    const count = this.between(least, Math.min(most, list.length));
    const left = [...list];
    while (left.length > count) left.splice(this.between(0, left.length - 1), 1);
    return left;
  }
  one<T>(list: readonly T[]): T {
    return list[this.between(0, list.length - 1)]!;
  }
}

/** The plan of a seed; the same seed gives the same plan. */
export function soundPlan(seed: number): CellValue[][][] {
  const draw = new Draw(seed);
  const years = Array.from({ length: draw.between(1, 5) }, (_, place) => yearOf(place));
  const unit = draw.one(['£', '£000', '£m'] as const);
  const pounds = { '£': 1, '£000': 1000, '£m': 1_000_000 }[unit];
  /** An amount in the plan's money, to a penny or a tenth of a thousand. */
  const money = (amount: number) => Math.round((amount / pounds) * (unit === '£' ? 100 : 1000)) / (unit === '£' ? 100 : 1000);
  const each = (of: (place: number) => CellValue): CellValue[] => years.map((_, place) => of(place));
  const isFire = draw.is(0.3);
  const bandD = isFire ? draw.between(70, 110, 2) : draw.between(180, 330, 2);

  const rates: readonly (readonly [string, string, number, number, number])[] = [
    ['Pay award', '% a year', 0.005, 0.1, 5],
    ['Prices', '% a year', -0.02, 0.15, 5],
    ['Energy prices', '% a year', -0.02, 0.15, 5],
    ['Tax base growth', '% a year', -0.03, 0.05, 5],
    ['Grant growth', '% a year', -0.15, 0.15, 5],
  ];
  const assumptions: CellValue[][] = [
    ['Assumption', 'Unit', 'From month', 'Status', 'Source', 'Low', 'High', 'Shape', ...years],
    ...rates.map(([name, of, least, most, decimals], row) => [
      name,
      of,
      row === 0 ? draw.one([4, 9]) : null,
      'assumed',
      'Budget working group',
      -draw.between(0.001, 0.03, 4),
      draw.between(0.001, 0.03, 4),
      draw.one(['triangular', 'PERT', 'normal', 'uniform']),
      ...each(() => draw.between(least, most, decimals) || 0.01),
    ]),
  ];

  const size = isFire ? draw.between(20e6, 60e6) : draw.between(80e6, 400e6);
  const posts = draw.some(POSTS, 1, 4).map((name): CellValue[] => {
    const cost = draw.between(28_000, 75_000);
    return [
      name,
      Math.max(1, Math.round((size * draw.between(0.1, 0.25, 3)) / cost)),
      cost,
      'Pay award',
      draw.between(0.01, 0.12, 3),
      draw.between(0.15, 0.45, 3),
      draw.between(4, 12),
      ...each(() => (draw.is(0.5) ? draw.between(1, 40) : null)),
    ];
  });
  const going = (base: number): CellValue[] => {
    let amount = base;
    return each(() => money((amount *= draw.between(0.95, 1.08, 4))));
  };
  const lines = [
    ...draw.some(LINES, 3, 12).map((name): CellValue[] => {
      const base = size * draw.between(0.004, 0.06, 5);
      return draw.is(0.5)
        ? [name, draw.one(['Running costs', 'Support']), money(base), draw.one(['Prices', 'Energy prices']), ...each(() => null)]
        : [name, 'Running costs', money(base), null, ...going(base)];
    }),
    ...draw.some(INCOME, 0, 2).map((name): CellValue[] => {
      const base = -size * draw.between(0.002, 0.02, 5);
      return [name, 'Income', money(base), null, ...going(base)];
    }),
  ];

  const councils = draw.some(COUNCILS, 2, 9);
  const bases = councils.map((name): CellValue[] => {
    const base = (size * draw.between(0.25, 0.45, 3)) / councils.length / bandD;
    let typed = base;
    return draw.is(0.5)
      ? [name, Math.round(base * 10) / 10, 'Tax base growth', ...each(() => null)]
      : [name, Math.round(base * 10) / 10, null, ...each(() => Math.round((typed *= draw.between(0.99, 1.03, 4)) * 10) / 10)];
  });
  const fund = draw
    .some(councils, 0, councils.length)
    .map((name): CellValue[] => [
      name,
      draw.one(['surplus', 'deficit']),
      ...each(place => (place === 0 ? money(draw.between(10_000, 400_000)) : null)),
    ]);

  const specific = draw.some(SPECIFIC, 0, 3).map((name): CellValue[] => {
    const base = size * draw.between(0.002, 0.02, 4);
    return [name, 'specific', money(base), null, ...going(base)];
  });
  const paid = posts.reduce(
    (sum, [, fte, cost, , vacancy, onCosts]) => sum + Number(fte) * Number(cost) * (1 - Number(vacancy)) * (1 + Number(onCosts)),
    0,
  );
  const spent = paid + lines.reduce((sum, [, , base]) => sum + Number(base) * pounds, 0);
  const raised = bases.reduce((sum, [, base]) => sum + Number(base) * bandD, 0);
  /** What closes the base year's budget but for a few per cent. */
  const core = Math.max(spent - raised, spent * 0.05) * draw.between(0.97, 1.01, 4);
  const funding = [['Police grant', 'core', money(core), draw.is(0.5) ? 'Grant growth' : null, ...each(() => null)], ...specific];
  for (const grant of funding) if (!grant[3] && grant[0] === 'Police grant') grant.splice(4, years.length, ...going(core));

  const change = (name: string, kind: string, recurring: string): CellValue[] => [
    name,
    kind,
    recurring,
    kind === 'saving' ? draw.between(0.6, 1, 2) : null,
    null,
    ...each(place => (place === 0 || draw.is(0.3) ? money(draw.between(50_000, 0.01 * size)) : 'nil')),
  ];
  const changes = [
    ...draw.some(SAVINGS, 0, 4).map(name => change(name, 'saving', 'no')),
    ...draw.some(PRESSURES, 0, 4).map(name => change(name, draw.one(['pressure', 'growth']), draw.one(['yes', 'no']))),
  ];

  const earmarked = draw.some(EARMARKED, 0, 3);
  const reserves: CellValue[][] = [
    ['General reserve', 'general', '3', money(spent * draw.between(0.025, 0.034, 4)), money(spent * 0.01), 'Unforeseen events', null],
    ...earmarked.map((name): CellValue[] => [
      name,
      'earmarked',
      '3',
      money(draw.between(500_000, 5_000_000)),
      null,
      'Programme agreed by the Board',
      null,
    ]),
  ];
  const movements = earmarked
    .filter(() => draw.is(0.5))
    .map((name): CellValue[] => [
      `Contribution to the ${name}`,
      name,
      'Programme',
      'approved',
      ...each(() => money(draw.between(20_000, 90_000))),
    ]);
  for (const name of earmarked)
    if (draw.is(0.4))
      changes.push([
        `${name.replace(' reserve', '')} works`,
        'pressure',
        'no',
        null,
        name,
        money(draw.between(20_000, 400_000)),
        ...each(() => 'nil').slice(1),
      ]);
  const services = draw.some(SERVICES, 0, 4).map((name): CellValue[] => {
    const base = draw.between(100_000, 900_000);
    return [name, 'Provider Ltd', 'Victims', null, null, ...going(base)];
  });
  const pot = draw.is(0.4) ? draw.between(300, 900) * 1000 : 0;
  if (pot) services.push(['Community safety pot', null, 'Partnerships', null, 'partnerships', ...each(() => money(pot))]);
  const partners = pot ? draw.some(PARTNERSHIPS, 2, 5) : [];
  const risks = draw
    .some(['Major incident', 'Pay award above budget', 'Cyber attack', 'Legal claims'], 0, 3)
    .map((name): CellValue[] => [name, money(spent * draw.between(0.002, 0.01, 4)), draw.between(0.05, 0.6, 2)]);

  const withRows = (head: CellValue[], rows: readonly CellValue[][]): CellValue[][][] => (rows.length ? [[head, ...rows]] : []);
  const limit = isFire ? 5 : 15;
  return [
    [
      ['Body', 'Value'],
      ['Name', 'Anyshire'],
      ['Kind', isFire ? 'fire authority' : 'police'],
      ['Country', 'England'],
      ['Base year', yearOf(-1)],
      ['Base-year Band D', bandD],
      ['Decimals of Band D', 2],
      ['Money in', unit],
    ],
    assumptions,
    ...withRows(['Post', 'Establishment FTE', 'Average cost', 'Pay award', 'Vacancy', 'On-costs', 'Month', ...years], posts),
    ...withRows(['Line', 'Category', 'Base', 'Driver', ...years], lines),
    ...withRows(['Change', 'Kind', 'Recurring', 'Delivery', 'Funded from', ...years], changes),
    ...withRows(['Funding', 'Kind', 'Base', 'Driver', ...years], funding),
    ...withRows(['Billing authority', 'Base', 'Growth', ...years], bases),
    ...withRows(['Collection fund', 'Kind', ...years], fund),
    [
      ['Precept', ...years],
      ['Choice', ...each(() => 'rise £')],
      ['Amount', ...each(() => draw.between(1, limit, 2))],
      ['Limit', ...each(() => limit)],
    ],
    ...withRows(['Reserve', 'Kind', 'Home Office category', 'Opening', 'Floor', 'Purpose', 'Closes'], reserves),
    ...withRows(['Service', 'Provider', 'Category', 'Funded by', 'Shared by', ...years], services),
    ...withRows(
      ['Partnership', 'Previous allocation', 'Population', 'Recorded crime'],
      partners.map(name => [name, money(Math.round(pot / partners.length)), draw.between(20_000, 200_000), draw.between(500, 9000)]),
    ),
    ...(pot
      ? [
          [
            ['Weight', 'Weight', 'Treat as'],
            ['Population', 0.4, 'share'],
            ['Recorded crime', 0.6, 'share'],
          ],
        ]
      : []),
    ...withRows(['Movement', 'Reserve', 'For', 'Status', ...years], movements),
    ...withRows(
      ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'],
      draw.is(0.5)
        ? [
            ['Dear', 'Assumption', 'Pay award', 'all years', 'add', 0.01],
            ['Dear', 'Line', lines[0]![0]!, years[0]!, 'scale', 1.1],
          ]
        : [],
    ),
    ...withRows(['Risk', 'Exposure', 'Likelihood'], risks),
  ];
}
