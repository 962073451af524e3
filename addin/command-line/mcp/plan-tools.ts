/** What the server of the Model Context Protocol offers: the library’s questions about one workbook, all of them reading only. */
import { McpServer } from '@modelcontextprotocol/server';
import type { CallToolResult } from '@modelcontextprotocol/server';
import * as z from 'zod';
import {
  objectiveNamed,
  castingReport,
  compareData,
  FEWEST_DRAWS,
  financialYear,
  measureNames,
  describedMeasure,
  ModelError,
  MOST_DRAWS,
  openPlan,
  reportData,
  reportNames,
  riskOutcome,
  riskReportData,
  solveData,
  VERSION,
  workingsOf,
  yearName,
} from '../../../core';
import type { FinancialYear, Report, Term, WorkingsNode } from '../../../core';
import { CommandTrouble, valuesOf } from '../workbook-file';
import { reportWithProvenance, provenanceOfNode } from './answer-provenance';
import type { FigureProvenance } from './answer-provenance';
import { addressOnSheet } from './workbook-plan';
import type { WorkbookPlan } from './workbook-plan';

const INSTRUCTIONS =
  'A medium-term financial plan of a body that levies a precept, read from a workbook and worked out exactly; nothing is written. ' +
  'Take every figure from a tool and give it as it stands, with its unit, its status (in force, published, assumed, illustrative …), its source and its cell; ' +
  'work none out yourself: ask compare, bridge, solve or risk. Money is in £ whatever the workbook states it in; rates are fractions. ' +
  'Ask plan first for the names of years, scenarios and reports, and checks for what is wrong with the plan: figures of a plan with errors are not to be relied on. ' +
  'Where a figure is a fault or absent, say so.';

/** The tools `checks`, `bridge` and `workings` are these reports; `cut` is asked with what follows its name. */
const OF_THEIR_OWN: readonly string[] = ['checks', 'bridge', 'workings'];
const plainReports = reportNames.filter(name => !OF_THEIR_OWN.includes(name));

const scenario = z.string().default('').describe('A scenario of the plan by its name, several as “A + B”; leave out for the base plan');
const measure = z.enum(measureNames, `Use one of ${measureNames.join(', ')}.`).describe('What is measured; gap is the remaining gap');

