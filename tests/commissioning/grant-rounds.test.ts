import { planReport } from '../../core';
import type { CellValue, Table } from '../../core';
import { findings, read, rowOf } from '../plan/reading';
import { seeded } from './independent-reckoning';
import { caseCount } from '../support/case-count';

const body = (...facts: CellValue[][]): Table => [['Body', 'Value'], ['Base year', '2023/24'], ...facts];
const pots = (...rows: [string, number, CellValue?][]): Table => [
  ['Service', 'Shared by', '2024/25', '2025/26'],
  ...rows.map(([name, amount, later]) => [name, 'bids', amount, later ?? '']),
];
const bids = (header: string[], ...rows: CellValue[][]): Table => [['Bid', 'Organisation', 'Requested', 'Score', ...header], ...rows];
const report = (...tables: Table[]) => planReport('commissioning', '', tables);
const about = (table: string, tables: Table[]) => findings(tables).filter(one => one.includes(` ${table} / `));
/** Bid, result, award, running total, in the report's order. */
const inOrder = (...tables: Table[]) =>
  read(report(...tables))
    .filter(row => String(row[0]).startsWith('Bid: '))
    .map(row => [String(row[0]).slice(5), row[3], row.at(-2), row.at(-1)]);

describe('A bid is funded only where its Status allows it', () => {
  const table = bids(
    ['Status', 'Approved', 'Claimed'],
    ['A', 'a', 10_000, 80, 'rejected', '', ''],
    ['B', 'b', 10_000, 75, 'withdrawn', 10_000, 12_000],
    ['C', 'c', 10_000, 70, 'eligible', '', ''],
    ['D', 'd', 4_000, 72, 'Approved', 5_000, ''],
    ['E', 'e', 9_000, 90, 'eligable', '', ''],
    ['F', 'f', 5_000, 71, '', '', ''],
  );
  const tables = [body(['Bid threshold', 65]), pots(['Fund', 20_000]), table];

  it('leaves out rejected, withdrawn and unknown, however high their score, and ranks the rest', () => {
    expect(inOrder(...tables)).toEqual([
      ['D', 'funded', 4_000, 4_000],
      ['F', 'funded', 5_000, 9_000],
      ['C', 'funded', 10_000, 19_000],
      ['E', 'status not known', 0, 19_000],
      ['A', 'rejected', 0, 19_000],
      ['B', 'withdrawn', 0, 19_000],
    ]);
    expect(rowOf(report(...tables), 'Bids: left in the pot')[3]).toBe(1_000);
  });

  it('says which status is unknown, and what was approved or claimed beyond what may be', () => {
    expect(about('Bid', tables)).toEqual([
      'error Bid / E / Status: Bid “E”, Status, holds “eligable”, so it is not funded; type “eligible”.',
      'warning Bid / B / Claimed: Bid “B”, Claimed, is £12,000, £2,000 more than the £10,000 approved; only what is approved is paid.',
      'warning Bid / B / Approved: Bid “B” is withdrawn and has £10,000 approved; type approved in Status, or empty Approved.',
      'warning Bid / D / Approved: Bid “D”, Approved, is £5,000, £1,000 more than the £4,000 requested.',
    ]);
    const sound = [
      body(['Bid threshold', 65]),
      pots(['Fund', 20_000]),
      bids(['Status', 'Approved', 'Claimed'], ['C', 'c', 10_000, 70, 'recommended', 10_000, 9_000]),
    ];
    expect(about('Bid', sound)).toEqual([]);
  });

  it('draws the line where the money ended and where merit ended', () => {
    const drawn = [
      body(['Bid threshold', 65]),
      pots(['Fund', 10_000]),
      bids([], ['A', '', 8_000, 80], ['B', '', 4_000, 70], ['C', '', 1_000, 60], ['D', '', 500, 66]),
    ];
    expect(
      read(report(...drawn))
        .map(row => row[0])
        .filter(name => String(name).startsWith('Bid')),
    ).toEqual([
      'Bid: A',
      'Bids: the money ends above this line',
      'Bid: B',
      'Bid: D',
      'Bids: merit ends above this line',
      'Bid: C',
      'Bids: awarded',
      'Bids: left in the pot',
      'Bids: first not funded',
      'Bids: ties',
      'Bids: requested',
      'Bids: approved',
      'Bids: claimed',
    ]);
    expect(read(report(...drawn))[0]).toEqual([
      'Service',
      'Provider',
      'Category',
      'Funded by',
      '2024/25',
      '2025/26',
      'Rank',
      'Status',
      'Requested',
      'Award',
      'Running total',
    ]);
  });
});

