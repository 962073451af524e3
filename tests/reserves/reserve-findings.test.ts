import { figureCard } from '../../core';
import { workingsOf } from '../../core/reports/workings/tree';
import { findings } from '../plan/reading';
import { added, found, GENERAL, MOVEMENT_HEADER, PROJECTS, RESERVE_HEADER, reservePlan } from './reserve-plan';

const reserves = (...rows: (typeof GENERAL)[]) => ({ Reserve: [RESERVE_HEADER, ...rows] });
const movements = (...rows: (typeof GENERAL)[]) => ({ Movement: [MOVEMENT_HEADER, ...rows] });
const control = ['Control room', 'Projects', '', 'Move of the control room', 'approved', '', '', -3000, ''];

describe('a plan that keeps every rule', () => {
  it('has no finding of reserves: floors hold, 4% needs no justification, the one-off is met once and the reserve has purpose and end', () => {
    expect(found().filter(one => /Reserve |Movement |Change /.test(one))).toEqual([]);
  });
});

describe('floors', () => {
  it('finds a reserve that closes below its floor, each year with how far: 5,000 − 3,000 is 500 below 2,500', () => {
    expect(added(reserves(GENERAL, ['Projects', 'earmarked', 2, 5000, 2500, '', 'Estate moves', '2030/31', '']))).toEqual([
      'warning Reserve / Projects / 2025/26, 2026/27: Reserve “Projects” closes below its floor of £2,500 (2025/26): by £500 in 2025/26 and by £500 in 2026/27.',
    ]);
  });

  it('is one amount to the penny wherever it stands: 5.15% of 103,000.40 is 5,304.5206', () => {
    const changes = {
      Line: [
        ['Line', 'Category', 'Base', '2025/26', '2026/27'],
        ['Pay', 'Pay', 100_000.4, '', ''],
      ],
      Reserve: [RESERVE_HEADER, ['General', 'general', 3, 4000, '', 0.0515, 'Contingency', '', ''], PROJECTS],
    };
    const tables = reservePlan(changes);
    // 5,304.52 − 4,000 = 1,304.52; a year later 5.15% of 100,000.40 is 5,150.02, and 1,150.02 is missing.
    expect(found(changes)).toContain(
      'warning Reserve / General / 2025/26, 2026/27: Reserve “General” closes below its own minimum, the floor of £5,304.52 (2025/26): by £1,304.52 in 2025/26 and by £1,150.02 in 2026/27.',
    );
    for (const report of ['reserves', 'adequacy'])
      expect(String(figureCard(report, '', 'Floor of General', '2025/26', tables).figure)).toBe('5304.52');
    expect(String(figureCard('strategy', '', 'Minimum of the general reserve', '2025/26', tables).figure)).toBe('5304.52');
    expect(String(workingsOf(tables, '').asked('Floor of General 2025/26').amount)).toBe('5304.52');
  });

  it('finds none where the reserve closes at its floor', () => {
    expect(added(reserves(GENERAL, ['Projects', 'earmarked', 2, 5000, 2000, '', 'Estate moves', '2030/31', '']))).toEqual([]);
  });

  it('takes the higher of Floor and Floor % × net budget: 4.1% of 103,000 and of 100,000 is 4,223 and 4,100, above 2,000', () => {
    expect(added(reserves(['General', 'general', 3, 4000, 2000, 0.041, 'Contingency', '', ''], PROJECTS))).toEqual([
      'warning Reserve / General / 2025/26, 2026/27: Reserve “General” closes below its own minimum, the floor of £4,223 (2025/26): by £223 in 2025/26 and by £100 in 2026/27.',
    ]);
  });

  it('finds none where Floor % is lower than Floor, and the reserve above both', () => {
    expect(added(reserves(['General', 'general', 3, 4000, 2000, 0.01, 'Contingency', '', ''], PROJECTS))).toEqual([]);
  });

  it('tests no unusable reserve, and a deficit on one is no fault', () => {
    expect(added(reserves(GENERAL, PROJECTS, ['Pensions', 'unusable', '', -900_000, 100, '', '', '', '']))).toEqual([]);
  });

  it('refuses a usable reserve that opens below nil', () => {
    expect(added(reserves(GENERAL, PROJECTS, ['Insurance', 'earmarked', 3, -10, '', '', 'Claims', '', '']))[0]).toContain(
      'error Reserve / Insurance / Opening: Reserve “Insurance”, Opening, is below nil',
    );
  });

  it('asks whether a Floor below £1 was meant as a share', () => {
    expect(added(reserves(['General', 'general', 3, 4000, 0.03, '', 'Contingency', '', ''], PROJECTS))).toEqual([
      'warning Reserve / General / Floor: Reserve “General”, Floor, is £0.03; a share of the net budget belongs in the column Floor %.',
    ]);
  });

  it('refuses 2 for 2%', () => {
    expect(added(reserves(['General', 'general', 3, 4000, 2000, 2, 'Contingency', '', ''], PROJECTS))[0]).toContain(
      'error Reserve / General / Floor %: Reserve “General”, Floor %, holds 2; type a fraction',
    );
  });
});

