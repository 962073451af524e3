import { planReport } from '../../core';
import type { CellValue, ReportTable } from '../../core';
import { figures, findings, shown } from '../plan/reading';
import { added, GENERAL, PROJECTS, reservePlan, RESERVE_HEADER } from './reserve-plan';

const total = (name: string, opening: number, kind = ''): CellValue[] => [name, kind, '', opening, '', '', '', '', ''];
const reserves = (...rows: CellValue[][]) => ({
  Reserve: [RESERVE_HEADER, GENERAL, PROJECTS, ['Insurance', 'earmarked', 3, 700, '', '', 'Claims', '', ''], ...rows],
});
const errors = (changes: Parameters<typeof added>[0]) => added(changes).filter(one => one.startsWith('error') || one.startsWith('warning'));

describe('a total typed in the Reserve table (4,000 general; 5,000 and 700 earmarked)', () => {
  it('is not counted as a reserve', () => {
    expect(figures('reserves', 'Total reserves', reservePlan(reserves(total('Total reserves', 9700))))).toEqual([6700, 6700]);
  });

  it('agrees at 9,700, and total earmarked reserves at 5,700', () => {
    expect(errors(reserves(total('Total earmarked reserves', 5700), total('Total reserves', 9700)))).toEqual([]);
  });

  it('that leaves out a row is found: 9,000 has no Insurance', () => {
    expect(errors(reserves(total('Total reserves', 9000)))).toEqual([
      'error Reserve / Total reserves / Opening: The total “Total reserves” in the Reserve table is £9,000 where its rows add up to £9,700: it leaves out “Insurance” (£700).',
    ]);
  });

  it('that counts a row twice is found: 14,700 has Projects twice', () => {
    expect(errors(reserves(total('Total', 14_700)))).toEqual([
      'error Reserve / Total / Opening: The total “Total” in the Reserve table is £14,700 where its rows add up to £9,700: it counts twice “Projects” (£5,000).',
    ]);
  });

  it('that counts an unusable reserve is found', () => {
    expect(errors(reserves(['Revaluation', 'unusable', '', 250, '', '', '', '', ''], total('Total reserves', 9950)))).toEqual([
      'error Reserve / Total reserves / Opening: The total “Total reserves” in the Reserve table is £9,950 where its rows add up to £9,700: it counts what is no part of it, “Revaluation” (£250).',
    ]);
  });

  it('that no single row explains is found with its difference', () => {
    expect(errors(reserves(total('Total reserves', 9703.5)))).toEqual([
      'error Reserve / Total reserves / Opening: The total “Total reserves” in the Reserve table is £9,703.50 where its rows add up to £9,700: it differs by £3.50.',
    ]);
  });

  it('is known by its kind too, whatever its name', () => {
    expect(errors(reserves(total('Reserves in all', 9000, 'total')))).toHaveLength(1);
  });

  it('that passes for a reserve is found: “Earmarked reserves” with what Projects and Insurance add up to', () => {
    const disguised = reserves(['Earmarked reserves', 'earmarked', 2, 5700, '', '', 'All of them', '2030/31', '']);
    expect(errors(disguised)).toEqual([
      'error Reserve / Earmarked reserves / Opening: Reserve “Earmarked reserves” holds £5,700, which is what Projects and Insurance add up to: it looks like their total, and every total counts them twice. Take the row out, or name it Total earmarked reserves.',
    ]);
  });

  it('does not take a reserve for a total because of its name alone', () => {
    expect(errors(reserves(['Earmarked reserve', 'earmarked', 2, 1234, '', '', 'Digital', '2030/31', '']))).toEqual([]);
    expect(
      errors({ Reserve: [RESERVE_HEADER, ['General reserve', 'general', 3, 4000, 2000, '', 'Contingency', '', ''], PROJECTS] }).filter(
        one => !one.includes('General'),
      ),
    ).toEqual([]);
  });
});

describe('a printed strategy, given back among the tables', () => {
  const insured = reserves();
  const printed = (report: ReportTable): CellValue[][] => report.map(row => row.map(shown));
  const strategy = () => printed(planReport('strategy', '', reservePlan(insured)));
  const withStrategy = (rows: CellValue[][]) => findings([...reservePlan(insured), rows]).filter(one => one.includes(' Strategy / '));
  const cellOf = (rows: CellValue[][], name: string, column: string) => ({
    row: rows.find(one => one[0] === name)!,
    at: rows[0]!.indexOf(column),
  });

  it('agrees with itself and with the plan as it was printed', () => {
    expect(withStrategy(strategy())).toEqual([]);
  });

  it('whose total leaves out a row is noticed, with the row', () => {
    const rows = strategy();
    const { row, at } = cellOf(rows, 'Total reserves', '2026/27');
    row[at] = (row[at] as number) - 700;
    expect(withStrategy(rows)).toEqual([
      'error Strategy / Total reserves / 2026/27: The printed strategy’s “Total reserves”, 2026/27, is £6,000 where its rows add up to £6,700: it leaves out “Insurance” (£700).',
    ]);
  });

  it('whose total counts a row twice is noticed, with the row', () => {
    const rows = strategy();
    const { row, at } = cellOf(rows, 'Earmarked reserves', 'Opening');
    row[at] = (row[at] as number) + 5000;
    expect(withStrategy(rows)).toEqual([
      'error Strategy / Earmarked reserves / Opening: The printed strategy’s “Earmarked reserves”, Opening, is £10,700 where its rows add up to £5,700: it counts twice “Projects” (£5,000).',
    ]);
  });

  it('that lost a whole row is noticed: its totals no longer add up, and the reserve is named', () => {
    const rows = strategy().filter(row => row[0] !== 'Insurance');
    const found = withStrategy(rows);
    expect(found).toContain('error Strategy /  / : The printed strategy leaves out “Insurance”, which the Reserve table has.');
    expect(found.filter(one => one.includes('Earmarked reserves'))).toHaveLength(3);
  });

  it('that lists a reserve twice is noticed', () => {
    const rows = strategy();
    rows.splice(2, 0, [...rows.find(row => row[0] === 'Insurance')!]);
    expect(withStrategy(rows)).toContain('error Strategy / Insurance / : The printed strategy lists “Insurance” twice.');
  });

  it('that no longer matches the plan is noticed', () => {
    const rows = strategy();
    const changed = findings([...reservePlan({ ...insured, Movement: [] }), rows]).filter(one => one.includes(' Strategy / '));
    expect(changed).toEqual([
      'warning Strategy / Projects / 2025/26: The printed strategy’s “Projects” is £2,000 in 2025/26; the plan now has £5,000.',
      'warning Strategy / Projects / 2026/27: The printed strategy’s “Projects” is £2,000 in 2026/27; the plan now has £5,000.',
    ]);
  });
});