describe('Several rounds a year', () => {
  const rounds = bids(
    ['Round'],
    ['A', '', 600, 80, 'Spring'],
    ['B', '', 600, 70, 'Spring'],
    ['C', '', 600, 60, 'Autumn'],
    ['D', '', 50, 90, 'Sumer'],
  );

  it('has a pot each, the Service row of its name; the rounds together add up', () => {
    const tables = [body(), pots(['Spring', 1_000], ['Autumn', 700], ['Summer', 100]), rounds];
    expect(inOrder(...tables).map(row => row.slice(0, 3))).toEqual([
      ['A', 'funded', 600],
      ['B', 'pot used up', 0],
      ['C', 'funded', 600],
      ['D', 'no round', ''],
    ]);
    expect(rowOf(report(...tables), 'Bids: awarded')[3]).toBe(1_200);
    expect(rowOf(report(...tables), 'Bids: first not funded')[2]).toBe('Spring: B');
    expect(about('Bid', tables)).toEqual([
      'error Bid / D / Round: Round “Sumer” is not a Service row Shared by bids; type “Summer”, or add a Service row of that name.',
    ]);
  });

  it('is held in the year in which its pot is', () => {
    const tables = [body(), pots(['Spring', 600], ['Autumn', 0, 700]), rounds.slice(0, 4)];
    expect(rowOf(report(...tables), 'Bids: awarded').slice(3, 5)).toEqual([600, 600]);
  });
});

describe('Two stages, plan priorities and best value', () => {
  const criteria: Table = [
    ['Criterion', 'Weight', 'Second weight'],
    ['Need', 1, 1],
    ['Fit with the plan', 1, 2],
    ['Cost', 1, 1],
  ];
  const marked: Table = [
    ['Bid', 'Requested', 'Need', 'Fit with the plan', 'Cost'],
    ['A', 100, 8, 4, 8], // 20 of 30, just two thirds: goes on with 8 + 8 + 8 = 24 of 40, 60
    ['B', 100, 6, 8, 6], // 20 of 30: goes on with 6 + 16 + 6 = 28 of 40, 70
    ['C', 100, 6, 7, 6], // 19 of 30: stops, although 26 of 40 would beat A
  ];

  it('lets two thirds of the first score go on exactly, and counts fit with the plan twice after that', () => {
    const tables = [body(['Highest mark', 10], ['Second-stage cut', '2/3']), pots(['Fund', 300]), marked, criteria];
    expect(inOrder(...tables).map(row => row.slice(0, 3))).toEqual([
      ['B', 'funded', 100],
      ['A', 'funded', 100],
      ['C', 'stopped at the first stage', 0],
    ]);
    expect(rowOf(report(...tables), 'Bid: B')[1]).toBe('score 70');
    expect(about('Bid', tables)).toEqual([]);
  });

  it('says which fact or column is missing', () => {
    expect(about('Bid', [body(), pots(['Fund', 300]), marked, criteria]).join()).toContain('Body has no Highest mark');
    expect(about('Bid', [body(['Highest mark', 10]), pots(['Fund', 300]), marked, criteria]).join()).toContain(
      'Body has no Second-stage cut',
    );
    const other = [body(['Highest mark', 10]), pots(['Fund', 300]), marked, [...criteria, ['Risk', 1, 1]]];
    expect(about('Bid', other).join()).toContain(
      'Criterion “Risk” names no column of Bid; its further columns are Need, Fit with the plan, Cost.',
    );
    expect(
      about('Bid', [
        body(),
        pots(['Fund', 300]),
        [
          ['Bid', 'Requested'],
          ['A', 100],
        ],
      ]).join(),
    ).toContain('Bid has no column Score and the plan no Criterion table');
  });

  it('counts the score of a bid that links to a plan priority 1.1 times', () => {
    const linked = bids(['Links to plan priority'], ['A', '', 600, 70, 'no'], ['B', '', 600, 65, 'Prevention']);
    expect(inOrder(body(['Plan priority weight', 1.1]), pots(['Fund', 1_000]), linked)[0]!.slice(0, 2)).toEqual(['B', 'funded']); // 71.5
    expect(inOrder(body(), pots(['Fund', 1_000]), linked)[0]!.slice(0, 2)).toEqual(['A', 'funded']);
  });

  it('takes the bids that together score most where Best value is yes, and refuses a ceiling beside it', () => {
    // By score A takes the whole pot; B and C together score 130
    const choice = bids([], ['A', 'x', 1_000, 80], ['B', 'x', 500, 70], ['C', 'x', 500, 60]);
    const tables = [body(['Best value', 'yes']), pots(['Fund', 1_000]), choice];
    expect(inOrder(...tables).map(row => row.slice(0, 3))).toEqual([
      ['A', 'not in the best choice', 0],
      ['B', 'funded', 500],
      ['C', 'funded', 500],
    ]);
    expect(rowOf(report(...tables), 'Bids: method')[2]).toContain('every choice of whole bids compared');
    expect(about('Bid', [body(['Best value', 'yes'], ['Ceiling per organisation', 600]), pots(['Fund', 1_000]), choice]).join()).toContain(
      'Type no in Best value, or leave the other empty.',
    );
  });
});

