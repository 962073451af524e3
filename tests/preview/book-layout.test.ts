import type { ExamplePlan } from '../../addin/example/example-plan';
import { layOut } from '../../addin/preview/book-layout';

const SMALL: ExamplePlan = {
  id: 'small',
  title: 'A small plan',
  about: 'One line. One grant.',
  tables: [
    {
      sheet: 'Body',
      name: 'Body',
      values: [
        ['Body', 'Value'],
        ['Name', 'Anyshire'],
        ['Base year', '2025/26'],
        ['Base-year Band D', 300.2302],
        ['Money in', '£m'],
      ],
    },
    {
      sheet: 'Figures',
      name: 'Lines',
      values: [
        ['Line', 'Base', '2026/27'],
        ['Energy', 3.4, 3.6],
      ],
    },
    {
      sheet: 'Figures',
      name: 'Tax_base',
      values: [
        ['Billing authority', 'Base', '2026/27'],
        ['Leicester', 81365.6, null],
      ],
    },
  ],
};

const sheet = (name: string) => layOut(SMALL).sheets.find(one => one.name === name)!;

describe('an example plan laid out in a new workbook', () => {
  test('every report is one PLAN formula over all the tables, as it would stand in Excel', () => {
    const formulas = layOut(SMALL)
      .sheets.flatMap(one => one.cells.flat())
      .flatMap(cell => cell?.formula ?? []);
    expect(formulas).toContain(
      '=MTFP.PLAN("summary",Results!$B$2,Body[[#Headers],[#Data]],Lines[[#Headers],[#Data]],Tax_base[[#Headers],[#Data]])',
    );
    expect(formulas.filter(formula => formula.includes('"bands"'))).toHaveLength(1);
  });

  // Two rows of Lines, three free, then the next header: rows 0–1, 2–4, 5.
  test('two tables on one sheet stand apart, so that each can be typed on', () => {
    expect(layOut(SMALL).tables.slice(1)).toEqual([
      { name: 'Lines', header: 'Line', sheet: 'Figures', block: { firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 2 } },
      {
        name: 'Tax_base',
        header: 'Billing authority',
        sheet: 'Figures',
        block: { firstRow: 5, lastRow: 6, firstColumn: 0, lastColumn: 2 },
      },
    ]);
  });

  test('money is shown in what the Body says it is in, Band D with its pence and decimals, tax bases with theirs', () => {
    expect(sheet('Figures').cells[1]![1]).toEqual({ value: 3.4, format: '#,##0.00_);(#,##0.00)', look: 'typed' });
    expect(sheet('Figures').cells[6]![1]).toEqual({ value: 81365.6, format: '#,##0.0#_);(#,##0.0#)', look: 'typed' });
    expect(sheet('Body').cells[3]![1]).toEqual({ value: 300.2302, format: '£#,##0.00##_);(£#,##0.00##)', look: 'typed' });
  });

  test('the summary’s formula has the room under it that its rows need', () => {
    /* Names and four years; the figures behind the chart stand beside them. */
    const cells = sheet('Results').cells;
    const start = cells.findIndex(row => row[0]?.formula?.includes('"summary"'));
    const next = cells.findIndex(
      (row, index) => index > start && row.slice(0, 5).some(cell => cell?.value !== undefined || cell?.formula !== undefined),
    );
    expect(next - start).toBeGreaterThan(10); // header and nine figures, by the public contract
  });
});
