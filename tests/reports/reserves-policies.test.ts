import { planReport, proposedMovements } from '../../core';
import type { CellValue } from '../../core';
import { figures, findings, read } from '../plan/reading';
import { wrongSentence } from '../support/sentence';
import { reservePlan, RESERVE_HEADER } from '../reserves/reserve-plan';

const HEADER: CellValue[] = ['Policy', 'Kind', 'Reserve', 'Order', 'From', 'To', 'Target', 'Target %'];
/** A gap of 2,000 in 2025/26 and 1,500 in 2026/27; general 4,000 above a floor of 3,000, projects 1,800 above one of 300. */
const open = (...policies: CellValue[][]) =>
  reservePlan({
    Change: [],
    Movement: [],
    Funding: [
      ['Funding', 'Kind', 'Base', '2025/26', '2026/27'],
      ['Grant', 'core', 100_000, 98_000, 98_500],
    ],
    Reserve: [
      RESERVE_HEADER,
      ['General', 'general', 3, 4000, 3000, '', 'Contingency', '', ''],
      ['Projects', 'earmarked', 2, 1800, 300, '', 'Moves', '2030/31', ''],
    ],
    Policy: [HEADER, ...policies],
  });
const ORDER = [
  ['In order', 'draw in order', 'General', 2, '', '', '', ''],
  ['In order', 'draw in order', 'Projects', 1, '', '', '', ''],
] as CellValue[][];
const GLIDE: CellValue[] = ['Glide', 'glide path', 'Projects', '', '', '', '', ''];
const REBUILD: CellValue[] = ['Up to 5%', 'rebuild', 'General', '', '', '2026/27', '', 0.05];
const OPEN: CellValue[] = ['Leave it', 'leave open', '', '', '', '', '', ''];

const report = (policies: CellValue[][], option: '' | `: ${string}` = '') => read(planReport(`policies${option}`, '', open(...policies)));
const row = (policies: CellValue[][], policy: string, figure: string) =>
  report(policies).find(one => one[0] === policy && one[1] === figure)!;

