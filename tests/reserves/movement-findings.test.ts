import { planReport } from '../../core';
import { figures, findings, read } from '../plan/reading';
import { added, GENERAL, MOVEMENT_HEADER, PROJECTS, reservePlan, RESERVE_HEADER } from './reserve-plan';

const control = ['Control room', 'Projects', '', 'Move of the control room', 'approved', '', '', -3000, ''];
const movements = (...rows: (typeof GENERAL)[]) => ({ Movement: [MOVEMENT_HEADER, ...rows] });
const CHANGE_HEADER = ['Change', 'Kind', 'Recurring', 'Funded from', '2025/26', '2026/27'];
const oneOff = ['Move of the control room', 'pressure', 'no', '', 3000, ''];

describe('what counts', () => {
  it.each(['business case', 'agreed in principle'])(
    'shows unplanned use at the status %s, and does not count it until it is approved',
    status => {
      const change = movements(['Control room', 'Projects', '', 'Move of the control room', status, '', '', -3000, '']);
      expect(added(change)).toEqual([
        `warning Movement / Control room / Status: Movement “Control room” is at the status ${status}: unplanned use of reserves needs an approved business case, so it does not count until it is set to approved.`,
      ]);
      expect(figures('gap', 'Drawdowns', reservePlan(change))).toEqual([0, 0]);
    },
  );

  it.each(['planned', 'approved'])('counts a drawdown that is %s, without a finding', status => {
    const change = movements(['Control room', 'Projects', '', 'Move of the control room', status, '', '', -3000, '']);
    expect(added(change)).toEqual([]);
    expect(figures('gap', 'Drawdowns', reservePlan(change))).toEqual([3000, 0]);
  });

  it('counts it once a scenario sets it to approved', () => {
    const tables = reservePlan({
      ...movements(['Control room', 'Projects', '', 'Move of the control room', 'business case', '', '', -3000, '']),
      Scenario: [
        ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'],
        ['Approved', 'Movement', 'Control room', 'Status', 'set', 'approved'],
      ],
    });
    expect(figures('gap', 'Drawdowns', tables)).toEqual([0, 0]);
    expect(figures('gap', 'Drawdowns', tables, 'Approved')).toEqual([3000, 0]);
    expect(findings(tables, 'Approved').filter(one => one.includes('business case'))).toEqual([]);
  });

  it('finds a drawdown that nobody has said is planned; a contribution without a status is noted only', () => {
    expect(added(movements(['Control room', 'Projects', '', 'Move of the control room', '', '', '', -3000, '']))[0]).toContain(
      'warning Movement / Control room / Status: Movement “Control room” draws on a reserve without a Status; planned is taken, so it counts. Use that the budget does not hold is unplanned and needs a business case',
    );
    expect(added(movements(control, ['Top-up', 'Projects', '', '', '', '', '', '', 10]))).toEqual([
      'note Movement / Top-up / Status: Movement “Top-up”, Status, is empty; planned is taken, so the movement counts.',
    ]);
  });
});