describe('the level of the general reserve', () => {
  it('finds a general reserve above 5% of the net budget without a justification: 5,151 is £1 above 5% of 103,000, and £151 above 5% of 100,000', () => {
    expect(added(reserves(['General', 'general', 3, 5151, 2000, '', 'Contingency', '', ''], PROJECTS))).toEqual([
      'warning Reserve / General / Justification: The general reserve passes 5% of the net budget and has no Justification: by £1 in 2025/26 and by £151 in 2026/27 (Home Office, police reserves guidance, 31 January 2018; Leicester, Leicestershire and Rutland Police and Crime Panel, pack of 18 June 2024).',
    ]);
  });

  it('finds none at exactly 5%: 5,000 of 100,000', () => {
    expect(added(reserves(['General', 'general', 3, 5000, 2000, '', 'Contingency', '', ''], PROJECTS))).toEqual([]);
  });

  it('finds none above it where the justification is given', () => {
    expect(added(reserves(['General', 'general', 3, 9000, 2000, '', 'Contingency', '', 'Pay award not yet funded'], PROJECTS))).toEqual([]);
  });

  it('tests no year before the share was published: 2017/18', () => {
    const early = [
      [
        ['Body', 'Value'],
        ['Base year', '2016/17'],
      ],
      [
        ['Line', 'Base', '2017/18', '2018/19'],
        ['Pay', 100, '', ''],
      ],
      [
        ['Reserve', 'Kind', 'Opening'],
        ['General', 'general', 50],
      ],
    ];
    expect(findings(early).filter(one => one.includes('passes 5%'))).toEqual([
      expect.stringContaining('has no Justification: by £45 in 2018/19 ('),
    ]);
  });

  it('finds a general reserve below what the Risk table calls for: 10,000 × 0.5 is 1,000 above the 4,000 held', () => {
    expect(
      added({
        Risk: [
          ['Risk', 'Exposure', 'Likelihood'],
          ['Major inquiry', 10_000, 0.5],
        ],
      }),
    ).toEqual([
      'warning Reserve / General / 2025/26, 2026/27: The general reserve is below the £5,000 that the Risk table calls for: by £1,000 in 2025/26 and by £1,000 in 2026/27.',
    ]);
  });

  it('finds none where the risks call for no more than is held: 10,000 × 0.4', () => {
    expect(
      added({
        Risk: [
          ['Risk', 'Exposure', 'Likelihood'],
          ['Major inquiry', 10_000, 0.4],
        ],
      }),
    ).toEqual([]);
  });

  it('refuses a likelihood of 3 without an impact score, and an exposure left empty', () => {
    expect(
      added({
        Risk: [
          ['Risk', 'Exposure', 'Likelihood'],
          ['Inquiry', 1000, 3],
          ['Flood', '', 0.1],
        ],
      }),
    ).toEqual([
      'error Risk / Inquiry / Likelihood: Risk “Inquiry”, Likelihood, holds 3; type a fraction from 0 to 1 (0.3 is 30%), or a score with an Impact.',
      'error Risk / Flood / Exposure: Risk “Flood”, Exposure, is empty; type what the risk would cost if it came, or an Allowance.',
    ]);
  });
});

