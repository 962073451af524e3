import { uprate, pay } from '../../core';
import { figures, findings } from '../plan/reading';
import { standardPlan } from './standard-plan';

const asked = (tables: ReturnType<typeof standardPlan>) =>
  findings(tables).filter(one => !one.startsWith('note') && !one.startsWith('none'));
const supplies = (first: number, name = 'CPI', more: (string | number)[] = []) =>
  standardPlan({
    Line: [
      ['Line', 'Base', 'Driver', '2026/27', '2027/28'],
      ['Supplies', 10_000_000, name, null, null],
      ['Officers', 80_000_000, '', 82_000_000, 84_000_000],
    ],
    Assumption: [
      ['Assumption', 'Unit', '2026/27', '2027/28', ...(more.length ? ['Low', 'High', 'Shape'] : [])],
      [name, '% a year', first, 0.02, ...more],
    ],
  });

describe('a rate typed in another unit', () => {
  it('is asked about with what each reading makes: half a per cent or 50%', () => {
    // £10m × 1.5 = £15m; £10m × 1.005 = £10.05m
    expect(asked(supplies(0.5))).toEqual([
      'warning Assumption / CPI / 2026/27: Assumption “CPI”, 2026/27, is 0.5, which is 50% a year: Supplies becomes £15,000,000. If 0.5% is meant, type 0.5% or 0.005: Supplies becomes £10,050,000.',
    ]);
  });

  it('is an error from 100% on', () => {
    expect(asked(supplies(1))[0]).toMatch(
      /^error Assumption .* is 1, which is 100% a year: Supplies becomes £20,000,000\. If 1% is meant, type 1% or 0\.01/,
    );
  });

  it.each([0.03, 0.15, -0.02])('is no question where prices rose by %d', rate => expect(asked(supplies(rate))).toEqual([]));

  it('names what such rates have been where no slip of the unit explains it', () =>
    expect(asked(supplies(-0.03))).toEqual([
      'warning Assumption / CPI / 2026/27: Assumption “CPI”, 2026/27, is -0.03, which is -3% a year: Supplies becomes £9,700,000; such rates have been from -2% to 15%.',
    ]));

  it('has a narrower band for pay, tax bases and grants than for prices', () => {
    expect(asked(supplies(0.12))).toEqual([]);
    expect(asked(supplies(0.12, 'Pay award'))).toHaveLength(1);
    const base = standardPlan({
      'Billing authority': [
        ['Billing authority', 'Base', 'Growth', '2026/27', '2027/28'],
        ['Aton', 100_000, 'Growth', null, null],
      ],
      Assumption: [
        ['Assumption', 'Unit', '2026/27', '2027/28'],
        ['Growth', '% a year', 0.1, 0.01],
      ],
    });
    expect(asked(base)[0]).toContain('Aton becomes 110000 Band D equivalents. If 0.1% is meant, type 0.1% or 0.001: Aton becomes 100100');
  });

  it('is asked about as a range of more than ten points', () => {
    expect(asked(supplies(0.03, 'CPI', [-1, 1, 'uniform']))).toEqual([
      'warning Assumption / CPI / Low, High: Assumption “CPI”: Low is -1, which is −100 points; High is 1, which is +100 points. If -1 and 1 points are meant, type -0.01 and 0.01.',
    ]);
    expect(asked(supplies(0.03, 'CPI', [-0.01, 0.015, 'uniform']))).toEqual([]);
  });

  it('is an error as a rise of 499% of Band D in Wales, where no limit stands in the way', () => {
    const plan = standardPlan({
      Precept: [
        ['Precept', '2026/27', '2027/28'],
        ['Choice', 'rise %', 'freeze'],
        ['Amount', 4.99, null],
      ],
    });
    const wales = plan.map(table => table.map(row => (row[0] === 'Country' ? ['Country', 'Wales'] : row)));
    // £250 × 5.99 = £1,497.50; £250 × 1.0499 = £262.475
    expect(asked(wales)).toEqual([
      'error Precept / Amount / 2026/27: Precept, Amount, 2026/27, is 4.99, which is 499%: Band D becomes £1,497.50. If 4.99% is meant, type 4.99% or 0.0499: Band D becomes £262.48.',
    ]);
  });

  it('is asked about as a limit of three pence', () => {
    const plan = standardPlan({
      Precept: [
        ['Precept', '2026/27', '2027/28'],
        ['Choice', 'freeze', 'freeze'],
        ['Limit', 0.03, null],
      ],
    });
    expect(asked(plan)).toContain(
      'warning Precept / Limit / 2026/27: Precept, Limit, 2026/27, is £0.03, since the row is in £. If 3% is meant, type it in the row Limit %.',
    );
  });

  it('is refused from 100% on by UPRATE as by PAY', () => {
    const sentence = (call: () => unknown) => {
      try {
        return call();
      } catch (error) {
        return (error as Error).message;
      }
    };
    expect(sentence(() => uprate(10_000_000, [3]))).toBe('Rates, item 1: found 3, which is 300%; type a fraction such as 0.0475.');
    expect(sentence(() => uprate(10_000_000, [1]))).toBe('Rates, item 1: found 1, which is 100%; type a fraction such as 0.0475.');
    expect(sentence(() => pay(10_000_000, [1]))).toBe('Awards, item 1: found 1, which is 100%; type a fraction such as 0.0475.');
  });
});

