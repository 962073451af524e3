import { Answerer, isChange, isHousekeeping } from './answer';
import { CURRENT_EXCEL, pretendToBeExcel } from './bridge';
import type { Bridge, RequirementSets, Settings } from './bridge';
import { Calculation } from './calculation';
import { fill } from './content';
import type { SheetContent, TypedCell } from './content';
import { FunctionCalls } from './function-calls';
import { Members, Simulated } from './simulated';
import { SyncLog } from './sync-log';
import { MAY_WAIT_FOR_CELL_EDIT } from './wire';
import type { Batch, BatchReply } from './wire';
import type { Rect } from './workbook/a1';
import { Range } from './workbook/range';
import { Workbook } from './workbook/workbook';
import { WorkingOut } from './worked-out';

export interface ExcelOptions {
  /** What this Excel can do; older Excels are simulated by lower versions. */
  readonly requirementSets?: RequirementSets;
  readonly sheets?: readonly SheetContent[];
  /** Defined names of the workbook, with what they refer to after an equals sign. */
  readonly names?: readonly { readonly name: string; readonly formula: string }[];
  /** The document's settings as the file was opened. */
  readonly settings?: Settings;
  /** Works formulas out by the functions that the page has loaded; blank cells reach them as 0, or as null in Excel for the web. */
  readonly calculates?: { readonly blank: 0 | null };
}

/**
 * How a request fails: refused whole; done, but the answer lost; stopped before its change of this number, what came before
 * it done. `forGood`: nothing is answered any more from then on.
 */
export interface Failure {
  readonly how: 'refused' | 'answer lost' | { readonly stoppedBefore: number };
  readonly code?: string;
  readonly forGood?: boolean;
}

/** office.js reports once that it is ready. */
class AddinInternalService extends Simulated {
  static override readonly title = 'AddinInternalService';
  NotifyActionHandlerReady() {
    return null;
  }
}

class TelemetryService extends Simulated {
  static override readonly title = 'TelemetryService';
  SendTelemetryEvent() {
    return null;
  }
}

/** The Excel behind a page: its workbook, the custom functions it may call, and an account of what it was asked. */
export class SimulatedExcel {
  workbook!: Workbook;
  readonly functions: FunctionCalls;
  readonly log = new SyncLog();
  readonly settings: Settings = {};
  private calculation: Calculation | undefined;
  private answerer!: Answerer;
  private readonly bridge: Bridge;
  private readonly services = {
    'Microsoft.InternalService.AddinInternalService': new AddinInternalService(),
    'Microsoft.Telemetry.TelemetryService': new TelemetryService(),
  };
  private editing: Promise<void> | undefined;
  private finishEditing: () => void = () => undefined;
  private next: (() => void) | undefined;
  private readonly refusals: string[] = [];
  private failing: { requestsBefore: number; readonly failure: Failure } | undefined;
  private isGone = false;
  private readonly spilled = new Map<string, Rect>();
  /** How many changes each request made since the workbook was opened or `failRequest` was called. */
  readonly changesAsked: number[] = [];
  private readonly members: Members;

  /** Must be made before the page loads office.js. */
  constructor(page: Window, options: ExcelOptions = {}) {
    const sets = { ...CURRENT_EXCEL, ...options.requirementSets };
    this.bridge = pretendToBeExcel(page, (batch, flags, bytes) => this.answer(batch, flags, bytes), sets, this.settings);
    this.functions = new FunctionCalls(entries => this.bridge.tellPage(entries));
    this.members = new Members(Number((sets.ExcelApi ?? '1.1').split('.')[1]));
    this.open(options);
  }

  /** Closes what is open and opens another workbook in the same Excel; what was recorded is forgotten. */
  open({
    sheets = [{ name: 'Sheet1' }],
    settings = {},
    names = [],
    calculates,
  }: Pick<ExcelOptions, 'sheets' | 'settings' | 'names' | 'calculates'>): void {
    for (const key of Object.keys(this.settings)) delete this.settings[key];
    Object.assign(this.settings, settings);
    this.refusals.length = 0;
    this.spilled.clear();
    this.recover();
    this.workbook = new Workbook(entries => this.bridge.tellPage(entries), this.log, this.settings);
    this.answerer = new Answerer(
      this.workbook,
      { ...this.services, 'Microsoft.ExcelServices.CustomFunctions': this.functions },
      this.members,
      this.log,
    );
    this.calculation = calculates && new Calculation(this.workbook, this.functions, calculates.blank);
    fill(this.workbook, sheets);
    for (const { name, formula } of names) this.workbook.Names.Add(name, formula, null);
    this.calculation?.wake();
    this.log.clear();
  }

