/** Sound tables in the layouts that budget papers have, by seed: what a caster must say nothing against. Sums are made, not found. */
import type { CellValue } from '../../../core';
import { Chance } from './finance-tables';

type Rows = CellValue[][];
type Layout = (of: Figures) => Rows;

const YEARS = ['2026/27', '2027/28', '2028/29', '2029/30'];
const EMPTY = null;

/** Figures from a seed: years across, and whole numbers for each. */
class Figures {
  readonly chance: Chance;
  readonly years: readonly string[];
  constructor(seed: number) {
    this.chance = new Chance(seed);
    this.years = YEARS.slice(0, 1 + (seed % YEARS.length));
  }
  one = (most = 20_000): number => this.chance.whole(1, most);
  row = (most?: number): number[] => this.years.map(() => this.one(most));
  none = (): null[] => this.years.map(() => EMPTY);
}

const sum = (...rows: readonly (readonly number[])[]): number[] =>
  rows[0]!.map((_, column) => rows.reduce((total, row) => total + row[column]!, 0));
const less = (row: readonly number[], other: readonly number[]): number[] => row.map((figure, column) => figure - other[column]!);
const minus = (row: readonly number[]): number[] => row.map(figure => -figure);
const across = (row: readonly number[]): number[] => [...row, row.reduce((total, figure) => total + figure, 0)];
const tenths = (figure: number): number => Math.round(figure * 10) / 10;
const down = (rows: Rows, columns: readonly number[]): number[] =>
  columns.map(column => tenths(rows.reduce((total, row) => total + Number(row[column]), 0)));