describe('policies for an open gap', () => {
  it('leave it open: the plan as it stands', () => {
    expect(row([OPEN], 'Leave it', 'Remaining gap').slice(3, 5)).toEqual([2000, 1500]);
    expect(row([OPEN], 'Leave it', 'Drawdowns').slice(3, 5)).toEqual([0, 0]);
    expect(row([OPEN], 'Leave it', 'Remaining gap')[5]).toBe('Nothing is drawn.');
  });

  it('draw in order down to floors: projects give 1,500, general 500, then the 500 that is left above its floor', () => {
    expect(
      report(ORDER)
        .filter(one => one[0] === 'In order')
        .map(one => one.slice(1, 5)),
    ).toEqual([
      ['Movement', 'Projects', -1500, 0],
      ['Movement', 'General', -500, -500],
      ['Drawdowns', '', 2000, 500],
      ['Contributions', '', 0, 0],
      ['Remaining gap', '', 0, 1000],
      ['General reserve', '', 3500, 3000],
      ['Total reserves', '', 3800, 3300],
    ]);
  });

  it('show the gap that re-opens the year after beside the choice', () => {
    expect(row(ORDER, 'In order', 'Remaining gap')[5]).toBe(
      'The £2,000 drawn in 2025/26 is one-off: in 2026/27 the gap re-opens at £1,500. The £500 drawn in 2026/27 leaves nothing for the year after the plan.',
    );
  });

  it('say so where next year has no gap to re-open', () => {
    const tables = [
      ...open(...ORDER).filter(table => table[0]![0] !== 'Funding'),
      [
        ['Funding', 'Kind', 'Base', '2025/26', '2026/27'],
        ['Grant', 'core', 100_000, 99_000, ''],
      ],
    ];
    expect(read(planReport('policies', '', tables)).find(one => one[0] === 'In order' && one[1] === 'Remaining gap')![5]).toBe(
      'The £1,000 drawn in 2025/26 is one-off; the plan has no gap in 2026/27.',
    );
  });

  it('spread what a reserve can give over the years: 750 and 750', () => {
    expect(row([GLIDE], 'Glide', 'Movement').slice(2, 5)).toEqual(['Projects', -750, -750]);
    expect(row([GLIDE], 'Glide', 'Remaining gap').slice(3, 5)).toEqual([1250, 750]);
  });

  it('end a glide path at its target of 1,000: 400 a year', () => {
    expect(row([['Glide', 'glide path', 'Projects', '', '', '', 1000, '']], 'Glide', 'Movement').slice(3, 5)).toEqual([-400, -400]);
  });

  it('never draw more than the gap, though two reserves glide at once: 1,500 of the 2,000 is left after projects, 500 after general', () => {
    const both = [
      ['Both', 'glide path', 'Projects', 1, '', '2025/26', '', ''],
      ['Both', 'glide path', 'General', 2, '', '2025/26', '', ''],
    ] as CellValue[][];
    expect(
      report(both)
        .filter(one => one[1] === 'Movement')
        .map(one => one.slice(2, 5)),
    ).toEqual([
      ['Projects', -1500, 0],
      ['General', -500, 0],
    ]);
  });

  it('rebuild a reserve to 5% of the net budget by a year: 500 a year to 5,000, at the cost of the gap', () => {
    expect(row([REBUILD], 'Up to 5%', 'Movement').slice(2, 5)).toEqual(['General', 500, 500]);
    expect(row([REBUILD], 'Up to 5%', 'Remaining gap').slice(3, 5)).toEqual([2500, 2000]);
    expect(row([REBUILD], 'Up to 5%', 'General reserve').slice(3, 5)).toEqual([4500, 5000]);
  });

  it('take the higher of Target and Target %, and the floor where there is neither', () => {
    expect(row([['Up', 'rebuild', 'General', '', '', '', 6000, 0.05]], 'Up', 'Movement').slice(3, 5)).toEqual([1000, 1000]);
    expect(row([['Up', 'rebuild', 'General', '', '', '', '', '']], 'Up', 'Movement').slice(3, 5)).toEqual([0, 0]);
  });

  it('work within their years', () => {
    expect(row([['Late', 'draw in order', 'General', 1, '2026/27', '', '', '']], 'Late', 'Movement').slice(3, 5)).toEqual([0, -1000]);
  });

  it('stand side by side with the plan as it stands, or alone where one is named', () => {
    expect([
      ...new Set(
        report([OPEN, ...ORDER, GLIDE])
          .slice(1)
          .map(one => one[0]),
      ),
    ]).toEqual(['Plan as it stands', 'Leave it', 'In order', 'Glide']);
    expect([
      ...new Set(
        report([OPEN, ...ORDER, GLIDE], ': glide')
          .slice(1)
          .map(one => one[0]),
      ),
    ]).toEqual(['Plan as it stands', 'Glide']);
  });

  it('change nothing until they are accepted: the plan’s own gap stays', () => {
    expect(figures('gap', 'Remaining gap', open(...ORDER))).toEqual([2000, 1500]);
  });
});

describe('accepting a policy', () => {
  it('is adding its rows to the Movement table: the plan then is what the report showed', () => {
    const rows = proposedMovements('in order', '', open(...ORDER));
    expect(rows).toEqual([
      ['Movement', 'Reserve', 'For', 'Status', '2025/26', '2026/27'],
      ['In order', 'Projects', 'Remaining gap', 'planned', -1500, null],
      ['In order', 'General', 'Remaining gap', 'planned', -500, -500],
    ]);
    const accepted = [...open(...ORDER), rows];
    expect(figures('gap', 'Remaining gap', accepted)).toEqual([0, 1000]);
    expect(figures('reserves', 'Total reserves', accepted)).toEqual([3800, 3300]);
    expect(findings(accepted).filter(one => one.includes('below'))).toEqual([]);
  });

  it('is in the plan’s unit of money', () => {
    const tables = [
      ...open(GLIDE).slice(1),
      [
        ['Body', 'Value'],
        ['Base year', '2024/25'],
        ['Money in', '£m'],
      ],
    ];
    expect(proposedMovements('Glide', '', tables)[1]!.slice(4)).toEqual([-750, -750]);
  });

  it('gives no row for a policy that is not there', () => expect(proposedMovements('Other', '', open(GLIDE))).toHaveLength(1));
});

