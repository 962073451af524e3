import { planReport } from '../../core';
import type { CellValue } from '../../core';
import { figures, findings, read, smallPlan } from './reading';

const precept = (...rows: CellValue[][]) => ({ Precept: [['Precept', '2025/26', '2026/27'], ...rows] });

describe('the precept of a plan', () => {
  it('comes out as Cleveland published it for 2018/19, with the £1 left standing', () => {
    // Cleveland PCC 2018/19: Band D £214.54 + £12; tax bases 24,021.0, 33,121.0, 38,823.0, 55,245.3.
    const tables = [
      [
        ['Body', 'Value'],
        ['Kind', 'PCC'],
        ['Base year', '2017/18'],
        ['Base-year Band D', 214.54],
        ['Decimals of Band D', 3],
      ],
      [
        ['Billing authority', '2018/19'],
        ['Hartlepool', 24021],
        ['Middlesbrough', 33121],
        ['Redcar & Cleveland', 38823],
        ['Stockton', 55245.3],
      ],
      [
        ['Precept', '2018/19'],
        ['Choice', 'limit'],
      ],
    ];
    expect(figures('precept', 'Band D', tables)).toEqual([226.54]);
    expect(read(planReport('billing', '', tables)).slice(1)).toEqual([
      ['Hartlepool', 5441717],
      ['Middlesbrough', 7503231],
      ['Redcar & Cleveland', 8794962],
      ['Stockton', 12515270],
      ['Total', 34255180],
    ]);
    expect(figures('precept', 'Council tax requirement', tables)).toEqual([34255181]);
    expect(figures('precept', 'Residual', tables)).toEqual([1]);
  });

  it('holds the nine-penny grid of Cambridgeshire: £285.48 to £299.43 under £14 and £314.37 under £15', () => {
    const tables = smallPlan({
      Body: [
        ['Body', 'Value'],
        ['Base year', '2024/25'],
        ['Base-year Band D', 285.48],
      ],
      ...precept(['Choice', 'nine-penny grid', 'nine-penny grid']),
    });
    expect(figures('precept', 'Band D', tables)).toEqual([299.43, 314.37]);
  });

  it('uses a rise above the limit as typed, and says which Band D would not be excessive', () => {
    const tables = smallPlan(precept(['Choice', 'rise £', 'freeze'], ['Amount', 14.01, null]));
    expect(figures('precept', 'Band D', tables)).toEqual([34.01, 34.01]);
    expect(figures('precept', 'Excessive', tables)).toEqual([true, false]);
    expect(findings(tables)[0]).toBe(
      'error Precept / Choice / 2025/26: Band D 34.01 in 2025/26 is excessive under the principle of £14; the highest Band D that is not excessive is 34. A higher one needs a referendum.',
    );
  });

  it('does not call a rise of exactly the £ limit excessive, but a rise of exactly a % limit', () => {
    expect(
      figures('precept', 'Excessive', smallPlan(precept(['Choice', 'rise £', 'rise %'], ['Amount', 14, 0.03], ['Limit %', null, 0.03]))),
    ).toEqual([false, true]);
  });

  it('has no limit for a year whose principle is not known, and asks for one where the choice needs it', () => {
    // Years so far off that no law added from year to year reaches them.
    const inYears = (...rows: CellValue[][]) => [
      [
        ['Body', 'Value'],
        ['Base year', '2097/98'],
        ['Base-year Band D', 20],
      ],
      [
        ['Billing authority', 'Base', '2098/99', '2099/00'],
        ['Town', 10, null, null],
      ],
      [['Precept', '2098/99', '2099/00'], ['Choice', 'freeze', 'limit'], ...rows],
    ];
    expect(figures('precept', 'Band D', inYears())[0]).toBe(20);
    expect(String(figures('precept', 'Band D', inYears())[1])).toMatch(
      /No police referendum limit is known for 2099\/00; the last known is \S+ for 20\d\d\/\d\d\./,
    );
    expect(findings(inYears())[0]).toContain('Type the limit you assume in the plan’s Precept table');
    expect(figures('precept', 'Band D', inYears(['Limit', null, 10]))).toEqual([20, 30]);
  });

  it('shows no rise in per cent on a Band D of nil, and takes none of nil, or of less than £0.0001, for the base year', () => {
    const fallen = smallPlan(precept(['Choice', 'rise £', 'rise £'], ['Amount', -20, 5]));
    expect(figures('precept', 'Rise %', fallen)).toEqual([-1, 'none last year']);
    expect(figures('precept', 'Rise', fallen)).toEqual([-20, 5]);
    const body = smallPlan({
      Body: [
        ['Body', 'Value'],
        ['Base year', '2024/25'],
        ['Base-year Band D', 5e-324],
      ],
    });
    expect(findings(body)[0]).toBe('error Body / Base-year Band D / Value: Body, Base-year Band D, is 5e-324; type an amount above nil.');
  });

  it('takes a notional amount as last year’s Band D in the referendum test, after a merger', () => {
    expect(figures('precept', 'Limit', smallPlan(precept(['Choice', 'freeze', 'freeze'], ['Notional amount', 18, null])))).toEqual([
      32, 35,
    ]); // 18 + 14; 20 + 15
  });

  it('knows no referendum limit in Wales', () => {
    const welsh = {
      Body: [
        ['Body', 'Value'],
        ['Kind', 'police'],
        ['Country', 'Wales'],
        ['Base year', '2024/25'],
        ['Base-year Band D', 20],
      ],
    };
    expect(figures('precept', 'Limit', smallPlan({ ...welsh, ...precept(['Choice', 'rise %', 'freeze'], ['Amount', 0.1, null]) }))).toEqual(
      ['none', 'none'],
    );
    expect(findings(smallPlan({ ...welsh, ...precept(['Choice', 'limit', 'freeze']) }))[0]).toContain(
      'no referendum principle applies in Wales; type freeze, rise £, rise % or band D',
    );
  });

  it('shows a typed requirement, and published bands, with their difference', () => {
    const tables = smallPlan(
      precept(['Choice', 'rise £', 'freeze'], ['Amount', 4, null], ['Requirement', 361, null], ['Band A', 16.01, null]),
    );
    expect(figures('precept', 'Requirement typed', tables)).toEqual([361, '']);
    expect(figures('precept', 'Difference from typed', tables)).toEqual([-1, '']); // 360 − 361
    expect(figures('bands', 'A difference', tables)).toEqual([-0.01, '']); // 16.00 − 16.01
  });

  it('parts the rise of the precept into a rate effect and a base effect that add up', () => {
    const tables = smallPlan({
      'Billing authority': [
        ['Billing authority', 'Base', '2025/26', '2026/27'],
        ['North', 10, 12, 12],
        ['South', 5, 5, 5],
      ],
    });
    // 15 → 17 dwellings, £20 → £24: rate 4 × 17 = 68, base 2 × 20 = 40; 17 × 24 − 15 × 20 = 108.
    expect(figures('precept', 'Rate effect', tables)).toEqual([68, 0]);
    expect(figures('precept', 'Base effect', tables)).toEqual([40, 0]);
  });

  it('asks for last year’s Band D only where a choice starts from it', () => {
    const body = {
      Body: [
        ['Body', 'Value'],
        ['Base year', '2024/25'],
      ],
    };
    expect(figures('precept', 'Band D', smallPlan({ ...body, ...precept(['Choice', 'band D', 'freeze'], ['Amount', 25, null]) }))).toEqual([
      25, 25,
    ]);
    expect(findings(smallPlan({ ...body, ...precept(['Choice', 'freeze', 'freeze']) })).join('\n')).toContain(
      'Body has no Base-year Band D',
    );
  });

  it('heads its columns as the plan heads its years', () => {
    const tables = smallPlan({
      Line: [
        ['Line', 'Base', '2025-26', '2026-27'],
        ['Pay', 900, null, null],
      ],
      Assumption: [],
      Funding: [],
      'Billing authority': [],
      Precept: [],
    });
    expect(read(planReport('summary', '', tables))[0]).toEqual(['Figure', '2025-26', '2026-27']);
  });
});