describe('options of a proposal', () => {
  const options = (full: string, part: string, none: string) =>
    movements(
      ['All of it', 'Projects', '', 'Move of the control room', 'approved', 'full', full, -3000, ''],
      ['Half of it', 'Projects', '', 'Move of the control room', 'approved', 'part', part, -1500, ''],
      ['None of it', 'Projects', '', 'Move of the control room', 'approved', 'none', none, '', ''],
    );

  it('finds that none is chosen, and counts none', () => {
    expect(added(options('', '', ''))).toEqual([
      'warning Movement / All of it / Chosen: None of the options of “Move of the control room” (full, part and none) is marked Chosen, so none counts.',
    ]);
    expect(figures('gap', 'Drawdowns', reservePlan(options('', '', '')))).toEqual([0, 0]);
  });

  it('finds nothing where one is chosen, and counts that one', () => {
    expect(added(options('', 'yes', ''))).toEqual([]);
    expect(figures('gap', 'Drawdowns', reservePlan(options('', 'yes', '')))).toEqual([1500, 0]);
    expect(added(options('', '', 'yes'))).toEqual([]);
  });

  it('finds that two are chosen, and counts neither until one is', () => {
    expect(added(options('yes', 'yes', ''))).toEqual([
      'error Movement / All of it / Chosen: Two options of “Move of the control room” are marked Chosen: full and part. Mark one; until then none counts.',
    ]);
    expect(figures('gap', 'Drawdowns', reservePlan(options('yes', 'yes', '')))).toEqual([0, 0]);
  });

  it('counts both rows of an option that draws on two reserves, and finds one that was forgotten', () => {
    const rows = (second: string) =>
      movements(
        ['From projects', 'Projects', '', 'Move of the control room', 'approved', 'full', 'yes', -2500, ''],
        ['From general', 'General', '', 'Move of the control room', 'approved', 'full', second, -500, ''],
      );
    expect(figures('gap', 'Drawdowns', reservePlan(rows('yes')))).toEqual([3000, 0]);
    expect(added(rows(''))).toEqual([
      'warning Movement / From general / Chosen: Movement “From general” belongs to the chosen option full of “Move of the control room” and is not marked Chosen itself; it does not count.',
    ]);
  });

  it('does not take a movement without an option for an alternative: it counts by its status, beside the chosen one', () => {
    const rows = movements(
      ['All of it', 'Projects', '', 'Move of the control room', 'approved', 'full', 'yes', -2000, ''],
      ['Survey', 'Projects', '', 'Move of the control room', 'approved', '', '', -1000, ''],
    );
    expect(added(rows)).toEqual([]);
    expect(figures('gap', 'Drawdowns', reservePlan(rows))).toEqual([3000, 0]);
    expect(
      added(
        movements(
          ['All of it', 'Projects', '', 'Move of the control room', 'approved', 'full', '', -2000, ''],
          ['Survey', 'Projects', '', 'Move of the control room', 'approved', '', '', -1000, ''],
        ),
      ),
    ).toEqual([
      'warning Movement / All of it / Chosen: None of the options of “Move of the control room” (full) is marked Chosen, so none counts.',
    ]);
  });

  it('finds an option without a proposal', () => {
    expect(added(movements(control, ['Loose', 'Projects', '', '', 'approved', 'full', 'yes', -10, '']))).toContain(
      'error Movement / Loose / For: Movement “Loose”, For, is empty; an option needs the proposal it belongs to, so that its alternatives are known.',
    );
  });
});

describe('one drawdown, one place', () => {
  it('finds a movement for a change that draws by itself, and draws 3,000 once', () => {
    const twice = { Change: [CHANGE_HEADER, ['Move of the control room', 'pressure', 'no', 'Projects', 3000, '']] };
    expect(added(twice)).toEqual([
      'error Movement / Control room / For: Movement “Control room” is for “Move of the control room”, a Change that already draws from Projects by its own Funded from; one drawdown has one place, so this movement is not made.',
    ]);
    expect(figures('gap', 'Drawdowns', reservePlan(twice))).toEqual([3000, 0]);
  });

  it('finds nothing where the change alone draws', () => {
    const once = { Change: [CHANGE_HEADER, ['Move of the control room', 'pressure', 'no', 'Projects', 3000, '']], Movement: [] };
    expect(added(once)).toEqual([]);
    expect(figures('gap', 'Drawdowns', reservePlan(once))).toEqual([3000, 0]);
  });
});

