import { planReport } from '../../core';
import { figures, findings, read, rowOf, smallPlan } from './reading';

describe('a faulty plan answers with all its findings and keeps what does not rest on them', () => {
  // The small plan: spending 900 + 100 = 1,000, then 900 + 110 = 1,010; grant 600; precept 15 × £24 = £360 each year.
  it('has nothing wrong in the small plan itself', () => {
    expect(findings(smallPlan())).toEqual([expect.stringContaining('Nothing to report')]);
    expect(figures('summary', 'Spending', smallPlan())).toEqual([1000, 1010]);
    expect(figures('summary', 'Funding', smallPlan())).toEqual([960, 960]);
    expect(figures('gap', 'Remaining gap', smallPlan())).toEqual([40, 50]);
  });

  it('names a year header that is no financial year, and leaves funding alone', () => {
    const tables = smallPlan({
      Line: [
        ['Line', 'Base', '2025/26', '2026/28'],
        ['Pay', 900, 900, 950],
      ],
    });
    expect(findings(tables)).toContain(
      'error Line /  / 2026/28: The column “2026/28” in Line is not a financial year; a year is written like 2025/26.',
    );
    expect(figures('gap', 'Spending', tables)).toEqual([
      900,
      '! The column “2026/28” in Line is not a financial year; a year is written like 2025/26.',
    ]);
    expect(figures('gap', 'Funding', tables)).toEqual([960, 960]);
  });

  it('names the cell that holds text where a number belongs', () => {
    const tables = smallPlan({
      Funding: [
        ['Funding', 'Kind', 'Base', '2025/26', '2026/27'],
        ['Core grant', 'core', 600, '6OO', 600],
      ],
    });
    const sentence = 'Funding “Core grant”, 2025/26, holds “6OO”; type a number.';
    expect(findings(tables)).toContain(`error Funding / Core grant / 2025/26: ${sentence}`);
    expect(figures('gap', 'Funding', tables)).toEqual([`! ${sentence}`, 960]);
    expect(figures('gap', 'Spending', tables)).toEqual([1000, 1010]);
  });

  it('reads text that is plainly a number, and says that it should be typed as one', () => {
    const tables = smallPlan({
      Line: [
        ['Line', 'Base', '2025/26', '2026/27'],
        ['Pay', '1,000', null, null],
      ],
    });
    expect(findings(tables)[0]).toContain('text that is plainly a number and is read as one: “1,000” in Pay, Base, is 1,000');
  });

  it('names a missing column and what the columns are', () => {
    const tables = smallPlan({
      Change: [
        ['Change', 'Recurring', '2025/26', '2026/27'],
        ['New cells', 'yes', 5, 5],
      ],
    });
    expect(findings(tables)[0]).toContain('Change has no column Kind; its columns are Change, Kind, Recurring');
    expect(figures('gap', 'Funding', tables)).toEqual([960, 960]);
    expect(String(figures('gap', 'Spending', tables)[0])).toContain('Change has no column Kind');
  });

  it('names two rows of one name, and where they stand', () => {
    const tables = smallPlan({
      Line: [
        ['Line', 'Base', '2025/26', '2026/27'],
        ['Pay', 900, null, null],
        ['pay ', 100, null, null],
      ],
    });
    expect(findings(tables)).toContain(
      'error Line / pay / Line: Line has two rows named “pay” (rows 1 and 2); names must differ, so that every reference finds one row.',
    );
    expect(String(figures('gap', 'Spending', tables)[0])).toContain('two rows named');
    expect(figures('gap', 'Funding', tables)).toEqual([960, 960]);
  });

  it('names a year column that is out of order and does not trust it', () => {
    const tables = smallPlan({
      Line: [
        ['Line', 'Base', '2026/27', '2025/26'],
        ['Pay', 900, 950, 900],
      ],
    });
    const sentence = 'The column 2025/26 stands after 2026/27 in Line; year columns must go forward, 2025/26 before 2026/27.';
    expect(findings(tables)).toContain(`error Line /  / 2025/26: ${sentence}`);
    expect(figures('gap', 'Spending', tables)).toEqual([`! ${sentence}`, 950]);
  });

  it('names a negative tax base, and only the precept rests on it', () => {
    const tables = smallPlan({
      'Billing authority': [
        ['Billing authority', 'Base', '2025/26', '2026/27'],
        ['North', 10, -10, 10],
        ['South', 5, 5, 5],
      ],
    });
    const sentence = 'Billing authority “North”, 2025/26, is -10; a tax base in Band D equivalents is never below nil.';
    expect(findings(tables)).toContain(`error Billing authority / North / 2025/26: ${sentence}`);
    expect(figures('billing', 'South', tables)).toEqual([120, 120]);
    expect(figures('billing', 'Total', tables)).toEqual([`! ${sentence}`, 360]);
    expect(figures('gap', 'Spending', tables)).toEqual([1000, 1010]);
  });

  it('names the row a scenario looks for in vain, and only that table’s year rests on it', () => {
    const tables = smallPlan({
      Scenario: [
        ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'],
        ['Cut', 'Line', 'Paye', '2026/27', 'set', 800],
      ],
    });
    const sentence = 'Scenario “Cut”, row 1: there is no row “Paye” in Line; its rows are Pay, Fuel. Type “Pay” if that is meant.';
    expect(findings(tables)).toContain(`error Scenario / Cut / Row: ${sentence}`);
    expect(figures('gap', 'Spending', tables, 'Cut')).toEqual([1000, `! ${sentence}`]);
    expect(figures('gap', 'Funding', tables, 'Cut')).toEqual([960, 960]);
    expect(figures('gap', 'Spending', tables)).toEqual([1000, 1010]);
  });

  it('gives every finding at once', () => {
    const tables = smallPlan({
      Line: [
        ['Line', 'Base', 'Driver', '2025/26', '2026/27'],
        ['Pay', 'x', '', 'y', 900],
        ['Fuel', 100, 'Inflatoin', null, null],
      ],
      Precept: [
        ['Precept', '2025/26', '2026/27'],
        ['Choice', 'double it', 'freeze'],
      ],
      Funding: [
        ['Funding', 'Kind', 'Base', '2025/26', '2026/27'],
        ['Core grant', 'corr', { error: '#REF!' }, null, null],
      ],
    });
    const all = findings(tables).join('\n');
    for (const part of [
      'Line “Pay”, Base, holds “x”',
      'Line “Pay”, 2025/26, holds “y”',
      'names “Inflatoin”, which is not in the Assumption table',
      'Precept, Choice, 2025/26 holds “double it”',
      'Funding “Core grant”, Kind, holds “corr”; type one of core, specific, income',
      'Funding “Core grant”, Base, holds #REF!',
    ])
      expect(all).toContain(part);
  });

  it('refuses a scenario that is not in the table, and says which are', () => {
    const tables = smallPlan({
      Scenario: [
        ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'],
        ['Cut', 'Line', 'Pay', '2026/27', 'set', 800],
      ],
    });
    expect(() => planReport('gap', 'Cutt', tables)).toThrow(
      'Scenario: “Cutt” is not in the Scenario table; it has Cut. Leave it empty for the base plan.',
    );
    expect(read(planReport('checks', 'Cutt', tables))[1]![4]).toContain('“Cutt” is not in the Scenario table');
  });

  it('refuses tables without years whole, since no column can be headed', () => {
    expect(() =>
      planReport('summary', '', [
        [
          ['Line', 'Base'],
          ['Pay', 900],
        ],
      ]),
    ).toThrow('The tables have no year columns');
  });

  it('refuses a report it does not know and names those it does', () => {
    // @ts-expect-error no report has that name, which the compiler says first
    expect(() => planReport('sumary', '', smallPlan())).toThrow(/Report is “sumary”; type one of summary, gap/);
  });

  it('takes a range that is no plan table as a finding and reads the rest', () => {
    const tables = [
      ...smallPlan(),
      [
        ['Colour', 'Size'],
        ['red', 4],
      ],
    ];
    expect(findings(tables)[0]).toContain('A range begins with the header “Colour”');
    expect(rowOf(planReport('gap', '', tables), 'Remaining gap')).toEqual([40, 50]);
  });
});