describe('thousands beside pounds', () => {
  const small = {
    Funding: [
      ['Funding', 'Kind', '2026/27', '2027/28'],
      ['Police grant', 'core', 65_000, 66_000],
    ],
    Line: [
      ['Line', '2026/27', '2027/28'],
      ['All', 90_250, 92_000],
    ],
  };

  it('are asked about where all other rows are less than a hundredth of the precept', () => {
    // precept 101,000 × £250 = £25.25m; 90,250 + 65,000 = 155,250
    expect(asked(standardPlan(small))).toEqual([
      'warning Body / Money in / Value: The precept of 2026/27 is £25,250,000, and all other rows together are £155,250 with the plan’s money in £. If they are typed in £000, they are £155,250,000: type £000 in the Body row Money in.',
    ]);
    expect(asked(standardPlan(small, [['Money in', '£000']]))).toEqual([]);
  });

  it('are asked about the other way round', () => {
    expect(asked(standardPlan({}, [['Money in', '£000']]))[0]).toMatch(
      /^warning Body \/ Money in .* If they are typed in £, they are £157,000,000/,
    );
  });
});

describe('a sign that the words of the row deny', () => {
  const reserve = [
    ['Reserve', 'Kind', 'Opening', 'Justification'],
    ['General', 'general', 3_000_000, 'x'],
  ];
  const movement = (name: string, amount: number) =>
    standardPlan({
      Reserve: reserve,
      Movement: [
        ['Movement', 'Reserve', 'Status', '2026/27'],
        [name, 'General', 'approved', amount],
      ],
    });

  it('is asked about with both gaps where a use of a reserve stands above nil', () => {
    // 1.75 + 1 = 2.75 as typed; 1.75 − 1 = 0.75 with the sign turned
    expect(asked(movement('Use of general reserve', 1_000_000))).toContain(
      'warning Movement / Use of general reserve / 2026/27: Movement “Use of general reserve”, 2026/27: £1,000,000 is paid in, since it is above nil, although the row speaks of a use of the reserve. The remaining gap is £2,750,000; with the sign turned it is £750,000, if the reserve can give it. If it is drawn, type it below nil.',
    );
    expect(asked(movement('Drawdown 2026', 1_000_000)).join()).toContain('speaks of a use of the reserve');
    expect(asked(movement('Contribution to reserve', -1_000_000)).join()).toContain('speaks of a contribution');
    expect(asked(movement('Use of general reserve', -1_000_000)).join()).not.toContain('speaks of');
    expect(asked(movement('Contribution to reserve', 1_000_000)).join()).not.toContain('speaks of');
  });

  it.each(['Income', 'Rental income', 'Fees and charges', 'Mutual aid receipts'])(
    'is asked about where the line %s stands above nil',
    name => {
      const line = (amount: number) =>
        standardPlan({
          Line: [
            ['Line', '2026/27', '2027/28'],
            ['Officers', 92_000_000, 94_000_000],
            [name, amount, amount],
          ],
        });
      expect(asked(line(1_000_000))[0]).toContain(`Line “${name}” is above nil and counted as spending of £1,000,000`);
      expect(asked(line(-1_000_000))).toEqual([]);
    },
  );

  it.each(['Legal fees', 'Audit fees', 'Grants to partners', 'Community grant', 'Loss of income', 'Income tax advice'])(
    'is none where %s is spending',
    name => {
      const plan = standardPlan({
        Line: [
          ['Line', '2026/27', '2027/28'],
          ['Officers', 92_000_000, 94_000_000],
          [name, 1_000_000, 1_000_000],
        ],
      });
      expect(asked(plan)).toEqual([]);
    },
  );

  it('is asked about where a saving is typed as a pressure, and not where savings are lost', () => {
    const change = (name: string) =>
      standardPlan({
        Change: [
          ['Change', 'Kind', 'Recurring', '2026/27'],
          [name, 'pressure', 'yes', 400_000],
        ],
      });
    expect(asked(change('Procurement savings'))[0]).toContain('If it takes away, type saving.');
    expect(asked(change('Unachieved savings'))).toEqual([]);
  });

  it('says what total is counted where a recurring saving rises year after year', () => {
    const plan = standardPlan({
      Change: [
        ['Change', 'Kind', 'Recurring', 'Delivery', '2026/27', '2027/28'],
        ['Procurement', 'saving', 'yes', 1, 400_000, 1_000_000],
      ],
    });
    expect(findings(plan)).toEqual([
      'note Change / Procurement / 2027/28: Change “Procurement”: each year’s amount is added to those before it, so that £1,400,000 is saved in 2027/28, before Delivery. If the amounts are running totals, £1,000,000 is meant: type only what each year adds.',
    ]);
  });
});

