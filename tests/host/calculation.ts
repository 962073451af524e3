/**
 * Works formulas out in the simulated Excel: functions of the add-in by the genuine runtime, as Excel asks it from cells, with
 * SUM, NA() and a reference beside them. Cells show #BUSY! until their answer is there; blocks spill. Equal arguments are asked
 * once: what is tested here is what is asked and answered, not how often.
 */
import { registry } from '../../addin/functions/registry';
import type { FunctionCalls, FunctionResult } from './function-calls';
import { errorCell } from './function-calls';
import { ERROR_NAMES } from './workbook/entered';
import type { Cell } from './workbook/entered';
import { callIn, cellsOf, rangeIn } from './workbook/formula';
import type { Called, Given } from './workbook/formula';
import type { Workbook } from './workbook/workbook';
import type { Worksheet } from './workbook/worksheet';

const OURS = /^MTFP\./;
const MOST_ROUNDS = 8;

/** A formula in its cell. */
interface Standing {
  readonly sheet: Worksheet;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

export class Calculation {
  private readonly answers = new Map<string, FunctionResult>();
  private firstHeard: unknown[][] | undefined;
  private isRunning = false;
  private isAsked = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly functions: FunctionCalls,
    /** How a blank cell of a range reaches a function: null in Excel for the web, 0 elsewhere. */
    private readonly blank: 0 | null,
  ) {
    workbook.resultOf = formula => (OURS.test(formula.slice(1)) ? '#BUSY!' : 0);
  }

  /** Something may have changed. */
  wake(): void {
    this.isAsked = true;
    if (!this.isRunning) setTimeout(() => void this.run(), 0);
    this.isRunning = true;
  }

  private async run(): Promise<void> {
    while (this.isAsked) {
      this.isAsked = false;
      for (let round = 0; round < MOST_ROUNDS && (await this.round()); round++);
    }
    this.isRunning = false;
  }

  /** Says whether anything came out otherwise than before. */
  private async round(): Promise<boolean> {
    const standing = this.workbook.sheets.members().flatMap(sheet => {
      sheet.cells.dropOrphans();
      return sheet.cells.formulas().map(one => ({ ...one, sheet }));
    });
    const asked = standing.map(one => ({ one, ...this.asked(one) }));
    const open = [...new Map(asked.flatMap(({ key, call }) => (call && !this.answers.has(key) ? [[key, call] as const] : [])))];
    if (open.length > 0) {
      const results = await this.functions.call(open.map(([, call]) => call));
      open.forEach(([key], i) => this.answers.set(key, results[i]!));
    }
    const changed = new Set<Worksheet>();
    for (const { one, key, value } of asked) {
      const content = value === undefined ? shown(this.answers.get(key)!) : [[{ value }]];
      if (this.put(one, content)) changed.add(one.sheet);
    }
    for (const sheet of changed) this.workbook.events.calculated(sheet);
    return changed.size > 0;
  }

  private asked({ sheet, formula, row, column }: Standing): {
    key: string;
    call?: { id: string; args: readonly unknown[]; address: string };
    value?: Cell['value'];
  } {
    const alone = rangeIn(formula.slice(1), sheet);
    if (alone) return { key: '', value: cellsOf(alone)[0]![0]?.value ?? 0 };
    const call = callIn(formula, sheet);
    if (!call) return { key: '', value: '#NAME?' };
    if (!OURS.test(call.name)) return { key: '', value: builtIn(call) };
    const id = call.name.slice('MTFP.'.length);
    const described = registry.find(one => one.id === id);
    if (!described) return { key: '', value: '#NAME?' };
    const { faults } = this.workbook;
    if (faults.has('a typed formula stays busy') && id === 'LIMIT' && row === 0) return { key: '', value: '#BUSY!' };
    if (faults.has('a report does not spill') && id === 'PLAN' && row === 0 && column === 17) return { key: '', value: '#SPILL!' };
    if (faults.has('one cell stays busy') && id === 'BANDD' && column === 9) return { key: '', value: '#BUSY!' };
    const given = call.given.map(one => this.handed(one));
    const repeated = described.args.findIndex(argument => argument.takes === 'tables');
    const args = repeated < 0 ? given : [...given.slice(0, repeated), given.slice(repeated)];
    const other = faults.has('a function answers another figure') && id === 'UPRATE' ? [Number(args[0]) + 1, ...args.slice(1)] : args;
    return { key: JSON.stringify([id, other]), call: { id, args: other, address: `${sheet.Name}!A1` } };
  }

