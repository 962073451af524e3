/** The workbooks of the field cases about opening, saving and what is in the plan; figures from the cases, names invented. */
import { standardWorkbook } from './standard-workbook';

const HEAD = ['Line', 'Base', '2026/27', '2027/28'];

/** Three lines uprated by a formula filled over the block C2:D4: 82 + 10.25 + 4.1 − 90.25 = 6.1; 84.05 + 10.50625 + 4.2025 − 91.5 = 7.25875. */
export const filledDownLines = (): Uint8Array =>
  standardWorkbook({
    Lines: {
      table: { name: 'Lines' },
      rows: [
        HEAD,
        ['Officers', 80_000_000, { shared: 0, ref: 'C2:D4', f: 'B2*1.025', v: 82_000_000 }, { shared: 0, v: 84_050_000 }],
        ['Fleet', 10_000_000, { shared: 0, v: 10_250_000 }, { shared: 0, v: 10_506_250 }],
        ['Estate', 4_000_000, { shared: 0, v: 4_100_000 }, { shared: 0, v: 4_202_500 }],
      ],
    },
  });

/** One figure comes from another workbook: 92 − 90.25 = 1.75. */
export const externalLink = (): Uint8Array =>
  standardWorkbook({
    Lines: { table: { name: 'Lines' }, rows: [HEAD, ['All', 90_000_000, { f: '[1]Budget!$B$4', v: 92_000_000 }, 94_000_000]] },
  });

/** SUBTOTAL 109 leaves the hidden row of £5m out: 82 + 10 = 92, less 90.25 = 1.75. */
export const hiddenRows = (): Uint8Array =>
  standardWorkbook({
    Inputs: {
      hiddenRows: [3],
      rows: [
        ['Item', '2026/27'],
        ['Police pay', 82_000_000],
        ['Old team (closed)', 5_000_000],
        ['Staff', 10_000_000],
        ['Shown total', { f: 'SUBTOTAL(109,B2:B4)', v: 92_000_000 }],
      ],
    },
    Lines: { table: { name: 'Lines' }, rows: [HEAD, ['All pay', 90_000_000, { f: 'Inputs!B5', v: 92_000_000 }, 94_000_000]] },
  });

/** The total row of a table is none of its lines: 92 − 90.25 = 1.75. */
export const totalRow = (): Uint8Array =>
  standardWorkbook({
    Lines: {
      table: { name: 'Lines', totalRow: true },
      rows: [
        HEAD,
        ['Officers', 80_000_000, 82_000_000, 84_000_000],
        ['Fleet', 10_000_000, 10_000_000, 10_000_000],
        [
          'Total',
          ...[
            ['Base', 90],
            ['2026/27', 92],
            ['2027/28', 94],
          ].map(([year, sum]) => ({ f: `SUBTOTAL(109,Lines[${year}])`, v: Number(sum) * 1_000_000 })),
        ],
      ],
    },
  });

/** A Panel paper's block headed Service, which nobody made a table: 92 − 90.25 = 1.75. */
export const panelPaper = (): Uint8Array =>
  standardWorkbook({
    'Panel paper': {
      rows: [
        ['Revenue budget by service area'],
        [],
        ['Service', '2025/26', '2026/27', '2027/28'],
        ['Local policing', 50_000_000, 52_000_000, 54_000_000],
        ['Crime', 40_000_000, 40_000_000, 40_000_000],
        ['Total', 90_000_000, 92_000_000, 94_000_000],
      ],
    },
  });

/** The table ends above “Net budget”: 92 − 90.25 = 1.75. */
export const rowBelow = (): Uint8Array =>
  standardWorkbook({
    Lines: {
      table: { name: 'Lines', ref: 'A1:D3' },
      rows: [
        HEAD,
        ['Officers', 80_000_000, 82_000_000, 84_000_000],
        ['Fleet', 10_000_000, 10_000_000, 10_000_000],
        ['Net budget', 90_000_000, 92_000_000, 94_000_000],
      ],
    },
  });

/** Days counted from 1904, the grant from 1 April 2027 (45,016 there): 92 − 25.25 = 66.75 before it, 94 − 25.5 − 66 = 2.5 with it. */
export const daysFrom1904 = (): Uint8Array =>
  standardWorkbook(
    {
      Lines: { table: { name: 'Lines' }, rows: [HEAD, ['All', 90_000_000, 92_000_000, 94_000_000]] },
      Funding: {
        table: { name: 'Funding' },
        rows: [
          ['Funding', 'Kind', 'From', '2026/27', '2027/28'],
          ['Police grant', 'core', { day: 45_016 }, 65_000_000, 66_000_000],
        ],
      },
    },
    { date1904: true },
  );
