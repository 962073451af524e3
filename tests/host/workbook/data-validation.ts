import { Simulated } from '../simulated';
import type { Range } from './range';

/** What may be typed into cells, and the prompt beside them. */
export class DataValidation extends Simulated {
  static override readonly title = 'DataValidation';
  static override readonly since = { Rule: 8, Prompt: 8, ErrorAlert: 8, IgnoreBlanks: 8, Clear: 8 };

  constructor(private readonly range: Range) {
    super();
  }
  override place() {
    return this.range.place();
  }

  get Rule() {
    return this.kept('Rule');
  }
  set Rule(rule: unknown) {
    this.keep('Rule', rule);
  }
  get Prompt() {
    return this.kept('Prompt');
  }
  set Prompt(prompt: unknown) {
    this.keep('Prompt', prompt);
  }
  get ErrorAlert() {
    return this.kept('ErrorAlert');
  }
  set ErrorAlert(alert: unknown) {
    this.keep('ErrorAlert', alert);
  }
  get IgnoreBlanks() {
    return this.kept('IgnoreBlanks') ?? true;
  }
  set IgnoreBlanks(ignored: unknown) {
    this.keep('IgnoreBlanks', ignored);
  }
  Clear() {
    this.keep('Rule', {});
  }

  private keep(name: string, value: unknown): void {
    this.range.sheet.mustBeEditable();
    this.range.sheet.looks.set(`${this.range.toString()} DataValidation.${name}`, value);
  }

  private kept(name: string): unknown {
    return this.range.sheet.looks.get(`${this.range.toString()} DataValidation.${name}`) ?? null;
  }
}
