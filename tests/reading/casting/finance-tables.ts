/**
 * Finance tables that add up, and the same with one planted slip, made from a seed and without the caster: the sums are known
 * from how each table is built. A slip is kept only where exactly one simple slip explains the difference it makes.
 */
export type Cell = string | number | null;

export interface KnownSum {
  readonly total: readonly [number, number];
  readonly parts: readonly (readonly [number, number])[];
}

export interface CleanTable {
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
  readonly sums: readonly KnownSum[];
  readonly decimals: number;
}

export interface PlantedFault {
  readonly total: readonly [number, number];
  readonly kind: string;
  readonly part?: readonly [number, number];
  readonly cell?: readonly [number, number];
  readonly should: number;
  /** Other sums that fail by the same slip. */
  readonly alsoFails: readonly (readonly [number, number])[];
  /** The table can tell which row or cell it is. */
  readonly locatable: boolean;
}

export interface FaultCase {
  readonly id: string;
  readonly base: string;
  readonly cells: readonly (readonly Cell[])[];
  readonly decimals: number;
  readonly faults: readonly PlantedFault[];
}

/** Numbers from a seed, the same on every machine. */
export class Chance {
  #state: number;
  constructor(seed: number) {
    this.#state = (seed * 2654435761 + 12345) >>> 0;
  }
  next(): number {
    this.#state = (Math.imul(this.#state, 1664525) + 1013904223) >>> 0;
    return this.#state / 4294967296;
  }
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }
  of<T>(list: readonly T[]): T {
    return list[this.whole(0, list.length - 1)]!;
  }
}

const YEARS = ['2025/26', '2026/27', '2027/28', '2028/29', '2029/30', '2030/31'];
const LINES = [
  'Police officers',
  'Police staff',
  'PCSOs',
  'Overtime',
  'Training',
  'Estates',
  'Fleet',
  'Fuel',
  'Digital',
  'Forensics',
  'Custody',
  'Supplies',
  'Insurance',
  'Regional units',
  'Grants to areas',
  'Pensions',
  'Debt charges',
  'Firefighters',
  'Control',
  'Prevention',
];
const GROUPS = ['Pay', 'Premises', 'Transport', 'Supplies and services', 'Third parties', 'Capital financing'];
const FUNDING = [
  'Police grant',
  'Revenue support',
  'Top-up',
  'Business rates',
  'Council tax freeze grant',
  'Collection fund surplus',
  'Precept',
  'Pension grant',
];

class Sheet {
  readonly cells: Cell[][] = [];
  readonly sums: KnownSum[] = [];
  row(cells: readonly Cell[]): number {
    this.cells.push([...cells]);
    return this.cells.length - 1;
  }
  /** A row whose figures are the sum of other rows, in the columns given; −1 × those of `less`. */
  total(name: string, rows: readonly number[], columns: readonly number[], known = true): number {
    const at = this.row([name, ...columns.map(() => 0)]);
    for (const c of columns) {
      this.cells[at]![c] = rows.reduce((sum, r) => sum + Number(this.cells[r]![c] ?? 0), 0);
      if (known) this.sums.push({ total: [at, c], parts: rows.map(r => [r, c] as const) });
    }
    return at;
  }
  made(name: string, decimals = 0): CleanTable {
    const width = Math.max(...this.cells.map(row => row.length));
    const cells = this.cells.map(row =>
      Array.from({ length: width }, (_, c) => {
        const cell = row[c] ?? null;
        return typeof cell === 'number' ? Number(cell.toFixed(decimals)) : cell;
      }),
    );
    return { name, cells, sums: this.sums, decimals };
  }
}

const some = (chance: Chance, from: readonly string[], count: number): string[] => {
  const left = [...from];
  return Array.from({ length: count }, () => left.splice(chance.whole(0, left.length - 1), 1)[0]!);
};
const across = (count: number): number[] => Array.from({ length: count }, (_, k) => k + 1);
const figure = (chance: Chance): number => chance.whole(1, 9) * 10 ** chance.whole(2, 4) + chance.whole(1, 9999);
/** A figure and the years after it, each moved by its own per cent. */
const yearly = (chance: Chance, count: number, first = figure(chance)): number[] => {
  const made = [first];
  while (made.length < count) made.push(Math.round(made[made.length - 1]! * (0.93 + chance.next() * 0.15)) + chance.whole(0, 9));
  return made;
};