/** A server that answers from the plan as it was last saved. */
export function planServer(plan: () => Promise<WorkbookPlan>): McpServer {
  const server = new McpServer({ name: 'mtfp', version: VERSION }, { instructions: INSTRUCTIONS });
  const tool = <T extends z.ZodObject>(
    name: string,
    description: string,
    inputSchema: T,
    answer: (asked: z.output<T>, plan: WorkbookPlan) => object,
  ) =>
    server.registerTool<z.ZodObject, z.ZodObject>(
      name,
      { description, inputSchema, annotations: { readOnlyHint: true, idempotentHint: true, openWorldHint: false } },
      async asked => answered(plan, asWorked => answer(asked as z.output<T>, asWorked)),
    );

  tool('plan', 'The body, years and scenarios of the plan, and the reports there are', z.object({}), (_, { tables }) => {
    const opened = openPlan(tables);
    const { body, horizon } = opened.scenario().plan;
    return {
      statedIn: body.moneyUnit.name,
      baseYear: yearName(horizon.baseYear),
      years: horizon.years.map(yearName),
      scenarios: opened.scenarios,
      tables: tables.map(([head = [], ...rows]) => ({ table: String(head[0]), rows: rows.map(([name]) => String(name ?? '')) })),
      reports: plainReports,
      measures: measureNames,
    };
  });

  tool(
    'report',
    'A report of the plan: rows by id, figures by year in £, each with unit, status, source and cells',
    z.object({
      report: z.enum(plainReports, `Use one of ${plainReports.join(', ')}.`),
      about: z
        .string()
        .default('')
        .describe('For the report cut: the grant, the amount and the way, such as “Safer Streets -180000 pro rata”'),
      scenario,
    }),
    ({ report, about, scenario: named }, asWorked) =>
      ofPlan(reportData(about ? `${report}: ${about}` : report, named, asWorked.tables), named, asWorked),
  );

  tool(
    'checks',
    'What is wrong or doubtful in the plan: severity, sentence and cell',
    z.object({ scenario }),
    ({ scenario: named }, asWorked) => {
      const report = reportData('checks', named, asWorked.tables);
      const words = (cells: Report['rows'][number]['cells'], id: string): string => {
        const cell = cells[report.columns.findIndex(column => column.id === id) - 1];
        return cell?.kind === 'words' ? cell.text : '';
      };
      return {
        findings: report.rows
          .filter(({ role }) => role === 'row')
          .map(({ label, cells }) => {
            const place = { table: words(cells, 'table'), row: words(cells, 'row'), column: words(cells, 'column') };
            // A finding about several years names them all; the first is where to look.
            const cell = asWorked.addressOf({ ...place, column: place.column.split(',')[0]!.trim() || place.table });
            return { severity: label, ...place, cell: cell ?? null, sentence: words(cells, 'finding') };
          }),
      };
    },
  );

  tool('compare', 'One measure in every scenario, by year', z.object({ measure }), ({ measure: named }, asWorked) => {
    const report = compareData(named, asWorked.tables);
    return reportWithProvenance(report, asWorked, ({ id, label }, { year }) =>
      provenanceOfTerm(describedMeasure(named).term, year, id === 'base' ? '' : label, asWorked),
    );
  });

  tool(
    'bridge',
    'Why the remaining gaps of two scenarios differ: the steps from one to the other, which add up',
    z.object({
      from: z.string().default('').describe('A scenario; leave out for the base plan'),
      to: z.string().describe('A scenario'),
      by: z.enum(['row', 'cause']).default('row').describe('By rows of the plan, or by what the scenarios change, in order'),
    }),
    ({ from, to, by }, asWorked) => {
      const named = [from || 'Base', to].map(quotedName).join(' > ');
      const report = reportData(by === 'cause' ? 'bridge: by cause' : 'bridge', named, asWorked.tables);
      return reportWithProvenance(report, asWorked, (row, { year }) => {
        const end = provenanceOfTerm('remainingGap', year, row.id === 'from' ? from : to, asWorked);
        if (row.id === 'from' || row.id === 'to') return end;
        // A step is as firm as what it leads to; its own row's cells are named, those of all rows are not.
        return end && { status: end.status, source: STEP };
      });
    },
  );

  tool(
    'solve',
    'Where a lever has to stand for a measure to meet a target in a year, or why it cannot; what the law or a floor leaves',
    z.object({
      lever: z.string().describe('Band D, Saving, “Drawdown: General reserve”, or a row of Assumption, Change, Post, Movement or Funding'),
      year: z.string().describe('A year of the plan, such as 2026/27'),
      measure: z.string().describe(`${measureNames.join(', ')}; or P90 gap, chance of shortfall, chance of breach`),
      target: z.number().describe('In the unit in which the workbook states money; a chance as a fraction'),
      scenario,
    }),
    ({ lever, year, measure: objective, target, scenario: named }, asWorked) => {
      const report = solveData(lever, year, objective, target, named, asWorked.tables);
      const inYear = financialYear(year)!;
      const { term } = objectiveNamed(objective, inYear, openPlan(asWorked.tables).scenario(named).plan).measure;
      const provenance = provenanceOfTerm(term, inYear, named, asWorked);
      return reportWithProvenance(report, asWorked, ({ id }, column) =>
        id === 'asItStands' && column.id === 'result'
          ? provenance
          : derived(provenance, 'the plan worked out again with the lever there, all else as it stands'),
      );
    },
  );

  tool(
    'risk',
    'What chance makes of a measure, a row a year: percentiles, mean and chances over seeded draws of the assumptions’ ranges',
    z.object({
      measure,
      draws: z.int().min(FEWEST_DRAWS).max(MOST_DRAWS).default(1024),
      seed: z.int().min(0).default(1).describe('The same seed gives the same draws'),
      scenario,
    }),
    ({ measure: named, draws, seed, scenario: asked }, asWorked) => {
      const report = riskReportData(riskOutcome({ measure: named, draws, seed, scenario: asked, tables: asWorked.tables }));
      return reportWithProvenance(report, asWorked, ({ id }, column) => {
        const provenance = provenanceOfTerm(describedMeasure(named).term, financialYear(id), asked, asWorked);
        return column.id === 'centralCase'
          ? provenance
          : derived(provenance, `${draws} draws, seed ${seed}, of the assumptions that have a range`);
      });
    },
  );

  tool(
    'cast',
    'The totals on the workbook’s sheets: whether each adds up, and why not',
    z.object({ sheet: z.string().optional().describe('One sheet; leave out for all') }),
    ({ sheet: sheetName }, { book }) => {
      const chosen = book.sheets.filter(({ name }) => sheetName === undefined || name.toLowerCase() === sheetName.toLowerCase());
      if (chosen.length === 0)
        throw new CommandTrouble(`The workbook has no sheet ${sheetName}; it has ${book.sheets.map(({ name }) => name).join(', ')}.`);
      return {
        sheets: chosen.map(sheet => {
          const report = castingReport(valuesOf(sheet));
          return {
            sheet: sheet.name,
            totals: report.rows.flatMap(({ id, label, cells: [, shown, addsTo, difference, verdict, why] }) => {
              const [, row, column] = id.split('/').map(Number);
              if (row === undefined || column === undefined) return [];
              const [amount, sum, apart] = [shown, addsTo, difference].map(cell =>
                cell?.kind === 'figure' ? cell.amount.toFixed() : null,
              );
              const [judged, reason] = [verdict, why].map(cell => (cell?.kind === 'words' ? cell.text : ''));
              return [
                {
                  total: label,
                  cell: addressOnSheet(sheet.name, row - 1, column - 1),
                  ...{ shown: amount, addsTo: sum, difference: apart, verdict: judged, why: reason },
                },
              ];
            }),
          };
        }),
      };
    },
  );

  tool(
    'workings',
    'How a figure was made, as a tree down to the cells: sentence, law, source, status',
    z.object({
      figure: z.string().describe('A figure of the plan and a year: “Band D 2026/27”, “Line Premises 2027/28”'),
      levels: z.int().min(1).max(12).default(3).describe('How far down'),
      scenario,
    }),
    ({ figure, levels, scenario: named }, asWorked) => ({
      figure: treeOf(workingsOf(asWorked.tables, named).asked(figure), levels, named, asWorked),
    }),
  );
  return server;
}