describe('reserves that fund recurring spending', () => {
  it('finds a recurring change funded from a reserve, and makes no drawdown', () => {
    const change = { Change: [CHANGE_HEADER, oneOff, ['More detectives', 'growth', 'yes', 'Projects', 100, '']] };
    expect(added(change)).toEqual([
      'error Change / More detectives / Funded from: Change “More detectives” is recurring and funded from a reserve; reserves that meet recurring spending re-open the gap in full. Only a one-off change makes its own drawdown, so none is made.',
    ]);
    expect(figures('gap', 'Drawdowns', reservePlan(change))).toEqual([3000, 0]);
  });

  it('finds nothing in a one-off funded from a reserve', () => {
    expect(added({ Change: [CHANGE_HEADER, oneOff, ['Survey', 'pressure', 'no', 'Projects', 100, '']] })).toEqual([]);
  });

  it('finds a saving funded from a reserve: a saving costs nothing', () => {
    expect(
      added({ Change: [CHANGE_HEADER, oneOff, ['Merge offices', 'saving', 'no', 'Projects', '', 100]] }).filter(one =>
        one.includes('Funded from'),
      ),
    ).toEqual([
      'error Change / Merge offices / Funded from: Change “Merge offices” is a saving and funded from a reserve; a saving costs nothing, so no drawdown is made. The cost of making it would be a one-off Change of its own.',
    ]);
  });

  it('finds a drawdown for a line of the budget', () => {
    expect(added(movements(control, ['Support to pay', 'Projects', '', 'Pay', 'approved', '', '', '', -10]))).toEqual([
      'warning Movement / Support to pay / For: Movement “Support to pay” draws on a reserve for “Pay”, a Line of the budget: reserves that fund recurring spending re-open the gap in full the year after the last drawdown.',
    ]);
  });

  it('finds a drawdown for a recurring change, and none for a one-off', () => {
    const changes = {
      Change: [CHANGE_HEADER, oneOff, ['More detectives', 'growth', 'yes', '', '', 10]],
      ...movements(control, ['Detectives', 'Projects', '', 'More detectives', 'approved', '', '', '', -10]),
    };
    expect(added(changes)).toContain(
      'warning Movement / Detectives / For: Movement “Detectives” draws on a reserve for “More detectives”, a recurring Change: reserves that fund recurring spending re-open the gap in full the year after the last drawdown.',
    );
  });

  it('calls a drawdown against a recurring gap what it is: 600 of the 1,000 that recur re-open next year', () => {
    const gap = {
      Funding: [
        ['Funding', 'Kind', 'Base', '2025/26', '2026/27'],
        ['Grant', 'core', 99_000, '', ''],
      ],
      ...movements(control, ['Support', 'General', '', '', 'approved', '', '', -600, '']),
    };
    expect(added(gap)).toEqual([
      'warning Movement / Support / 2025/26: Reserves meet £600 of a recurring gap in 2025/26; in 2026/27 that gap re-opens in full (structural gap £1,000). A one-off use of reserves closes no recurring gap.',
    ]);
  });

  it('finds nothing where a saving closes that gap next year, so that the drawdown only bridges', () => {
    const bridged = {
      Funding: [
        ['Funding', 'Kind', 'Base', '2025/26', '2026/27'],
        ['Grant', 'core', 99_000, '', ''],
      ],
      Change: [CHANGE_HEADER, oneOff, ['Merge offices', 'saving', 'yes', '', '', 1000]],
      ...movements(control, ['Support', 'General', '', '', 'approved', '', '', -600, '']),
    };
    expect(added(bridged).filter(one => one.includes('recurring gap'))).toEqual([]);
  });
});

describe('drawdowns the reserve cannot meet', () => {
  it('says how much is made and how much is not met, and returns it to the gap: 6,000 asked of 5,000', () => {
    const change = movements(['Control room', 'Projects', '', 'Move of the control room', 'approved', '', '', -6000, '']);
    expect(added(change)).toEqual([
      'warning Movement / Control room / 2025/26: Movement “Control room” asks £6,000 of “Projects” in 2025/26, which does not hold enough: £5,000 is made and £1,000 is not met; it returns to the remaining gap.',
    ]);
    expect(figures('gap', 'Remaining gap', reservePlan(change))).toEqual([-2000, 0]);
  });

  it('finds nothing where the reserve has just enough', () => {
    expect(added(movements(['Control room', 'Projects', '', 'Move of the control room', 'approved', '', '', -5000, '']))).toEqual([]);
  });

  it('cuts several pro rata to the penny, the odd penny to the first by name: 100.00 over three equal asks is 33.34, 33.33 and 33.33', () => {
    const change = {
      Reserve: [RESERVE_HEADER, GENERAL, ['Projects', 'earmarked', 2, 100, '', '', 'Estate moves', '2030/31', '']],
      ...movements(
        ['Charlie', 'Projects', '', '', 'approved', '', '', -5000, ''],
        ['Alpha', 'Projects', '', '', 'approved', '', '', -5000, ''],
        ['Bravo', 'Projects', '', '', 'approved', '', '', -5000, ''],
      ),
    };
    const cut = findings(reservePlan(change)).filter(one => one.includes('does not hold enough'));
    expect(cut.map(one => /Movement \/ (\w+).*: (£[\d.]+) is made/.exec(one)!.slice(1))).toEqual([
      ['Charlie', '£33.33'],
      ['Alpha', '£33.34'],
      ['Bravo', '£33.33'],
    ]);
  });

  it('finds a transfer that is more than is there', () => {
    expect(
      added(movements(control, ['Merge', 'Projects', 'General', '', 'approved', '', '', 9000, ''])).find(one => one.includes('Merge')),
    ).toBe(
      'warning Movement / Merge / 2025/26: Movement “Merge” asks £9,000 of “Projects” in 2025/26, which does not hold enough: £5,000 is made and £4,000 is not met.',
    );
  });

  it('finds a transfer from a reserve to itself', () => {
    expect(added(movements(control, ['Round', 'Projects', 'projects', '', 'approved', '', '', 10, '']))).toEqual([
      'error Movement / Round / To: Movement “Round”, To, names the reserve it comes from, “projects”; type another reserve.',
    ]);
  });
});