function budget(chance: Chance): CleanTable {
  const sheet = new Sheet();
  const years = chance.whole(2, 5);
  const columns = across(years);
  sheet.row(['Revenue budget, £000']);
  sheet.row([null]);
  sheet.row([null, ...YEARS.slice(0, years)]);
  const subtotals: number[] = [];
  const names = some(chance, LINES, 12);
  for (const group of some(chance, GROUPS, chance.whole(2, 3))) {
    if (chance.next() < 0.6) sheet.row([group]);
    const rows = names.splice(0, chance.whole(3, 4)).map(name => sheet.row([name, ...yearly(chance, years)]));
    subtotals.push(sheet.total(chance.next() < 0.7 ? `Total ${group.toLowerCase()}` : `${group} sub-total`, rows, columns));
    if (chance.next() < 0.5) sheet.row([null]);
  }
  sheet.total(chance.of(['Total expenditure', 'Gross expenditure', 'Total']), subtotals, columns);
  sheet.row(['Note: figures are at outturn prices.']);
  return sheet.made('budget');
}

function twoWay(chance: Chance): CleanTable {
  const sheet = new Sheet();
  const areas = some(chance, ['North', 'South', 'East', 'West', 'Central', 'Coast'], chance.whole(3, 5));
  sheet.row(['Spending by area, £']);
  sheet.row(['Service', ...areas, 'Total']);
  const columns = across(areas.length + 1);
  const rows = some(chance, LINES, chance.whole(4, 7)).map(name => {
    const parts = areas.map(() => figure(chance));
    const at = sheet.row([name, ...parts, parts.reduce((a, b) => a + b, 0)]);
    return at;
  });
  const total = sheet.total('Total', rows, columns);
  for (const r of [...rows, total]) sheet.sums.push({ total: [r, areas.length + 1], parts: areas.map((_, k) => [r, k + 1] as const) });
  return sheet.made('two-way');
}

function waterfall(chance: Chance): CleanTable {
  const sheet = new Sheet();
  const years = chance.whole(3, 5);
  const columns = across(years);
  sheet.row(['Medium-term financial plan', ...YEARS.slice(0, years)]);
  sheet.row([null, ...YEARS.slice(0, years).map(() => '£000')]);
  const base = sheet.row(['Base budget', ...yearly(chance, years, chance.whole(80000, 200000))]);
  const up = ['Pay awards', 'Inflation', 'New burdens'].map(name => sheet.row([name, ...yearly(chance, years, chance.whole(700, 4900))]));
  const down = ['Savings delivered', 'Efficiency plan'].map(name =>
    sheet.row([name, ...yearly(chance, years, chance.whole(300, 2900)).map(v => -v)]),
  );
  sheet.total('Budget requirement', [base, ...up, ...down], columns);
  sheet.row([null]);
  const funds = some(chance, FUNDING, 4).map(name => sheet.row([name, ...yearly(chance, years, chance.whole(9000, 60000))]));
  sheet.total('Total funding', funds, columns);
  return sheet.made('waterfall');
}

function rollForward(chance: Chance): CleanTable {
  const sheet = new Sheet();
  sheet.row(['Reserves, £000']);
  sheet.row(['Reserve', 'Opening', 'Added', 'Used', 'Closing']);
  const rows = ['General', 'Insurance', 'Capital', 'Pensions', 'Change', 'Carry forward'].slice(0, chance.whole(4, 6)).map(name => {
    const figures = [figure(chance), chance.whole(101, 4999), -chance.whole(101, 2999)];
    const at = sheet.row([name, ...figures, figures.reduce((a, b) => a + b, 0)]);
    return at;
  });
  const total = sheet.total('Total reserves', rows, across(4));
  for (const r of [...rows, total]) sheet.sums.push({ total: [r, 4], parts: [1, 2, 3].map(c => [r, c] as const) });
  return sheet.made('roll-forward');
}

