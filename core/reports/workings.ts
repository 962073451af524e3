import { wrong } from '../errors';
import { firmKind } from '../figures/firmness';
import { formulaOf, tracedKind, weakestStatus } from '../figures/traced';
import type { Traced } from '../figures/traced';
import { wordKey } from '../plan/cells';
import { readPlan } from '../plan/plan';
import { settle } from '../plan/settle/settle';
import { bandAmount, bandsOf } from '../precept/bands';
import { termIn, terms } from '../terms';
import type { Term } from '../terms';
import { financialYear, yearName } from '../years/financial-year';
import { cellOf } from './unconverted';
import type { ReportRequest } from './plan-report';
import type { ReportTable, ReportCell } from './unconverted';

const HEADER: ReportCell[] = ['Term', 'Amount', 'Unit', 'How', 'Source', 'Status'];
const HEADLINES: Term[] = ['remainingGap', 'netBudget', 'precept', 'bandD', 'totalReserves'];

/** How many figures one answer shows; the rest can be asked for by name. */
const LONGEST = 400;
const INDENT = '   ';

/**
 * How figures were made: each with its formula in words, source and status, and beneath it, indented, the figures it came
 * from. `workings: Band D 2026/27` shows one figure down to what was typed; bare, the headline figures one step deep.
 * Amounts are in £.
 */
export function workingsReport({ tables, scenario, option }: ReportRequest): ReportTable {
  const kind = tracedKind();
  const settled = settle(readPlan(tables, scenario), kind);
  for (const { year, precept } of settled.years)
    for (const band of bandsOf(settled.plan.body.country))
      if (precept && band !== 'D')
        bandAmount(precept.bandD, band).called(`Band ${band} ${yearName(year)}`, {
          source: 'Local Government Finance Act 1992, sections 5 and 47',
          status: 'in force',
        });
  const years = settled.plan.horizon.years;
  const rows = new Rows();
  if (option) rows.add(figureAsked(option, kind.named, years), Infinity);
  else
    for (const year of years)
      for (const term of HEADLINES) {
        const figure = kind.named.get(termIn(term, year));
        if (figure) rows.add(figure, 1);
      }
  return [HEADER, ...rows.kept];
}

/** `Band D 2026/27`, or a name without a year, which means the plan's first. */
function figureAsked(option: string, named: ReadonlyMap<string, Traced>, years: readonly number[]): Traced {
  const words = option.split(' ');
  const year = financialYear(words[words.length - 1] ?? '');
  const name = year === undefined ? option : words.slice(0, -1).join(' ');
  const wanted = wordKey(`${name} ${yearName(year ?? years[0]!)}`);
  for (const [label, figure] of named) if (wordKey(label) === wanted) return figure;
  const examples = [terms.bandD.label, terms.remainingGap.label, terms.spending.label].map(label => `${label} ${yearName(years[0]!)}`);
  throw wrong(
    `Report: the workings of “${option}” are not there; a figure of the plan and a year would be right: ${examples.join(', ')}, or the name of a row and a year.`,
  );
}

/** Rows of the answer; a figure shown once is named again but not unfolded again. */
class Rows {
  readonly kept: ReportCell[][] = [];
  private readonly unfolded = new Set<Traced>();

  add(figure: Traced, depth: number, indent = ''): void {
    if (this.kept.length >= LONGEST) return;
    const { words, from } = formulaOf(figure);
    const seen = this.unfolded.has(figure);
    this.kept.push([
      `${indent}${figure.label ?? ''}`,
      cellOf(figure.exact),
      figure.unit,
      seen ? 'as above' : words,
      figure.provenance?.source ?? '',
      weakestStatus(figure) ?? '',
    ]);
    if (this.kept.length === LONGEST)
      this.kept.push(['…', '', '', `The first ${LONGEST} figures are shown; ask for one by its name.`, '', '']);
    if (seen) return;
    this.unfolded.add(figure);
    if (depth > 0) for (const part of from) this.add(part, depth - 1, indent + INDENT);
  }
}

/** The weakest status under a year's remaining gap, in words, for the summary. */
export function weakestStatusByYear(request: Pick<ReportRequest, 'tables' | 'scenario'>): ReadonlyMap<number, string> {
  const settled = settle(readPlan(request.tables, request.scenario), firmKind);
  return new Map(settled.years.map(year => [year.year, year.remainingGap.status ?? 'typed']));
}