describe('capital and unusable reserves', () => {
  const withCapital = {
    Reserve: [
      RESERVE_HEADER,
      GENERAL,
      PROJECTS,
      ['Receipts', 'capital', 2, 900, '', '', 'Capital programme', '', ''],
      ['Pensions', 'unusable', '', 900, '', '', '', '', ''],
    ],
  };

  it('warns of a capital reserve used for revenue', () => {
    expect(added({ ...withCapital, ...movements(control, ['Help', 'Receipts', '', '', 'approved', '', '', '', -100]) })).toEqual([
      'warning Movement / Help / Reserve: Movement “Help” draws on the capital reserve “Receipts” for revenue; capital receipts may pay only for capital or to repay debt. Say so under For if that is what it does.',
    ]);
  });

  it('does not warn where it pays for capital or repays debt', () => {
    expect(
      added({ ...withCapital, ...movements(control, ['Help', 'Receipts', '', 'Repayment of debt', 'approved', '', '', '', -100]) }),
    ).toEqual([]);
  });

  it('finds a drawdown on an unusable reserve, which funds nothing', () => {
    const change = { ...withCapital, ...movements(control, ['Help', 'Pensions', '', '', 'approved', '', '', '', -100]) };
    expect(added(change)).toEqual([
      'error Movement / Help / Reserve: Movement “Help” draws on “Pensions”, an unusable reserve: it holds no money, and the drawdown funds nothing.',
    ]);
    expect(figures('gap', 'Drawdowns', reservePlan(change))).toEqual([3000, 0]);
  });
});

describe('a movement that cannot be read', () => {
  const change = movements(
    ['Control room', 'Projects', '', 'Move of the control room', 'approved', '', '', 'lots', ''],
    ['Support', 'General', '', '', 'approved', '', '', '', -10],
  );
  const sentence = 'Movement “Control room”, 2025/26, holds “lots”; type a number.';

  it('leaves unknown what rests on it, from its year on: its own reserve and the totals, not the other reserve', () => {
    expect(figures('reserves', 'Projects', reservePlan(change))).toEqual([`! ${sentence}`, `! ${sentence}`]);
    expect(figures('reserves', 'Total reserves', reservePlan(change))).toEqual([`! ${sentence}`, `! ${sentence}`]);
    expect(figures('reserves', 'General', reservePlan(change))).toEqual([4000, 3990]);
    expect(figures('gap', 'Remaining gap', reservePlan(change))).toEqual([`! ${sentence}`, -10]);
  });

  it('is one finding, and no rule is said to be broken by a figure that is not known', () => {
    expect(added(change)).toEqual([`error Movement / Control room / 2025/26: ${sentence}`]);
  });

  it('shows the same sentence in the strategy and in every option', () => {
    const use = read(planReport('strategy', '', reservePlan(change))).find(
      row => row[0] === 'Move of the control room' && row[1] === 'use',
    )!;
    expect(use.slice(6, 8)).toEqual([`! ${sentence}`, 0]);
    const options = movements(['All', 'Projects', '', 'Move of the control room', 'approved', 'full', '', 'lots', '']);
    const shown = read(planReport('options', '', reservePlan(options)));
    expect(shown.find(row => row[0] === 'Full' && row[2] === 'Drawdown')![4]).toBe(
      '! Movement “All”, 2025/26, holds “lots”; type a number.',
    );
    expect(shown.find(row => row[0] === 'None' && row[2] === 'Remaining gap')!.slice(4, 6)).toEqual([3000, 0]);
  });
});

describe('names that are not there', () => {
  it('finds a reserve that is not in the Reserve table, and leaves the year’s drawdowns unknown', () => {
    const change = movements(['Control room', 'Project', '', 'Move of the control room', 'approved', '', '', -3000, '']);
    const sentence =
      'Movement “Control room”, Reserve, names “Project”, which is not in the Reserve table; its rows are General, Projects. Type “Projects” if that is meant.';
    expect(added(change)).toEqual([`error Movement / Control room / Reserve: ${sentence}`]);
    expect(figures('gap', 'Drawdowns', reservePlan(change))).toEqual([`! ${sentence}`, 0]);
    expect(figures('gap', 'Cumulative gap', reservePlan(change))).toEqual([3000, 0]);
  });
});