/** A name with > in it would be taken for two. */
const quotedName = (name: string): string => (name.includes('>') ? `"${name}"` : name);

const STEP = 'the row in one scenario less the same row in the other';

/** A report of the plan under a scenario: rows that are figures of the plan take their provenance from their workings. */
function ofPlan(report: Report, named: string, plan: WorkbookPlan) {
  return reportWithProvenance(report, plan, ({ figureName }, { year }) => {
    const node = figureName && year !== undefined ? workingsOf(plan.tables, named).of({ ...figureName, year }) : undefined;
    return node && provenanceOfNode(node, named, plan);
  });
}

function provenanceOfTerm(term: Term, year: FinancialYear | undefined, named: string, plan: WorkbookPlan): FigureProvenance | undefined {
  const node = year === undefined ? undefined : workingsOf(plan.tables, named).ofTerm(term, year);
  return node && provenanceOfNode(node, named, plan);
}

/** What is worked out from a figure is as firm as it is and rests on its cells, and was made in another way. */
const derived = (provenance: FigureProvenance | undefined, source: string): Partial<FigureProvenance> | undefined =>
  provenance && {
    status: provenance.status,
    source,
    cells: provenance.cells,
    ...(provenance.furtherCells && { furtherCells: provenance.furtherCells }),
  };

interface WorkedFigure {
  readonly [part: string]: unknown;
  readonly madeFrom?: readonly WorkedFigure[];
}

function treeOf(node: WorkingsNode, levels: number, scenarioNamed: string, plan: WorkbookPlan): WorkedFigure {
  const { id, label, amount, unit, sentence, law, source, status, cell, parts } = node;
  return {
    id,
    label,
    ...(typeof amount === 'boolean' ? { value: amount } : 'sentence' in amount ? { fault: amount.sentence } : { amount: amount.toFixed() }),
    ...{ unit, how: sentence, law: law || null, source: source || null, status: status || null },
    cells: cell ? plan.addressesOf(cell, scenarioNamed) : [],
    ...(parts.length > 0 &&
      (levels > 1
        ? { madeFrom: parts.map(part => treeOf(part, levels - 1, scenarioNamed, plan)) }
        : { madeFromFigures: parts.map(part => part.label), restsOnCells: provenanceOfNode(node, scenarioNamed, plan).cells })),
  };
}

/** An answer with the workbook it is of and how many errors its plan has, or the sentence that says why there is none. */
async function answered(plan: () => Promise<WorkbookPlan>, answer: (plan: WorkbookPlan) => object): Promise<CallToolResult> {
  try {
    const asWorked = await plan();
    const errorsInPlan = reportData('checks', '', asWorked.tables).rows.filter(({ label }) => label === 'error').length;
    const structuredContent = { workbook: asWorked.workbook, errorsInPlan, ...answer(asWorked) };
    return { content: [{ type: 'text', text: JSON.stringify(structuredContent) }], structuredContent };
  } catch (trouble) {
    if (!(trouble instanceof ModelError) && !(trouble instanceof CommandTrouble)) throw trouble;
    return { isError: true, content: [{ type: 'text', text: trouble instanceof ModelError ? trouble.sentence : trouble.message }] };
  }
}