describe('policies that cannot be worked out', () => {
  const sentence = (policy: CellValue[]) => String(report([policy]).find(one => one[0] === policy[0])![3]);

  it('say why: a reserve that is not there, an unusable one, no kind, years outside the plan', () => {
    expect(sentence(['P', 'draw in order', 'Genral', 1, '', '', '', ''])).toBe(
      '! Policy “P”, Reserve, names “Genral”, which is not in the Reserve table; its rows are General, Projects. Type “General” if that is meant.',
    );
    expect(sentence(['P', '', 'General', 1, '', '', '', ''])).toBe('! Policy “P”, Kind, is not known, so it proposes nothing.');
    expect(sentence(['P', 'glide path', 'General', 1, '2026/27', '2025/26', '', ''])).toBe(
      '! Policy “P” runs from 2026/27 to 2025/26; type years of the plan, the first before the last.',
    );
    expect(sentence(['P', 'glide path', 'General', 1, '2031/32', '', '', ''])).toContain('! Policy “P” runs from 2031/32');
    const withPensions = [
      ...open(['P', 'glide path', 'Pensions', '', '', '', '', '']),
      [RESERVE_HEADER, ['Pensions', 'unusable', '', 5, '', '', '', '', '']],
    ];
    expect(String(read(planReport('policies', '', withPensions)).at(-1)![3])).toBe(
      '! Policy “P”, Reserve, names “Pensions”, which is unusable: it holds no money.',
    );
  });

  it('say which figure they miss', () => {
    const tables = [
      ...open(GLIDE),
      [
        ['Line', 'Base', 'Driver', '2025/26', '2026/27'],
        ['Fuel', 10, 'Inflaton', '', ''],
      ],
    ];
    expect(String(read(planReport('policies', '', tables)).at(-1)![3])).toContain('! Policy “Glide” rests on a figure that is not known:');
  });

  it('are found by the reading of the table', () => {
    expect(findings(open(['P', '', 'General', 1, '', '', '', '']))).toContain(
      'error Policy / P / Kind: Policy “P”, Kind, is empty; type leave open, draw in order, glide path or rebuild.',
    );
    expect(findings(open(['P', 'rebuild', '', 1, '', '', '', '']))).toContain(
      'error Policy / P / Reserve: Policy “P”, Reserve, is empty; type the name of a reserve.',
    );
  });

  it('are refused by name', () => {
    expect(wrongSentence(() => planReport('policies: Other', '', open(GLIDE)))).toBe(
      'Report is “policies: Other”; the plan’s policies are Glide.',
    );
    expect(wrongSentence(() => planReport('policies: Other', '', reservePlan()))).toBe(
      'Report is “policies: Other”; the plan has no Policy table.',
    );
  });

  it('are not modelled without a Policy table', () => {
    expect(read(planReport('policies', '', reservePlan())).at(-1)).toEqual([
      'Plan as it stands',
      'Policies',
      '',
      'not modelled',
      'not modelled',
      '',
    ]);
  });

  it('take the kind from the policy’s name where there is no column for it', () => {
    const tables = open().filter(table => table[0]![0] !== 'Policy');
    expect(
      read(
        planReport('policies', '', [
          ...tables,
          [
            ['Policy', 'Reserve'],
            ['Glide path of projects', 'Projects'],
          ],
        ]),
      )
        .find(one => one[1] === 'Movement')!
        .slice(3, 5),
    ).toEqual([-750, -750]);
  });
});