describe('Rounds of 105 bids', () => {
  const STATUSES = ['', 'eligible', 'recommended', 'approved', 'deferred', 'rejected', 'withdrawn', 'ineligible'];

  /** A round of 105 bids as people mark them: few different marks (many ties), repeat applicants, mixed statuses. */
  function randomRound(random: (below: number) => number) {
    return {
      pot: 20_000 + random(400_000),
      ceiling: random(2) ? 10_000 + random(20_000) : 0,
      partial: random(2) === 1,
      threshold: 55 + random(15),
      made: Array.from({ length: 105 }, (_, i) => ({
        name: `Bid ${i + 1}`,
        organisation: `Org ${random(60)}`,
        requested: 500 * (1 + random(40)),
        marks: [random(4) + 7, random(5) + 6, random(6) + 5].map(mark => Math.min(mark, 10)),
        status: STATUSES[random(random(3) ? 4 : 8)]!,
        linked: random(4) === 0,
      })),
    };
  }

  /** Scores as whole numbers over 4,000 (weights 1, 2, 1 of 40 marks, links count 1.1 times), money in whole £. */
  function reckoned({ pot, ceiling, partial, threshold, made }: ReturnType<typeof randomRound>) {
    const awards = new Map(made.map(bid => [bid.name, 0]));
    const inRound = made
      .filter(bid => ['', 'eligible', 'recommended', 'approved'].includes(bid.status))
      .filter(({ marks: [a, b, c] }) => 3 * (a! + b! + c!) >= 60) // two thirds of 30
      .map(bid => ({ ...bid, points: (bid.marks[0]! + 2 * bid.marks[1]! + bid.marks[2]!) * (bid.linked ? 11 : 10) }))
      .filter(bid => bid.points * 100 >= threshold * 400); // points of 400, threshold of 100
    inRound.sort((a, b) => b.points - a.points); // sorting is stable: equal scores stay in the order listed
    const got = new Map<string, number>();
    let left = pot;
    for (const bid of inRound) {
      const due = ceiling ? Math.min(bid.requested, ceiling - (got.get(bid.organisation) ?? 0)) : bid.requested;
      if (due === 0) continue;
      const paid = due <= left ? due : partial ? left : 0;
      awards.set(bid.name, paid);
      got.set(bid.organisation, (got.get(bid.organisation) ?? 0) + paid);
      left -= paid;
      if (due > paid) break;
    }
    return { awards, order: inRound.map(bid => bid.name), left };
  }

  it('with mixed statuses, ties, ceilings, links and two stages come out as a second reckoning has them', () => {
    const random = seeded(105);
    let ties = 0;
    for (let round = 0; round < caseCount(40); round++) {
      const given = randomRound(random);
      const tables: Table[] = [
        body(
          ['Highest mark', 10],
          ['Second-stage cut', '2/3'],
          ['Plan priority weight', 1.1],
          ['Bid threshold', given.threshold],
          ['Ceiling per organisation', given.ceiling],
          ['Partial awards', given.partial ? 'yes' : 'no'],
        ),
        pots(['Fund', given.pot]),
        [
          ['Bid', 'Organisation', 'Requested', 'Status', 'Links to plan priority', 'X', 'Y', 'Z'],
          ...given.made.map(bid => [bid.name, bid.organisation, bid.requested, bid.status, bid.linked ? 'yes' : 'no', ...bid.marks]),
        ],
        [
          ['Criterion', 'Weight', 'Second weight'],
          ['X', 1, 1],
          ['Y', 1, 2],
          ['Z', 1, 1],
        ],
      ];
      const expected = reckoned(given);
      const rows = inOrder(...tables);
      expect(new Map(rows.map(row => [row[0], row[2]]))).toEqual(expected.awards);
      expect(rows.slice(0, expected.order.length).map(row => row[0])).toEqual(expected.order);
      expect(rows.at(-1)![3]).toBe(given.pot - expected.left);
      expect(about('Bid', tables)).toEqual([]);
      if (rowOf(report(...tables), 'Bids: ties')[2] !== 'none that decided') ties++;
    }
    expect(ties).toBeGreaterThan(caseCount(40) / 8);
  });
});