describe('the statutory calculation', () => {
  it('is headed Not balanced with the amount until the two sides meet', () => {
    // Spending 1,000; grant 600; requirement 360: 1,000 − 600 = 400, £40 too much.
    expect(figures('statutory', 'Standing', smallPlan())[1]).toBe('Not balanced: £40');
    const balanced = smallPlan({
      Line: [
        ['Line', 'Base', '2025/26', '2026/27'],
        ['Pay', 900, 960, 960],
      ],
    });
    expect(figures('statutory', 'Standing', balanced).slice(1)).toEqual(['Balanced', 'Balanced']);
    expect(figures('statutory', 'Aggregate (2) − (3)', balanced).slice(1)).toEqual([360, 360]);
  });
});

describe('the statutory calculation beside the remaining gap', () => {
  // At £24: 10.4 × 24 = 249.6 → 250 and 5.2 × 24 = 124.8 → 125, together 375; the whole base of 15.6 × 24 = 374.4 → 374.
  const tables = smallPlan({
    Line: [
      ['Line', 'Base', '2025/26', '2026/27'],
      ['Pay', 1000, 1000.4, 1000.4],
    ],
    'Billing authority': [
      ['Billing authority', 'Base', '2025/26', '2026/27'],
      ['North', 10.4, 10.4, 10.4],
      ['South', 5.2, 5.2, 5.2],
    ],
  });

  it('names what lies between the two: the residual of the parts, and the pence of the budget', () => {
    const first = (name: string) => figures('statutory', name, tables)[1];
    // The budget asks 1,000.4 − 600 = 400.4, to £1 400, less 374: 26. The parts come to 375, so that 25.40 is the gap.
    expect(first('Out of balance')).toBe(26);
    expect(first('Residual')).toBe(-1);
    expect(first('Pence of the budget')).toBe(0.4);
    expect(first('Remaining gap')).toBe(25.4);
    expect(figures('gap', 'Remaining gap', tables)[0]).toBe(25.4);
  });
});

