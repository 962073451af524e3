import { figuresApart } from '../../../core';
import type { Table } from '../../../core';

/** A pack: the budget in £000 and the summary for the Panel in £m. 84,300 and 84.3 are one figure; Estates, 1,200, is not 1.4. */
const budget: Table = [
  ['Revenue budget, £000'],
  [null, '2026/27', '2027/28'],
  ['Police officers', 61250, 63100],
  ['Police staff', 18400, 18950],
  ['Estates', 1200, 1250],
];
const summary = (estates: number): Table => [
  ['For the Panel, £m', '2026/27', '2027/28'],
  ['Police officers', 61.3, 63.1],
  ['Police staff', 18.4, 19],
  ['Estates', estates, 1.3],
];

describe('a figure that stands on two sheets of a pack', () => {
  it('is named with both places where the two differ, in the unit of each sheet', () => {
    const found = figuresApart([
      { name: 'Budget', table: budget },
      { name: 'Summary', table: summary(1.4) },
    ]);
    expect(found).toEqual([
      {
        row: 'Estates',
        year: '2026/27',
        first: { sheet: 'Budget', cell: [4, 1], shown: '£1,200k' },
        second: { sheet: 'Summary', cell: [3, 1], shown: '£1.4m' },
      },
    ]);
  });

  it('is the same in another unit and rounded: nothing is said', () => {
    expect(
      figuresApart([
        { name: 'Budget', table: budget },
        { name: 'Summary', table: summary(1.2) },
      ]),
    ).toEqual([]);
  });

  it('is not compared where the sheets agree in nothing: officers counted are not officers paid', () => {
    const heads: Table = [
      ['Full-time equivalents', '2026/27', '2027/28'],
      ['Police officers', 1204, 1210],
      ['Police staff', 655, 650],
      ['Estates', 31, 31],
    ];
    expect(
      figuresApart([
        { name: 'Budget', table: budget },
        { name: 'Workforce', table: heads },
      ]),
    ).toEqual([]);
  });

  it('is not compared where a name stands twice on a sheet', () => {
    const twice: Table = [...summary(1.4), ['Estates', 0.2, 0.2]];
    expect(
      figuresApart([
        { name: 'Budget', table: budget },
        { name: 'Summary', table: twice },
      ]),
    ).toEqual([]);
  });
});
