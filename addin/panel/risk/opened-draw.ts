import { drawAsScenario } from '../../../core';
import type { RiskRequest } from '../../../core';
import type { Decimal } from '../../../core/figures/decimal';
import type { CellValue, Table } from '../../../core/plan/cells';
import { assumptionDrivers } from '../plan/drivers';
import { EVERY_YEAR, SCENARIO_HEADERS, inWords } from '../plan/moves';
import { TRIED, triedRows } from '../plan/tried-scenario';
import { amountIn, reportIn } from '../reading/plan-answers';
import { answer } from '../reading/plan-model';
import type { Answer, PlanModel } from '../reading/plan-model';
import { inThousands, measureTerm } from './risk-measures';

/** One draw of a run, opened: what it moves, in words, and what its measure comes to as an exact plan. */
export interface OpenedDraw {
  readonly moves: readonly string[];
  readonly amounts: readonly { readonly year: string; readonly amount: Answer<Decimal> }[];
}

/** `draw 1,234 of 4,096, seed 1`. */
export const drawInWords = (draw: number, { draws, seed }: RiskRequest): string =>
  `draw ${inThousands(draw)} of ${inThousands(draws)}, seed ${seed}`;

/** The rows of the scenario that is the draw: those of the scenario that was run, then what the draw moves. */
export function rowsOfDraw(name: string, draw: number, request: RiskRequest): CellValue[][] {
  const { draws, seed, scenario, tables, measure } = request;
  const moved = drawAsScenario(draw, draws, seed, scenario, tables, name, measure).slice(1);
  return [...triedRows(name, scenario, [], tables), ...moved.map(row => [...row, drawInWords(draw, request)])];
}

export function openedDraw(model: PlanModel, draw: number, request: RiskRequest): Answer<OpenedDraw> {
  return answer(() => {
    const rows = rowsOfDraw(TRIED, draw, request);
    const tables: readonly Table[] = [...request.tables, [[...SCENARIO_HEADERS], ...rows]];
    const report = reportIn(model, request.measure === 'structural gap' ? 'gap' : 'summary', TRIED, tables);
    const units = new Map(assumptionDrivers(request.tables).map(({ row, unit }) => [row.toLowerCase(), unit]));
    const moved = drawAsScenario(draw, request.draws, request.seed, request.scenario, request.tables, TRIED).slice(1);
    return {
      moves: moved.map(([, , row, , , by]) =>
        inWords({
          kind: 'assumption',
          row: String(row),
          column: EVERY_YEAR,
          by: Number(by),
          unit: units.get(String(row).trim().toLowerCase()) ?? 'rate',
        }),
      ),
      amounts: report.known
        ? report.value.years.map(year => ({ year, amount: amountIn(report, measureTerm(request.measure), year) }))
        : [{ year: '', amount: report }],
    };
  });
}

/** A draw’s number as people type it; undefined for anything but a draw of the run. */
export function drawTyped(text: string, draws: number): number | undefined {
  const digits = text.replace(/[\s,]/g, '');
  const draw = Number(digits);
  return /^\d{1,6}$/.test(digits) && draw >= 1 && draw <= draws ? draw : undefined;
}
