import { noSuchWorkings } from '../../refusals/reports';
import type { Decimal } from '../../figures/decimal';
import { askedBy, idOf, labelOf } from '../../figures/figure-name';
import type { FigureName } from '../../figures/figure-name';
import type { CellName, Fault, FigureStatus } from '../../figures/figure';
import { howMade, madeFrom, tracedKind, weakestStatus } from '../../figures/traced';
import type { Traced } from '../../figures/traced';
import { wordKey } from '../../plan/cells';
import type { Table } from '../../plan/cells';
import { openPlan } from '../../plan/open-plan';
import type { Body } from '../../plan/read-body';
import { lawOf, terms } from '../../terms';
import type { Term, TermEntry } from '../../terms';
import { financialYear, yearName } from '../../years/financial-year';
import type { FinancialYear } from '../../years/financial-year';
import { nameFurtherFigures } from './further-figures';

/** A figure of the workings: what it is, how it was made and by what law, and the figures it was made from. */
export interface WorkingsNode {
  /** The same for the same figure of any plan: a term and a year, a table and a row, or a cell. */
  readonly id: string;
  readonly label: string;
  /** An amount in £ (or what the unit says), a yes or no, or why it is not known. */
  readonly amount: Decimal | boolean | Fault;
  readonly unit: string;
  /** How it was made, as a person would explain it; without a full stop. */
  readonly sentence: string;
  /** The Act, instrument or document whose rule this is; empty where the plan alone decides. */
  readonly law: string;
  /** Where the plan says that its amount or choice comes from. */
  readonly source: string;
  /** The weakest status under it; empty where nothing under it has one. */
  readonly status: FigureStatus | '';
  /** The cell it was typed or chosen in. */
  readonly cell?: CellName | undefined;
  readonly parts: readonly WorkingsNode[];
}

/** What a figure rests on: its law, and where the plan says that it comes from. */
export const restsOn = ({ law, source }: WorkingsNode): string => [law, source].filter(Boolean).join('; ');

/** The workings of one plan under one scenario. */
export interface Workings {
  readonly years: readonly FinancialYear[];
  /** A figure of the plan by what it is; undefined where the plan has none. */
  of(name: FigureName): WorkingsNode | undefined;
  /** A term’s figure in a year; undefined where the plan has none. */
  ofTerm(term: Term, year: FinancialYear): WorkingsNode | undefined;
  /** `Band D 2026/27`, `Fuel 2026/27`, `Line Fuel 2026/27`; without a year the plan’s first. Refused where it is none of the plan’s figures. */
  asked(name: string): WorkingsNode;
}

/** How every figure of a plan was made; worked out once for a plan and scenario. */
export const workingsOf = (tables: readonly Table[], scenario: string): Workings =>
  openPlan(tables).remember(['workings of', scenario], () => madeOf(tables, scenario));

function madeOf(tables: readonly Table[], scenario: string): Workings {
  const kind = tracedKind();
  const settled = openPlan(tables).scenario(scenario).settled(kind);
  nameFurtherFigures(settled, kind);
  const { years } = settled.plan.horizon;
  const nodes = new Nodes(settled.plan.body);
  let byName: ReadonlyMap<string, Traced> | undefined;
  const named = (name: string) => {
    byName ??= figuresByName(kind.named.values());
    return byName.get(name) ?? byName.get(wordKey(name));
  };
  const of = (name: FigureName) => {
    const figure = kind.named.get(idOf(name));
    return figure && nodes.of(figure);
  };
  return {
    years,
    of,
    ofTerm: (term, year) => of({ term, year }),
    asked(name) {
      const words = name.trim().split(' ');
      const year = financialYear(words.at(-1) ?? '');
      const inFirstYear = `${name.trim()} ${yearName(years[0])}`;
      const figure = named(year === undefined ? inFirstYear : `${words.slice(0, -1).join(' ')} ${yearName(year)}`) ?? named(name.trim());
      if (figure) return nodes.of(figure);
      const examples = [terms.bandD.label, terms.remainingGap.label, terms.spending.label].map(label => `${label} ${yearName(years[0])}`);
      throw noSuchWorkings(name, examples);
    },
  };
}

/** What is spelled as asked goes before another spelling, a term before a row of its name; of two rows the first stands. */
function figuresByName(all: Iterable<Traced>): ReadonlyMap<string, Traced> {
  const byName = new Map<string, Traced>();
  const figures = [...all];
  for (const figure of [...figures.filter(one => 'term' in one.name!), ...figures])
    for (const name of askedBy(figure.name!)) for (const key of [name, wordKey(name)]) if (!byName.has(key)) byName.set(key, figure);
  return byName;
}

/** Nodes of figures, each made once: a figure that several others rest on is one node. What is said of it, and what it was made from, is made when asked for: a report asks most for their status alone. */
class Nodes {
  private readonly known = new Map<Traced, WorkingsNode>();
  private readonly statuses = new Map<Traced, FigureStatus | undefined>();

  constructor(private readonly body: Body) {}

  of(figure: Traced): WorkingsNode {
    const known = this.known.get(figure);
    if (known) return known;
    const { name, making, exact } = figure;
    const cell = making?.cell;
    const entry: TermEntry | undefined = name && 'term' in name ? terms[name.term] : undefined;
    const nodeOf = (part: Traced) => this.of(part);
    let sentence: string | undefined;
    let parts: readonly WorkingsNode[] | undefined;
    const node: WorkingsNode = {
      id: name ? idOf(name) : ['cell', cell!.table, cell!.row, cell!.column].join('/'),
      label: name ? labelOf(name) : `${cell!.row}, ${cell!.column} (${cell!.table})`,
      amount: exact.fault ?? (figure.unit === 'yes or no' ? !exact.amount.isZero() : exact.amount),
      unit: entry?.unit ?? figure.unit,
      get sentence() {
        return (sentence ??= howMade(figure));
      },
      law: making?.law ?? (name && 'term' in name ? lawOf(name.term, this.body) : ''),
      source: making?.source ?? '',
      status: weakestStatus(figure, this.statuses) ?? '',
      cell,
      get parts() {
        return (parts ??= madeFrom(figure).map(nodeOf));
      },
    };
    this.known.set(figure, node);
    return node;
  }
}