  /** Types into a cell or block, `Plan!B3`, as the user does (within {@link remotely}: a co-author). */
  type(address: string, rows: TypedCell | readonly (readonly TypedCell[])[]): void {
    this.workbook.rangeAt(address).Values = rows;
    this.calculation?.wake();
  }

  /** The formula of a cell answers, later than it was typed: nobody hears of a change, only of a calculation. */
  answers(address: string, value: TypedCell): void {
    const { sheet, rect } = this.workbook.rangeAt(address);
    sheet.type(rect.row, rect.column, value);
    this.workbook.events.calculated(sheet);
  }

  /** Works out every formula of ours on a sheet, from the top; an empty cell is handed over as on Windows unless said otherwise. */
  async workOut(sheetName: string, blank: number | null = 0): Promise<void> {
    const sheet = this.workbook.sheets.GetItem(sheetName);
    const used = sheet.cells.used();
    if (!used) return;
    const ours: Range[] = [];
    for (let row = used.row; row < used.row + used.rows; row++)
      for (let column = used.column; column < used.column + used.columns; column++)
        if (sheet.cells.at(row, column)?.formula?.startsWith('=MTFP.')) ours.push(new Range(sheet, { row, column, rows: 1, columns: 1 }));
    await new WorkingOut(this.workbook, calls => this.functions.call(calls), blank, this.spilled).spill(ours);
    this.workbook.events.calculated(sheet);
  }

  /** What happens meanwhile is a co-author's doing. */
  remotely(edit: () => void): void {
    this.workbook.events.remotely(edit);
  }

  /** The values of a range, `Plan!A1:B2`. */
  values(address: string): unknown[][] | null {
    return this.workbook.rangeAt(address).Values;
  }

  /** The user is typing in a cell: Excel refuses batches, or lets those wait that say they may. */
  startCellEdit(): void {
    this.editing = new Promise(done => {
      this.finishEditing = done;
    });
  }

  endCellEdit(): void {
    this.editing = undefined;
    this.finishEditing();
  }

  /** The next batch that changes something is refused with this code, as an Excel without some ability would. */
  refuseNextWrite(code: string): void {
    this.refusals.push(code);
  }

  /** The request of this number from now on, the first being 1, fails. */
  failRequest(number: number, failure: Failure): void {
    this.recover();
    this.failing = { requestsBefore: number - 1, failure };
  }

  /** Excel answers again, and nothing fails any more. */
  recover(): void {
    this.failing = undefined;
    this.isGone = false;
    this.changesAsked.length = 0;
  }

  /** Something happens in the workbook as soon as the next batch has been answered: a co-author between two trips. */
  afterNextBatch(happens: () => void): void {
    this.next = happens;
  }

  /** Answers a batch as if the page had sent it. */
  asked(batch: Batch, flags: number): Promise<BatchReply> {
    return this.answer(batch, flags, JSON.stringify(batch).length);
  }

  private async answer(batch: Batch, flags: number, bytes: number): Promise<BatchReply> {
    if (isHousekeeping(batch)) return this.answerer.answer(batch, bytes);
    if (this.editing && (flags & MAY_WAIT_FOR_CELL_EDIT) === 0)
      return refused('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
    await this.editing;
    if (this.refusals.length > 0 && changesSomething(batch)) return refused(this.refusals.shift()!, 'Refused, as the test asked.');
    if (this.isGone) return refused('RequestAborted', 'Nothing is answered any more, as the test asked.');
    this.changesAsked.push(batch.Actions.filter(action => isChange(action, batch)).length);
    const failed = this.failed(batch, bytes);
    if (failed) return failed;
    const reply = this.answerer.answer(batch, bytes);
    if (changesSomething(batch)) this.calculation?.wake();
    const { next } = this;
    this.next = undefined;
    next?.();
    return reply;
  }

  private failed(batch: Batch, bytes: number): BatchReply | undefined {
    const { failing } = this;
    if (!failing || failing.requestsBefore-- > 0) return undefined;
    this.failing = undefined;
    const { how, code = 'RequestAborted', forGood = false } = failing.failure;
    this.isGone = forGood;
    if (how === 'answer lost') this.answerer.answer(batch, bytes);
    if (typeof how === 'object') return this.answerer.answer(batch, bytes, how.stoppedBefore);
    return refused(code, 'Failed, as the test asked.');
  }
}

const changesSomething = (batch: Batch) => batch.Actions.some(action => isChange(action, batch));

const refused = (code: string, message: string): BatchReply => ({
  Results: [],
  Error: { Code: code, Message: message, Location: '', ActionIndex: 0, HttpStatusCode: 400 },
});
