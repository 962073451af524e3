/**
 * What a formula of ours comes to, as Excel works it out: its references read from the workbook (a table's total row belongs to
 * `[#All]`, not to `[[#Headers],[#Data]]`), the functions called through the genuine runtime, the answer spilled.
 */
import { errorCell } from './function-calls';
import type { FunctionCall, FunctionResult } from './function-calls';
import { ERROR_NAMES } from './workbook/entered';
import type { Rect } from './workbook/a1';
import { Range } from './workbook/range';
import type { Workbook } from './workbook/workbook';

/** The arguments that take one cell; all others take ranges. Those of PLAN from the third on are one list of ranges. */
const CELLS: Readonly<Record<string, readonly number[]>> = { PLAN: [0, 1], TABLE: [0, 3] };
const REPEATS: Readonly<Record<string, number>> = { PLAN: 2 };

type Block = readonly (readonly unknown[])[];

export class WorkingOut {
  constructor(
    private readonly workbook: Workbook,
    private readonly call: (calls: readonly FunctionCall[]) => Promise<FunctionResult[]>,
    /** What an empty cell is handed over as. */
    private readonly blank: number | null,
    /** What each formula has spilled, by its address. */
    private readonly spilled: Map<string, Rect>,
  ) {}

  /** Works out the formulas in some cells, all at once, and spills the answers one after another. */
  async spill(ranges: readonly Range[]): Promise<void> {
    for (const range of ranges) this.takeBack(range);
    const answers = await Promise.all(
      ranges.map(async range => {
        try {
          return await this.worth(String(range.Formulas![0]![0]).replace(/^=/, ''));
        } catch (error) {
          return [[(error as Error).message]];
        }
      }),
    );
    answers.forEach((block, i) => this.put(ranges[i]!, block));
  }

  /** Where the answer cannot be spilled the cell shows #SPILL!. */
  private put(range: Range, block: Block): void {
    const { sheet, rect } = range;
    const show = (row: number, column: number, value: unknown) => {
      const formula = sheet.cells.at(row, column)?.formula;
      sheet.cells.put(row, column, { value: value as string, ...(formula && { formula }) });
    };
    const into = new Range(sheet, { ...rect, rows: block.length, columns: block[0]!.length });
    const isFree = (into.Formulas as unknown[][]).every((row, i) => row.every((cell, j) => (i === 0 && j === 0) || cell === ''));
    if (!isFree || sheet.tablesOver(into.rect).length > 0) return show(rect.row, rect.column, '#SPILL!');
    block.forEach((row, i) => row.forEach((value, j) => value !== '' && show(rect.row + i, rect.column + j, shown(value))));
    this.spilled.set(range.Address, into.rect);
  }

  /** What a formula spilled goes before it answers again. */
  private takeBack({ sheet, rect, Address }: Range): void {
    const before = this.spilled.get(Address);
    if (!before) return;
    for (let row = before.row; row < before.row + before.rows; row++)
      for (let column = before.column; column < before.column + before.columns; column++)
        if (row !== rect.row || column !== rect.column) sheet.cells.put(row, column, undefined);
  }

  /** An expression of a formula: a call, words, a number, a reference. An error is thrown by its name. */
  private async worth(expression: string): Promise<Block> {
    const text = expression.trim();
    if (/^".*"$/s.test(text) && splitAtCommas(text).length === 1) return [[text.slice(1, -1).replace(/""/g, '"')]];
    if (/^-?\d+(\.\d+)?$/.test(text)) return [[Number(text)]];
    const called = /^([A-Za-z][\w.]*)\((.*)\)$/s.exec(text);
    if (!called) return this.cells(text);
    const [, name, inside] = called;
    const given = splitAtCommas(inside!);
    if (name === 'ROWS') return [[this.range(given[0]!).rect.rows]];
    const id = /^MTFP\.(\w+)$/.exec(name!)?.[1];
    if (!id || !CELLS[id]) throw new Error('#NAME?');
    const blocks = await Promise.all(given.map(one => this.worth(one)));
    const from = REPEATS[id] ?? blocks.length;
    const args: unknown[] = blocks.slice(0, from).map((block, i) => (CELLS[id]!.includes(i) ? block[0]![0] : block));
    const [result] = await this.call([{ id, args: from < blocks.length ? [...args, blocks.slice(from)] : args }]);
    if (!('value' in result!)) throw new Error(result!.code);
    const { value } = result;
    return Array.isArray(value) ? (value as Block) : [[value]];
  }

  /** The cells of a reference as functions are handed them. */
  private cells(reference: string): Block {
    const pairs = this.formulaOf(reference);
    if (pairs?.startsWith('={'))
      return [...pairs.matchAll(/"((?:[^"]|"")*)","((?:[^"]|"")*)"/g)].map(([, a, b]) => [a, b].map(word => word!.replace(/""/g, '"')));
    const { Values } = this.range(reference);
    return (Values as unknown[][]).map(row =>
      row.map(cell => (cell === '' ? this.blank : typeof cell === 'string' && ERROR_NAMES.includes(cell) ? errorCell(cell) : cell)),
    );
  }

  private range(reference: string): Range {
    const part = /^([A-Za-z_][\w.]*)(\[#All\]|\[\[#Headers\],\[#Data\]\])$/.exec(reference.trim());
    if (part) {
      const table = this.workbook.Tables.find(part[1]);
      if (!table) throw new Error('#NAME?');
      if (part[2] === '[#All]') return table.GetRange();
      return new Range(table.sheet, { ...table.rect, rows: table.GetDataBodyRange().rect.rows + 1 });
    }
    const named = this.formulaOf(reference);
    if (named !== undefined) return this.workbook.rangeAt(named.slice(1));
    if (!reference.includes('!')) throw new Error('#NAME?');
    return this.workbook.rangeAt(reference.trim());
  }

  private formulaOf(name: string): string | undefined {
    const item = this.workbook.Names.find(name.trim());
    return item && String(item.Formula);
  }
}

/** Arguments, with the commas in quotes, brackets and calls left alone. */
function splitAtCommas(text: string): string[] {
  const parts = [''];
  let [depth, quoted] = [0, ''];
  for (const letter of text) {
    if (quoted ? letter === quoted : letter === '"' || letter === "'") quoted = quoted ? '' : letter;
    if (!quoted && '([{'.includes(letter)) depth += 1;
    if (!quoted && ')]}'.includes(letter)) depth -= 1;
    if (letter === ',' && depth === 0 && !quoted) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts;
}

/** An error among the cells of an answer shows its name; a number with a format the number. */
function shown(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const { errorCode, code, basicValue } = value as { errorCode?: unknown; code?: unknown; basicValue?: unknown };
  return basicValue ?? errorCode ?? code ?? '#VALUE!';
}