describe('what is empty', () => {
  it('reads a blank cell the same as 0 or as nothing', () => {
    const withBlank = (blank: 0 | null | '') =>
      smallPlan({
        Line: [
          ['Line', 'Base', 'Driver', '2025/26', '2026/27'],
          ['Pay', 900, blank, blank, 950],
          ['Fuel', 100, 'Inflation', 100, blank],
        ],
        Funding: [
          ['Funding', 'Kind', 'Base', 'Driver', 'From', 'To', '2025/26', '2026/27'],
          ['Core grant', 'core', 600, blank, blank, blank, blank, blank],
        ],
      });
    const expected = [1000, 1060]; // 900 (Base) + 100; 950 + 110
    for (const blank of [0, null, ''] as const) {
      expect(figures('gap', 'Spending', withBlank(blank))).toEqual(expected);
      expect(figures('gap', 'Funding', withBlank(blank))).toEqual([960, 960]);
    }
  });

  it('takes nil and - as a true nil', () => {
    const tables = smallPlan({
      Line: [
        ['Line', 'Base', '2025/26', '2026/27'],
        ['Pay', 900, 'nil', '-'],
      ],
    });
    expect(figures('gap', 'Spending', tables)).toEqual([0, 0]);
  });

  it('lists a 0 that was read as no figure typed', () => {
    const tables = smallPlan({
      Line: [
        ['Line', 'Base', '2025/26', '2026/27'],
        ['Pay', 900, 0, 950],
      ],
    });
    expect(findings(tables)).toEqual([
      expect.stringContaining('the 0 in 2025/26 is read as no figure typed, so that the Base of £900 is used. If it is nil, type nil: £0.'),
    ]);
  });

  // Without a driver a year without a figure has the Base, whatever was typed for the year before.
  it('says that the Base stands in for a 0 though another figure comes before it', () => {
    const tables = smallPlan({
      Line: [
        ['Line', 'Base', '2025/26', '2026/27'],
        ['Pay', 900, 950, 0],
      ],
    });
    expect(figures('gap', 'Spending', tables)).toEqual([950, 900]);
    expect(findings(tables)).toEqual([
      expect.stringContaining('the 0 in 2026/27 is read as no figure typed, so that the Base of £900 is used. If it is nil, type nil: £0.'),
    ]);
  });

  it('says once that an assumption is nil', () => {
    const tables = smallPlan({
      Assumption: [
        ['Assumption', 'Unit', '2025/26', '2026/27'],
        ['Inflation', '% a year', 0, null],
      ],
    });
    expect(findings(tables).filter(one => one.includes('Assumption “Inflation” is nil in every year'))).toHaveLength(1);
  });
});