describe('purposes and ends', () => {
  it('finds an earmarked reserve without a purpose', () => {
    expect(added(reserves(GENERAL, ['Projects', 'earmarked', 2, 5000, '', '', '', '2030/31', '']))).toEqual([
      'warning Reserve / Projects / Purpose: Reserve “Projects” is earmarked without a purpose; each earmarked reserve’s activities are published, by project where it funds several.',
    ]);
  });

  it('finds an earmarked reserve without an end', () => {
    expect(added(reserves(GENERAL, ['Projects', 'earmarked', 2, 5000, '', '', 'Estate moves', '', '']))).toEqual([
      'warning Reserve / Projects / Closes: Reserve “Projects” is earmarked without an end; type the year in which it closes (none is needed for one of category 3, general contingency).',
    ]);
  });

  it('asks no end of an earmarked reserve for contingencies, such as insurance, and neither of a general or a capital one', () => {
    expect(
      added(
        reserves(
          GENERAL,
          PROJECTS,
          ['Insurance', 'earmarked', 3, 100, '', '', 'Claims', '', ''],
          ['Receipts', 'capital', 2, 100, '', '', '', '', ''],
        ),
      ),
    ).toEqual([]);
  });

  it('finds what is left in a reserve when it closes', () => {
    expect(added(reserves(GENERAL, ['Projects', 'earmarked', 2, 5000, '', '', 'Estate moves', '2026/27', '']))).toEqual([
      'warning Reserve / Projects / Closes: Reserve “Projects” closes at the end of 2026/27 with £2,000 in it; a drawdown or a transfer (To) would say where that goes.',
    ]);
  });

  it('finds none where the rest is transferred when it closes', () => {
    expect(
      added({
        ...reserves(GENERAL, ['Projects', 'earmarked', 2, 5000, '', '', 'Estate moves', '2026/27', '']),
        ...movements(control, ['Rest of projects', 'Projects', 'General', '', 'approved', '', '', '', 2000]),
      }).filter(one => !one.includes('Justification')),
    ).toEqual([]);
  });

  it('finds a movement after its reserve has closed', () => {
    const closed = reserves(GENERAL, ['Projects', 'earmarked', 2, 3000, '', '', 'Estate moves', '2025/26', '']);
    expect(
      added({
        ...closed,
        ...movements(control, ['Afterthought', 'Projects', '', 'Move of the control room', 'approved', '', '', '', 500]),
      }),
    ).toEqual([
      'error Movement / Afterthought / 2026/27: Movement “Afterthought” moves £500 in 2026/27, after “Projects” has closed at the end of 2025/26.',
    ]);
  });

  it('finds none for a movement in the year in which the reserve closes', () => {
    expect(added(reserves(GENERAL, ['Projects', 'earmarked', 2, 3000, '', '', 'Estate moves', '2025/26', '']))).toEqual([]);
  });

  it('finds a transfer into a reserve that has closed, and a one-off funded from one', () => {
    const closed = reserves(GENERAL, ['Projects', 'earmarked', 2, 3000, '', '', 'Estate moves', '2025/26', '']);
    expect(added({ ...closed, ...movements(control, ['Back', 'General', 'Projects', '', 'approved', '', '', '', 100]) })).toContain(
      'error Movement / Back / 2026/27: Movement “Back” moves £100 in 2026/27, after “Projects” has closed at the end of 2025/26.',
    );
    expect(
      added({
        ...closed,
        Change: [
          ['Change', 'Kind', 'Recurring', 'Funded from', '2025/26', '2026/27'],
          ['Move of the control room', 'pressure', 'no', '', 3000, ''],
          ['Survey', 'pressure', 'no', 'Projects', '', 40],
        ],
      }),
    ).toContain(
      'error Change / Survey / 2026/27: Change “Survey” moves £40 in 2026/27, after “Projects” has closed at the end of 2025/26.',
    );
  });

  it('says which total a reserve without a kind would be missing from: none is shown', () => {
    expect(added(reserves(GENERAL, PROJECTS, ['Mystery', '', '', 100, '', '', '', '', '']))).toEqual([
      'error Reserve / Mystery / Kind: Reserve “Mystery”, Kind, is empty; type general, earmarked, capital or unusable.',
    ]);
  });

  it('notes a reserve of category 1 whose balance the plan does not spend', () => {
    expect(added(reserves(GENERAL, ['Projects', 'earmarked', 1, 5000, '', '', 'Estate moves', '2030/31', '']))).toEqual([
      'note Reserve / Projects / Category: Reserve “Projects” is of category 1, planned spending in the current plan, and the plan leaves £2,000 of it undrawn; that would be category 2 (beyond the plan) or 3 (general contingency).',
    ]);
    expect(added(reserves(GENERAL, ['Projects', 'earmarked', 1, 3000, '', '', 'Estate moves', '2030/31', '']))).toEqual([]);
  });
});