describe('the statutory calculation of a Welsh body', () => {
  it('takes core grants off the budget requirement: (R − P) ÷ T', () => {
    // Spending 1,000, specific grant 40: R = 960. P = 600. R − P = 360 = 15 × £24.
    const tables = smallPlan({
      Body: [
        ['Body', 'Value'],
        ['Kind', 'police'],
        ['Country', 'Wales'],
        ['Base year', '2024/25'],
        ['Base-year Band D', 20],
      ],
      Funding: [
        ['Funding', 'Kind', 'Base'],
        ['Core grant', 'core', 600],
        ['Own grant', 'specific', 40],
      ],
    });
    const first = (name: string) => figures('statutory', name, tables).slice(0, 2);
    expect(first('Standing')[1]).toBe('Balanced');
    expect(first('Budget requirement')).toEqual(['Local Government Finance Act 1992, section 43', 960]);
    expect(first('Less core grants')[1]).toBe(600);
    expect(first('Requirement ÷ tax base')).toEqual(['Local Government Finance Act 1992, section 44', 24]);
  });
});

describe('the household report', () => {
  it('shows each band’s amount, rise and rise a week as the bills have them', () => {
    // Band D 20 → 24: band A 13.33 → 16.00, up 2.67, 5p a week.
    const rows = read(planReport('household', '', smallPlan()))
      .filter(row => row[0] === 'A')
      .map(row => [row[1], row[2]]);
    expect(rows).toEqual([
      ['A year', 16],
      ['Rise', 2.67],
      ['Rise a week', 0.05],
      ['Rise a month', 0.22],
    ]);
  });
});