function months(chance: Chance): CleanTable {
  const sheet = new Sheet();
  const heads = ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar'];
  sheet.row(['Budget profile', ...heads, 'Total']);
  const rows = some(chance, LINES, chance.whole(3, 6)).map(name => {
    const figures = heads.map(() => chance.whole(1001, 99999));
    return sheet.row([name, ...figures, figures.reduce((a, b) => a + b, 0)]);
  });
  const total = sheet.total('Total', rows, across(13));
  for (const r of [...rows, total]) sheet.sums.push({ total: [r, 13], parts: across(12).map(c => [r, c] as const) });
  return sheet.made('months');
}

function interleaved(chance: Chance): CleanTable {
  const sheet = new Sheet();
  const years = chance.whole(2, 3);
  sheet.row(['Funding', ...YEARS.slice(0, years).flatMap(year => [year, 'share'])]);
  sheet.row([null, ...YEARS.slice(0, years).flatMap(() => ['£000', '%'])]);
  const names = some(chance, FUNDING, chance.whole(4, 6));
  const figures = names.map(() => yearly(chance, years));
  const sums = across(years).map(y => figures.reduce((sum, row) => sum + row[y - 1]!, 0));
  const first = sheet.cells.length;
  figures.forEach((row, k) => sheet.row([names[k]!, ...row.flatMap((v, y) => [v, Math.round((1000 * v) / sums[y]!) / 10])]));
  const at = sheet.row(['Total', ...sums.flatMap(sum => [sum, 100])]);
  for (let y = 0; y < years; y += 1)
    sheet.sums.push({ total: [at, 1 + 2 * y], parts: names.map((_, k) => [first + k, 1 + 2 * y] as const) });
  return sheet.made('interleaved', 1);
}

function indented(chance: Chance): CleanTable {
  const sheet = new Sheet();
  const years = chance.whole(3, 5);
  const columns = across(years);
  sheet.row(['Spending by category, £000']);
  sheet.row([null, ...YEARS.slice(0, years)]);
  const top = sheet.row(['All spending', ...columns.map(() => 0)]);
  const groups: number[] = [];
  const names = some(chance, LINES, 12);
  for (const group of some(chance, GROUPS, 3)) {
    const at = sheet.row([`  ${group}`, ...columns.map(() => 0)]);
    const rows = names.splice(0, chance.whole(2, 4)).map(name => sheet.row([`    ${name}`, ...yearly(chance, years)]));
    for (const c of columns) {
      sheet.cells[at]![c] = rows.reduce((sum, r) => sum + Number(sheet.cells[r]![c]), 0);
      sheet.sums.push({ total: [at, c], parts: rows.map(r => [r, c] as const) });
    }
    groups.push(at);
  }
  for (const c of columns) {
    sheet.cells[top]![c] = groups.reduce((sum, r) => sum + Number(sheet.cells[r]![c]), 0);
    sheet.sums.push({ total: [top, c], parts: groups.map(r => [r, c] as const) });
  }
  return sheet.made('indented');
}

function variance(chance: Chance): CleanTable {
  const sheet = new Sheet();
  sheet.row(['Outturn', 'Budget', 'Actual', 'Variance', 'Variance %']);
  const rows = some(chance, LINES, chance.whole(5, 8)).map(name => {
    const plan = figure(chance);
    const actual = plan + chance.whole(-1900, 2900) * 7 + 3;
    return sheet.row([name, plan, actual, actual - plan, Math.round((1000 * (actual - plan)) / plan) / 10]);
  });
  sheet.total('Net expenditure', rows, across(3));
  const at = sheet.cells.length - 1;
  const [plan, , gap] = [1, 2, 3].map(c => Number(sheet.cells[at]![c]));
  sheet.cells[at]!.push(Math.round((1000 * gap!) / plan!) / 10);
  return sheet.made('variance', 1);
}

function oneColumn(chance: Chance): CleanTable {
  const sheet = new Sheet();
  sheet.row(['Funding 2026/27']);
  sheet.row([null, '£']);
  const rows = some(chance, FUNDING, chance.whole(4, 7)).map(name => sheet.row([name, chance.whole(100001, 9999999)]));
  sheet.total('Total funding', rows, [1]);
  return sheet.made('one column');
}