describe('a 0 in a year', () => {
  const grants = (last: number | null | string, source: (string | number)[] = []) =>
    standardPlan({
      Funding: [
        ['Funding', 'Kind', 'Base', '2026/27', '2027/28', ...(source.length ? ['Source'] : [])],
        ['Police grant', 'core', 65_000_000, 65_000_000, 66_000_000, ...source],
        ['Uplift grant', 'core', 5_000_000, 5_000_000, last, ...source],
      ],
    });

  it('is a question with both readings where it was surely typed', () => {
    expect(figures('gap', 'Funding', grants(0))[1]).toBe(96_500_000); // 25.5 + 66 + 5
    expect(figures('gap', 'Funding', grants('nil'))[1]).toBe(91_500_000);
    expect(asked(grants(0))).toEqual([
      'warning Funding / Uplift grant / 2027/28: Funding “Uplift grant”: the 0 in 2027/28 is read as no figure typed, so that the Base of £5,000,000 is used. If it is nil, type nil: £0.',
    ]);
  });

  it('is a note where empty cells arrive as 0, and nothing where the cell is empty', () => {
    expect(asked(grants(0, [0]))).toEqual([]);
    expect(findings(grants(0, [0]))[0]).toMatch(/^note Funding \/ Uplift grant .* write nil for a true nil\.$/);
    expect(asked(grants(null))).toEqual([]);
  });
});

describe('a name that refers', () => {
  it('is a finding with the nearest match where it is no billing authority, and where two may be one', () => {
    const plan = standardPlan({
      'Billing authority': [
        ['Billing authority', '2026/27', '2027/28'],
        ['St. Helens', 100_000, 101_000],
      ],
      'Collection fund': [
        ['Collection fund', 'Kind', '2026/27'],
        ['St Helens', 'surplus', 100_000],
        ['St. Helens MBC', 'surplus', 100_000],
      ],
    });
    expect(asked(plan)).toEqual([
      'warning Collection fund / St Helens / : Collection fund “St Helens” is not in the Billing authority table; its amount is counted all the same. Type “St. Helens” if that is the authority.',
      'warning Collection fund / St. Helens MBC / : Collection fund “St. Helens MBC” is not in the Billing authority table; its amount is counted all the same. Type “St. Helens” if that is the authority.',
      'warning Collection fund / St. Helens MBC / : Collection fund “St Helens” and “St. Helens MBC” may be one authority twice; both are counted. Take one out if they are.',
    ]);
  });

  it('is found in the Assumption table by the nearest word', () => {
    expect(
      asked(
        standardPlan({
          Line: [
            ['Line', 'Base', 'Driver', '2026/27', '2027/28'],
            ['Fuel', 100, 'Inflaton', null, null],
          ],
          Assumption: [
            ['Assumption', 'Unit', '2026/27', '2027/28'],
            ['Inflation', '% a year', 0.02, 0.02],
          ],
        }),
      ).join(),
    ).toContain('Type “Inflation” if that is meant.');
  });

  it('is a finding where two tables of one kind hold the same row', () => {
    const movement = [
      ['Movement', 'Reserve', 'Status', '2026/27'],
      ['Balance budget', 'General', 'approved', -1_000_000],
    ];
    const plan = [
      ...standardPlan({
        Reserve: [
          ['Reserve', 'Kind', 'Opening'],
          ['General', 'general', 3_000_000],
        ],
        Movement: movement,
      }),
      movement,
    ];
    expect(asked(plan)).toContain(
      'warning Movement / Balance budget / : Two Movement tables hold the same row “Balance budget” (table 1 and table 2 of the kind); both count. Leave one of the tables out if one is a copy.',
    );
  });
});
