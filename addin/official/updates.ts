/** What an official file would change in a plan: the cells of its own rows, found by code or name, with source, status and year. */
import { financialYear, yearName } from '../../core';
import type { CellValue, FinancialYear } from '../../core';
import type { PlanTable } from '../workbook/workbook';
import type { BlockAt, NewCell } from '../workbook/writing';
import type { OfficialFile, OfficialFigure, Series } from './figures';

/** How a cell of a plan table is written; nothing where the table has no such column. */
export type CellIn = (table: PlanTable, row: number, header: string, cell: NewCell) => BlockAt | undefined;

export interface Updates {
  readonly blocks: readonly BlockAt[];
  /** What was found for the plan, a sentence each. */
  readonly found: readonly string[];
  /** What of the plan the file does not hold. */
  readonly missed: readonly string[];
}

/** What of the Body the finding rests on. */
interface BodyFacts {
  readonly name: string;
  readonly code: string;
  readonly kind: 'police' | 'fire';
  readonly baseYear: FinancialYear;
  readonly unit: number;
}

const plain = (text: CellValue): string =>
  String(text ?? '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const without = (text: string, words: RegExp): string => text.replace(words, ' ').replace(/\s+/g, ' ').trim();

/** A name without what councils are called besides: Borough of Melton is Melton. */
const key = (text: CellValue): string =>
  without(plain(text), /\b(council|borough|city|district|county|metropolitan|of|the|royal|unitary authority|ua)\b/g);

/** The words of a body's name that say where it is: a force is called by them alone. */
const place = (text: string): string =>
  without(
    plain(text),
    /\b(police|fire|crime|rescue|commissioner|chief|constable|authority|combined|service|constabulary|pcc|pfcc|fra|mayor|for policing|office|functions|which|and|of|the)\b/g,
  );

/** London's police part is a row of its own, which only the department's code names, and a force called by another name. */
const PLACES: Readonly<Record<string, string>> = { E23000001: 'metropolitan' };
const DEPARTMENT_CODES: Readonly<Record<string, string>> = { E23000001: 'E5102' };

export function updatesFor(file: OfficialFile, tables: readonly PlanTable[], cellIn: CellIn): Updates {
  const bodyFacts = bodyFactsIn(tables);
  if (!bodyFacts) return { blocks: [], found: [], missed: ['The plan has no Body table with a base year.'] };
  const work = new Finding(file, tables, cellIn, bodyFacts);
  work.taxBases();
  work.body();
  work.precept();
  work.grant();
  return { blocks: work.blocks, found: work.found, missed: work.missed };
}

class Finding {
  readonly blocks: BlockAt[] = [];
  readonly found: string[] = [];
  readonly missed: string[] = [];

  constructor(
    private readonly file: OfficialFile,
    private readonly tables: readonly PlanTable[],
    private readonly cellIn: CellIn,
    private readonly bodyFacts: BodyFacts,
  ) {}

  taxBases(): void {
    if (!this.has('taxBase')) return;
    const { baseYear } = this.bodyFacts;
    const missed: string[] = [];
    let count = 0;
    for (const [table, row] of this.rowsOf('Billing authority')) {
      const [name, code] = [table.values[row]![0], this.cell(table, row, 'Code')];
      const ofYear = (year: FinancialYear) => this.ofCouncil('taxBase', year, String(code ?? ''), String(name ?? ''));
      const base = ofYear(baseYear);
      const later = this.yearsOf(table).filter(([year]) => year > baseYear && ofYear(year));
      if (base) this.put(table, row, [['Base', base.amount], ...this.provenance(baseYear)]);
      for (const [year, header] of later) this.put(table, row, [[header, ofYear(year)!.amount]]);
      if (base || later.length) count++;
      else missed.push(String(name));
    }
    if (count) this.found.push(`Tax bases of ${count} billing ${count === 1 ? 'authority' : 'authorities'}.`);
    if (missed.length) this.missed.push(`No tax base of a year of the plan for ${missed.join(', ')}.`);
  }

  body(): void {
    const bandD = this.ofBody('bandD', this.bodyFacts.baseYear);
    if (!bandD) return;
    for (const [table, row] of this.rowsOf('Body'))
      if (sameRow(table, row, 'Base-year Band D')) {
        this.put(table, row, [['Value', bandD.amount], ...this.provenance(this.bodyFacts.baseYear)]);
        this.found.push(`Band D of ${yearName(this.bodyFacts.baseYear)}: £${bandD.amount}.`);
      }
  }

  /** Years of the plan whose Band D or requirement has been set since. */
  precept(): void {
    for (const [table, row] of this.rowsOf('Precept'))
      for (const [year, header] of this.yearsOf(table)) {
        const [bandD, requirement] = [this.ofBody('bandD', year), this.ofBody('requirement', year)];
        if (year <= this.bodyFacts.baseYear) continue;
        if (bandD && sameRow(table, row, 'Choice')) {
          this.put(table, row, [[header, 'band D']]);
          this.found.push(`Band D of ${yearName(year)}: £${bandD.amount}, as it was set.`);
        }
        if (bandD && sameRow(table, row, 'Amount')) this.put(table, row, [[header, bandD.amount]]);
        if (requirement && sameRow(table, row, 'Requirement')) this.put(table, row, [[header, requirement.amount / this.bodyFacts.unit]]);
      }
  }

  grant(): void {
    if (!this.has('coreGrant')) return;
    const { baseYear, unit } = this.bodyFacts;
    const row = this.rowsOf('Funding').find(([table, at]) => /core grant|main grant/i.test(String(table.values[at]![0])));
    if (!row) {
      this.missed.push('The Funding table has no row named Police core grant to put the grant in.');
      return;
    }
    const [table, at] = row;
    const base = this.ofBody('coreGrant', baseYear);
    if (base) this.put(table, at, [['Base', base.amount / unit], ...this.provenance(baseYear)]);
    const later = this.yearsOf(table).filter(([year]) => year > baseYear && this.ofBody('coreGrant', year));
    for (const [year, header] of later) this.put(table, at, [[header, this.ofBody('coreGrant', year)!.amount / unit]]);
    if (base || later.length)
      this.found.push(`Core grant of ${[...(base ? [baseYear] : []), ...later.map(([year]) => year)].map(yearName).join(', ')}.`);
    else this.missed.push('No grant of a year of the plan for this body.');
  }

  private has(series: Series): boolean {
    return this.file.figures.some(one => one.series === series);
  }

  private ofCouncil(series: Series, year: FinancialYear, code: string, name: string): OfficialFigure | undefined {
    const all = this.file.figures.filter(one => one.series === series && one.year === year);
    return all.find(one => code !== '' && one.codes.includes(code)) ?? all.find(one => key(one.name) === key(name));
  }

  /** By its code; else by its name, among the bodies of its kind. */
  private ofBody(series: Series, year: FinancialYear): OfficialFigure | undefined {
    const { code, name, kind } = this.bodyFacts;
    const all = this.file.figures.filter(one => one.series === series && one.year === year);
    const codes = [code, DEPARTMENT_CODES[code] ?? ''].filter(Boolean);
    const byCode = all.find(one => one.codes.some(each => codes.includes(each)));
    if (byCode || !place(name)) return byCode;
    // A county or a combined authority has the body's place in its name too, and figures of its own.
    const saysKind = all.filter(one => one.kind === kind || (!one.kind && isOfKind(one.name, kind)));
    const isOfForces = all.every(one => !one.kind);
    const called = isOfForces ? all.filter(one => !/\bfire\b|\bpolice\b/i.test(one.name)) : [];
    return this.atPlace(saysKind, code, name) ?? this.atPlace(called, code, name);
  }

  private atPlace(ofKind: readonly OfficialFigure[], code: string, name: string): OfficialFigure | undefined {
    const own = PLACES[code] ?? place(name);
    const longer = ofKind.filter(one => place(one.name).startsWith(`${own} `) || own.startsWith(`${place(one.name)} `));
    return ofKind.find(one => place(one.name) === own) ?? (longer.length === 1 ? longer[0] : undefined);
  }

  private provenance(year: FinancialYear): [string, NewCell][] {
    const { publisher, title, status } = this.file;
    return [
      ['Source', `${publisher}, ${title}: ${yearName(year)}`],
      ['Status', status],
      ['As of', yearName(year)],
    ];
  }

  private put(table: PlanTable, row: number, cells: readonly (readonly [header: string, cell: NewCell])[]): void {
    for (const [header, cell] of cells) {
      const block = this.cellIn(table, row, header, cell);
      if (block) this.blocks.push(block);
    }
  }

  private rowsOf(kind: string): [PlanTable, number][] {
    return tablesOf(this.tables, kind).flatMap(table => table.values.slice(1).map((_, index): [PlanTable, number] => [table, index + 1]));
  }

  private yearsOf(table: PlanTable): [FinancialYear, string][] {
    return (table.values[0] ?? []).flatMap((header): [FinancialYear, string][] => {
      const year = financialYear(String(header ?? ''));
      return year === undefined ? [] : [[year, String(header)]];
    });
  }

  private cell(table: PlanTable, row: number, header: string): CellValue {
    const column = (table.values[0] ?? []).findIndex(one => key(one) === key(header));
    return column < 0 ? '' : table.values[row]![column];
  }
}

const isOfKind = (name: string, kind: 'police' | 'fire'): boolean =>
  /police,? fire/i.test(name) ? new RegExp(`${kind}\\s*$`, 'i').test(name) : new RegExp(`\\b${kind}\\b`, 'i').test(name);

const tablesOf = (tables: readonly PlanTable[], kind: string): PlanTable[] =>
  tables.filter(({ values }) => key(values[0]?.[0]) === key(kind));

const sameRow = (table: PlanTable, row: number, name: string): boolean => key(table.values[row]![0]) === key(name);

const UNITS: Readonly<Record<string, number>> = { '£': 1, '£000': 1000, '£m': 1_000_000 };

function bodyFactsIn(tables: readonly PlanTable[]): BodyFacts | undefined {
  const fact = (name: string): string => {
    for (const { values } of tablesOf(tables, 'Body')) {
      const column = (values[0] ?? []).findIndex(header => key(header) === 'value');
      const row = values.slice(1).find(one => key(one[0]) === key(name));
      if (row) return String(row[column] ?? '').trim();
    }
    return '';
  };
  const baseYear = financialYear(fact('Base year'));
  if (baseYear === undefined) return undefined;
  return {
    name: fact('Name'),
    code: fact('Code'),
    kind: /fire/i.test(fact('Kind')) && !/police$/i.test(fact('Kind')) ? 'fire' : 'police',
    baseYear,
    unit: UNITS[fact('Money in')] ?? 1,
  };
}