/** Figures rounded one by one to a tenth of a million: the total is the rounded sum, not the sum of the rounded. */
function rounded(chance: Chance): CleanTable {
  const sheet = new Sheet();
  const years = chance.whole(3, 5);
  sheet.row(['£m', ...YEARS.slice(0, years)]);
  const names = some(chance, LINES, chance.whole(5, 9));
  const exact = names.map(() => yearly(chance, years, chance.whole(1001, 99999)));
  names.forEach((name, k) => sheet.row([name, ...exact[k]!.map(v => Math.round(v / 100) / 10)]));
  sheet.row(['Total', ...across(years).map(y => Math.round(exact.reduce((sum, row) => sum + row[y - 1]!, 0) / 100) / 10)]);
  return sheet.made('rounded', 1);
}

/** Rates, averages and counts: nothing here is a sum. */
function rates(chance: Chance): CleanTable {
  const sheet = new Sheet();
  const years = chance.whole(3, 6);
  const row = (name: string, make: () => number) => sheet.row([name, ...across(years).map(make)]);
  sheet.row(['Council tax', ...YEARS.slice(0, years)]);
  row('Band D, £', () => chance.whole(20000, 29999) / 100);
  row('Rise, %', () => chance.whole(100, 499) / 100);
  row('Tax base', () => chance.whole(95000, 105000));
  row('Collection rate, %', () => chance.whole(9600, 9950) / 100);
  row('Average across region, £', () => chance.whole(20000, 29999) / 100);
  row('Officers per 1,000', () => chance.whole(180, 240) / 100);
  row('Total officers', () => chance.whole(1400, 2400));
  row('Total average rate, %', () => chance.whole(200, 499) / 100);
  return sheet.made('rates', 2);
}

/** An average row under a table that adds up, and a share that is no sum. */
function withAverages(chance: Chance): CleanTable {
  const sheet = new Sheet();
  const years = chance.whole(3, 5);
  const columns = across(years);
  sheet.row([null, ...YEARS.slice(0, years)]);
  const rows = some(chance, LINES, chance.whole(4, 6)).map(name => sheet.row([name, ...yearly(chance, years)]));
  const at = sheet.total('Total', rows, columns);
  sheet.row(['Average', ...columns.map(c => Math.round(Number(sheet.cells[at]![c]) / rows.length))]);
  sheet.row(['Per head, £', ...columns.map(c => Math.round(Number(sheet.cells[at]![c]) / 771) / 10)]);
  return sheet.made('with averages', 1);
}

const FAULTY = [budget, twoWay, waterfall, rollForward, months, interleaved, indented, oneColumn, withAverages];
const QUIET = [budget, twoWay, waterfall, rollForward, months, interleaved, indented, variance, oneColumn, rounded, rates, withAverages];
const KINDS = ['row omitted', 'counted twice', 'subtotal counted twice', 'sign flipped', 'digits transposed', 'digit wrong', 'unit slip'];

export function cleanTables(count: number, seed = 1): CleanTable[] {
  return Array.from({ length: count }, (_, k) => QUIET[k % QUIET.length]!(new Chance(seed * 1000 + k)));
}

/** Tables with one planted slip each, all kinds in turn. */
export function faultCases(count: number, seed = 1): FaultCase[] {
  const found: FaultCase[] = [];
  for (let k = 0; found.length < count && k < 60 * count; k += 1) {
    const chance = new Chance(seed * 100003 + k);
    const table = FAULTY[k % FAULTY.length]!(chance);
    const made = planted(table, KINDS[found.length % KINDS.length]!, chance);
    if (made) found.push({ ...made, id: `${found.length}` });
  }
  return found;
}

const key = ([r, c]: readonly [number, number]): string => `${r},${c}`;