export const LAYOUTS: Readonly<Record<string, Layout>> = {
  'sections with totals, income taken from the gross': of => {
    const totals: number[][] = [];
    const rows: Rows = [['£000', ...of.years]];
    for (const name of ['Employees', 'Premises', 'Transport', 'Supplies']) {
      const lines = Array.from({ length: of.chance.whole(1, 4) }, () => of.row());
      const total = sum(...lines);
      totals.push(total);
      rows.push([name, ...of.none()], ...lines.map((line, index): CellValue[] => [`${name} line ${index + 1}`, ...line]));
      rows.push([`Total ${name.toLowerCase()}`, ...total]);
    }
    const [fees, grants] = [of.row(3000), of.row(3000)];
    const [gross, income] = [sum(...totals), sum(fees, grants)];
    rows.push(['Gross expenditure', ...gross], ['Fees and charges', ...fees], ['Specific grants', ...grants], ['Total income', ...income]);
    return [...rows, ['Net expenditure', ...less(gross, income)]];
  },
  'a section of one line with its total': of => {
    const [pay, prices, savings] = [of.row(), of.row(), minus(of.row(900))];
    const pressures = sum(pay, prices);
    return [
      ['£000', ...of.years],
      ['Pressures', ...of.none()],
      ['Pay', ...pay],
      ['Prices', ...prices],
      ['Total pressures', ...pressures],
      ['Savings', ...of.none()],
      ['Estates', ...savings],
      ['Total savings', ...savings],
      ['Net', ...sum(pressures, savings)],
    ];
  },
  'spending, funding and a gap of nil': of => {
    const [pay, other, financing, grant, precept] = [of.row(), of.row(), of.row(), of.row(), of.row()];
    const [spending, funding] = [sum(pay, other, financing), sum(grant, precept)];
    return [
      ['£000', ...of.years],
      ['Pay', ...pay],
      ['Non-pay', ...other],
      ['Capital financing', ...financing],
      ['Net budget requirement', ...spending],
      ['Funded by', ...of.none()],
      ['Police grant', ...grant],
      ['Council tax precept', ...precept],
      ['Total funding', ...funding],
      ['Use of reserves', ...less(spending, funding)],
      ['Budget gap', ...spending.map(() => 0)],
    ];
  },
  'opening, contributions, use, closing': of => {
    let opening = of.one();
    const columns = of.years.map(() => {
      const [contribution, use] = [of.one(500), of.one(700)];
      const column = [opening, contribution, -use, opening + contribution - use];
      opening = column[3]!;
      return column;
    });
    const names = ['Opening balance', 'Contributions', 'Use', 'Closing balance'];
    return [['General fund £000', ...of.years], ...names.map((name, row): CellValue[] => [name, ...columns.map(column => column[row]!)])];
  },
  'budget, forecast, variance and per cent': of => {
    const percent = (part: number, whole: number) => Math.round((part / whole) * 1000) / 10;
    const rows = ['Pay', 'Premises', 'Transport', 'Supplies', 'Other'].map((name): CellValue[] => {
      const [budget, forecast] = [of.one(), of.one()];
      return [name, budget, forecast, forecast - budget, percent(forecast - budget, budget)];
    });
    const total = down(rows, [1, 2, 3]);
    return [
      ['Subjective', 'Budget £000', 'Forecast £000', 'Variance £000', '%'],
      ...rows,
      ['Total', ...total, percent(total[2]!, total[0]!)],
    ];
  },
  'council tax by band, two years and the rise': of => {
    const ninths = [6, 7, 8, 9, 11, 13, 15, 18];
    const bandD = 25_000 + of.one(5000);
    const pence = (d: number) => ninths.map(part => Math.round((d * part) / 9));
    const [last, now] = [pence(bandD - 1400), pence(bandD)];
    const inPounds = (row: readonly number[]) => row.map(figure => figure / 100);
    return [
      ['Band', 'A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'],
      ['2025/26', ...inPounds(last)],
      ['2026/27', ...inPounds(now)],
      ['Increase', ...inPounds(less(now, last))],
    ];
  },
  'tax bases and precepts by council': of => {
    const rows = ['Blaby', 'Charnwood', 'Harborough', 'Hinckley', 'Melton'].map((name): CellValue[] => {
      const base = of.one(600_000) / 10;
      return [name, base, Math.round(base * 286.6)];
    });
    return [['Authority', 'Tax base', 'Precept £'], ...rows, ['Total', ...down(rows, [1, 2])]];
  },
  'a capital programme and its financing': of => {
    const names = ['Estates', 'Fleet', 'ICT', 'Equipment'];
    const lines = names.map(() => of.row(4000));
    const total = sum(...lines);
    const receipts = total.map(figure => Math.floor(figure / 5));
    const revenue = total.map(figure => Math.floor(figure / 3));
    return [
      ['Capital programme £000', ...of.years, 'Total'],
      ...names.map((name, index): CellValue[] => [name, ...across(lines[index]!)]),
      ['Total programme', ...across(total)],
      ['Financed by', ...of.none(), EMPTY],
      ['Capital receipts', ...across(receipts)],
      ['Revenue contributions', ...across(revenue)],
      ['Borrowing', ...across(less(less(total, receipts), revenue))],
      ['Total financing', ...across(total)],
    ];
  },
  'reserves: balances and uses by turns': of => {
    const rows = ['General', 'Insurance', 'Estates', 'Change', 'PEEL'].map((name): CellValue[] => {
      const opening = of.one();
      const [first, second] = [-of.chance.whole(0, opening), -of.chance.whole(0, 200)];
      return [name, opening, first, opening + first, second, opening + first + second];
    });
    return [
      ['Reserve £000', 'Balance 31 March 2026', 'Use 2026/27', 'Balance 31 March 2027', 'Use 2027/28', 'Balance 31 March 2028'],
      ...rows,
      ['Total reserves', ...down(rows, [1, 2, 3, 4, 5])],
    ];
  },
  'millions to one decimal, rounded each by itself': of => {
    const lines = Array.from({ length: 5 }, () => of.row(90_000));
    const shown = (row: readonly number[]) => row.map(figure => tenths(figure / 1000));
    return [
      ['£m', ...of.years],
      ...lines.map((line, index): CellValue[] => [`Line ${index + 1}`, ...shown(line)]),
      ['Total', ...shown(sum(...lines))],
    ];
  },
  'of which rows under a line': of => {
    const [officers, staff, other] = [of.row(), of.row(), of.row()];
    const pay = sum(officers, staff);
    return [
      ['£000', ...of.years],
      ['Pay', ...pay],
      ['of which officers', ...officers],
      ['of which staff', ...staff],
      ['Non-pay', ...other],
      ['Total', ...sum(pay, other)],
    ];
  },
  'a ledger with a running balance': of => {
    let balance = of.one();
    const rows = Array.from({ length: 12 }, (_, index): CellValue[] => {
      const [debit, credit] = [of.one(300), of.one(300)];
      balance += debit - credit;
      return [`Entry ${index + 1}`, debit, credit, balance];
    });
    return [['Item', 'Debit', 'Credit', 'Balance'], ...rows];
  },
  'savings with many empty years': of => {
    const lines = Array.from({ length: 8 }, () => of.years.map(() => (of.chance.next() < 0.5 ? 0 : of.one(300))));
    return [
      ['Savings £000', ...of.years],
      ...lines.map((line, index): CellValue[] => [`Saving ${index + 1}`, ...line.map(figure => figure || EMPTY)]),
      ['Total savings', ...sum(...lines)],
    ];
  },
  'quarters and the full year': of => {
    const rows = ['Pay', 'Premises', 'Fleet'].map((name): CellValue[] => [name, ...across([of.one(), of.one(), of.one(), of.one()])]);
    return [['£000', 'Q1', 'Q2', 'Q3', 'Q4', 'Full year'], ...rows, ['Total', ...down(rows, [1, 2, 3, 4, 5])]];
  },
};

export const laidOut = (layout: Layout, seed: number): Rows => layout(new Figures(seed));