  private handed(given: Given): unknown {
    if ('plain' in given) return given.plain;
    const { faults } = this.workbook;
    const kind = cellsOf(given.range)[0]![0]?.value;
    const cells = cellsOf(given.range).map(row =>
      row.map(cell => {
        if (!cell) return this.blank;
        if (cell.rich) return faults.has('a card cannot be handed on') ? { type: 'Entity', text: 'a card' } : cell.rich;
        if (cell.value === 0 && kind === 'Line' && faults.has('nil in a table arrives as one')) return 1;
        if (!cell.quoted && ERROR_NAMES.includes(String(cell.value)))
          return given.ofTable && faults.has('an error in a table arrives as nil') ? 0 : errorCell(String(cell.value));
        return cell.value;
      }),
    );
    if (kind === 'Assumption' && faults.has('an edit is not heard')) return (this.firstHeard ??= cells);
    return cells.length === 1 && cells[0]!.length === 1 ? cells[0]![0] : cells;
  }

  /** The answer into its cells, unless the formula has gone from there meanwhile. */
  private put({ sheet, row, column, formula }: Standing, content: readonly (readonly Cell[])[]): boolean {
    const { cells } = sheet;
    const there = cells.at(row, column);
    if (there?.formula !== formula) return false;
    const anchor = `${row},${column}`;
    const block = content.flatMap((line, i) => line.map((cell, j) => ({ at: [row + i, column + j] as const, cell })));
    const isBlocked = block.some(({ at }) => {
      const other = cells.at(...at);
      return `${at[0]},${at[1]}` !== anchor && other && other.spilledFrom !== anchor;
    });
    const wanted = isBlocked ? [{ at: [row, column] as const, cell: { value: '#SPILL!' } as Cell }] : block;
    const before = JSON.stringify(cells.spilled(anchor).concat([there]));
    cells.dropSpill(anchor);
    for (const { at, cell } of wanted)
      cells.put(...at, `${at[0]},${at[1]}` === anchor ? { ...cell, formula } : { ...cell, spilledFrom: anchor });
    return before !== JSON.stringify(cells.spilled(anchor).concat([cells.at(row, column)!]));
  }
}

function builtIn({ name, given }: Called): Cell['value'] {
  const cells = given.flatMap(one => ('plain' in one ? [{ value: one.plain } as Cell] : cellsOf(one.range).flat()));
  if (name === 'SUM') return cells.reduce((sum, cell) => sum + (typeof cell?.value === 'number' ? cell.value : 0), 0);
  return name === 'NA' ? '#N/A' : '#NAME?';
}

/** What a function answered, as cells: a number with properties is a number that keeps them. */
const shown = (result: FunctionResult): Cell[][] => {
  if ('code' in result) return [[{ value: result.code }]];
  const rows = Array.isArray(result.value) ? (result.value as unknown[][]) : [[result.value]];
  return rows.map(row => row.map(asCell));
};

function asCell(value: unknown): Cell {
  if (typeof value !== 'object' || value === null)
    return { value: (value ?? '') as Cell['value'], ...(typeof value === 'string' && { quoted: true }) };
  const { code, basicValue } = value as { code?: string; basicValue?: Cell['value'] };
  return code !== undefined ? { value: code } : { value: basicValue!, rich: value };
}