function planted(table: CleanTable, kind: string, chance: Chance): FaultCase | undefined {
  const cells = table.cells.map(row => [...row]);
  const at = ([r, c]: readonly [number, number]): number => Number(cells[r]![c] ?? 0);
  const totals = new Set(table.sums.map(sum => key(sum.total)));
  const fitting = table.sums.filter(
    sum => kind !== 'subtotal counted twice' || sum.parts.some(p => totals.has(key(p)) && p[1] === sum.total[1]),
  );
  if (fitting.length === 0) return undefined;
  const sum = chance.of(fitting);
  const parts = sum.parts.filter(p =>
    kind === 'subtotal counted twice' ? totals.has(key(p)) : kind !== 'counted twice' || !totals.has(key(p)),
  );
  if (parts.length === 0) return undefined;
  const part = chance.of(parts);
  const right = at(sum.total);
  const inPart = (kind === 'unit slip' || kind === 'digit wrong' || kind === 'digits transposed') && chance.next() < 0.5;
  const wrong = inPart ? part : sum.total;
  const was = at(wrong);
  const slipped = slip(kind, was, at(part), chance, inPart);
  if (slipped === undefined || slipped === was) return undefined;
  cells[wrong[0]]![wrong[1]] = Number(slipped.toFixed(table.decimals));
  const gap = at(sum.total) - sum.parts.reduce((all, p) => all + at(p), 0);
  if (Math.abs(gap) < 30 * 10 ** -table.decimals) return undefined;
  if (explanations(at(sum.total), sum.parts.map(at)) !== (kind === 'digit wrong' ? 0 : 1)) return undefined;
  const fails = table.sums.filter(other => key(other.total) === key(wrong) || other.parts.some(p => key(p) === key(wrong)));
  const crossing = fails.length > 1;
  return {
    id: '',
    base: table.name,
    cells,
    decimals: table.decimals,
    faults: [
      {
        total: sum.total,
        kind,
        part:
          wrong === sum.total && !inPart && (kind === 'digit wrong' || kind === 'digits transposed' || kind === 'unit slip') ? wrong : part,
        ...(inPart && { cell: part }),
        should: inPart ? was : right,
        alsoFails: fails.map(f => f.total),
        locatable:
          kind === 'row omitted' ||
          kind === 'counted twice' ||
          kind === 'subtotal counted twice' ||
          kind === 'sign flipped' ||
          (crossing && inPart),
      },
    ],
  };
}

function slip(kind: string, was: number, part: number, chance: Chance, inPart: boolean): number | undefined {
  switch (kind) {
    case 'row omitted':
      return was - part;
    case 'counted twice':
    case 'subtotal counted twice':
      return was + part;
    case 'sign flipped':
      return was - 2 * part;
    case 'unit slip':
      return inPart ? was * 1000 : Math.round(was / 1000);
    default: {
      if (!Number.isInteger(was)) return undefined;
      const digits = String(Math.abs(was));
      const k = chance.whole(0, digits.length - 2);
      const swapped =
        kind === 'digits transposed'
          ? digits.slice(0, k) + digits[k + 1]! + digits[k]! + digits.slice(k + 2)
          : digits.slice(0, k) + String((Number(digits[k]) + chance.whole(1, 8)) % 10) + digits.slice(k + 1);
      if (swapped.startsWith('0')) return undefined;
      return was < 0 ? -Number(swapped) : Number(swapped);
    }
  }
}

/** How many simple slips of rows, digits or units explain a difference. */
function explanations(total: number, parts: readonly number[]): number {
  const sum = parts.reduce((a, b) => a + b, 0);
  const gap = total - sum;
  const same = (a: number, b: number): boolean => Math.abs(a - b) < 1;
  let found = 0;
  for (const p of parts) {
    if (p === 0) continue;
    if (same(gap, -p)) found += 1;
    if (same(gap, p)) found += 1;
    if (same(gap, -2 * p)) found += 1;
    if (same(gap, -p + p / 1000) || same(gap, 999 * p)) found += 1;
  }
  if (same(total * 1000, sum) || Math.abs(total * 1000 - sum) <= 500 || same(total, sum * 1000)) found += 1;
  const digits = String(Math.abs(total));
  const swaps = (a: string, aim: number): boolean =>
    Array.from({ length: a.length - 1 }, (_, k) => a.slice(0, k) + a[k + 1]! + a[k]! + a.slice(k + 2)).some(
      s => s !== a && Number(s) === Math.abs(aim),
    );
  if (swaps(digits, sum)) found += 1;
  else if (parts.some(p => swaps(String(Math.abs(p)), p + gap))) found += 1;
  return found;
}
