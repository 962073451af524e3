import { VARYING, YEARS } from './sixty-lines';
import type { SixtyLines } from './sixty-lines';

/** A place on the sheet, counted from nil. */
export type Place = readonly [row: number, column: number];

/** The plan as one worksheet of native formulas, and where its inputs and results stand. */
export interface Sheet {
  readonly cells: readonly (readonly (string | number | null)[])[];
  /** One cell for each assumption that varies: by how much it lies from the plan. */
  readonly shifts: readonly Place[];
  /** Spending, funding, net budget, cumulative gap, remaining gap, general reserve; year by year. */
  readonly results: readonly Place[];
}

const letters = (column: number): string =>
  (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
const at = ([row, column]: Place): string => `${letters(column)}${row + 1}`;

/** Writes the rules of the plan as a spreadsheet user would: a row a line, a column a year, ROUND wherever the plan rounds. */
export function asSheet(plan: SixtyLines): Sheet {
  const cells: (string | number | null)[][] = [];
  const row = (...values: (string | number | null)[]): number => cells.push(values) - 1;
  const years = YEARS.map((_, year) => year);
  const FIRST = 2;
  const inYear = (line: number, year: number): string => at([line, FIRST + year]);
  /** A row whose every year is a formula. */
  const line = (name: string, of: (year: number, self: number) => string | number): number => {
    const self = cells.length;
    return row(name, null, ...years.map(year => of(year, self)));
  };
  const sum = (lines: readonly number[], year: number): string => (lines.length ? lines.map(one => inYear(one, year)).join('+') : '0');

  const shifts = VARYING.map(name => [row(`Shift of ${name}`, 0), 1] as Place);
  const rates = new Map(
    plan.assumptions.map(one => {
      const shift = VARYING.indexOf(one.name);
      return [one.name, line(one.name, year => (shift < 0 ? one.years[year]! : `=${one.years[year]}+${at(shifts[shift]!)}`))];
    }),
  );

  const posts = plan.posts.map(post => {
    const fte = line(`${post.name} FTE`, (year, self) => `=${year ? inYear(self, year - 1) : post.fte}+${post.change[year]}`);
    const after = line(`${post.name} average cost`, (year, self) => {
      const before = year ? inYear(self, year - 1) : String(post.cost);
      return `=ROUND(${before}+${before}*${inYear(rates.get(post.award)!, year)},2)`;
    });
    // Five months at the rates of April, seven with the award of September.
    return line(
      post.name,
      year =>
        `=ROUND(ROUND(ROUND((${inYear(fte, year)}*${year ? inYear(after, year - 1) : post.cost}*5+${inYear(fte, year)}*${inYear(after, year)}*7)/12,2)*(1-${post.vacancy}),2)*(1+${post.onCosts}),2)`,
    );
  });
  const driven = (name: string, base: number, driver: string, typed: readonly (number | null)[]) =>
    line(
      name,
      (year, self) =>
        typed[year] ??
        (driver
          ? ((before: string) => `=ROUND(${before}+${before}*${inYear(rates.get(driver)!, year)},2)`)(
              year ? inYear(self, year - 1) : String(base),
            )
          : base),
    );
  const lines = plan.lines.map(one => driven(one.name, one.base, one.driver, one.typed));
  const changes = plan.changes.map(one =>
    line(
      one.name,
      (year, self) =>
        `=${one.recurring && year ? `${inYear(self, year - 1)}+` : ''}${one.kind === 'saving' ? `ROUND(${one.years[year]}*${one.delivery},2)` : one.years[year]}`,
    ),
  );
  const grants = plan.grants.map(one => driven(one.name, one.base, one.driver, []));
  const bases = plan.authorities.map(one =>
    line(`${one.name} base`, (year, self) => {
      const before = year ? inYear(self, year - 1) : String(one.base);
      return `=ROUND(${before}+${before}*${inYear(rates.get('Base growth')!, year)},1)`;
    }),
  );
  const bandD = line('Band D', (year, self) => `=${year ? inYear(self, year - 1) : plan.bandD}+${plan.rises[year]}`);
  const parts = bases.map((base, i) => line(plan.authorities[i]!.name, year => `=ROUND(${inYear(base, year)}*${inYear(bandD, year)},0)`));
  const ofKind = <T extends { kind: string }>(rows: readonly T[], places: readonly number[], is: (kind: string) => boolean) =>
    places.filter((_, i) => is(rows[i]!.kind));

  const pressures = ofKind(plan.changes, changes, kind => kind !== 'saving');
  const spending = line('Spending', year => `=${sum([...posts, ...lines, ...pressures], year)}`);
  const funding = line('Funding', year => `=${sum([...grants, ...parts], year)}`);
  const savings = line(
    'Savings',
    year =>
      `=${sum(
        ofKind(plan.changes, changes, kind => kind === 'saving'),
        year,
      )}`,
  );
  const netBudget = line(
    'Net budget',
    year =>
      `=${inYear(spending, year)}-${inYear(savings, year)}-(${sum(
        ofKind(plan.grants, grants, kind => kind !== 'core'),
        year,
      )})`,
  );
  const balances = plan.reserves.map(one => {
    const closing = cells.length + 1;
    const drawn = line(`${one.name} drawn`, year => {
      const opening = year ? inYear(closing, year - 1) : String(one.opening);
      return `=MIN(${one.drawn[year]},MAX(${opening},0))`;
    });
    return { drawn, closing: line(one.name, (year, self) => `=${year ? inYear(self, year - 1) : one.opening}-${inYear(drawn, year)}`) };
  });
  const gap = line('Cumulative gap', year => `=${inYear(spending, year)}-${inYear(funding, year)}`);
  const remaining = line(
    'Remaining gap',
    year =>
      `=${inYear(gap, year)}-${inYear(savings, year)}-(${sum(
        balances.map(one => one.drawn),
        year,
      )})`,
  );
  const results = years.flatMap(year =>
    [spending, funding, netBudget, gap, remaining, balances[0]!.closing].map(one => [one, FIRST + year] as Place),
  );
  return { cells, shifts, results };
}
