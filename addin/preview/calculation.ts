/** Whether the grid is working formulas out. It begins a moment after a change, and says when it begins and when it is done. */
import { SetFormulaCalculationNotificationMutation, SetFormulaCalculationStartMutation } from '@univerjs/preset-sheets-core';

/** The grid waits this long for more to be typed; a change after which nothing begins rests no formula on it. */
const BEGINS_WITHIN = 400;

interface CalculationNotice {
  readonly functionsExecutedState?: number;
}

export class Calculation {
  isWorking = false;
  private beginning: ReturnType<typeof setTimeout> | undefined;

  /** `changed` is called when nothing is being worked out any more. */
  constructor(private readonly changed: () => void) {}

  heard(id: string, params: unknown, isChange: boolean): void {
    if (id === SetFormulaCalculationStartMutation.id) this.begins();
    else if (id === SetFormulaCalculationNotificationMutation.id) {
      if ((params as CalculationNotice).functionsExecutedState !== undefined) this.ends();
    } else if (isChange) {
      this.begins();
      this.beginning = setTimeout(() => this.ends(), BEGINS_WITHIN);
    }
  }

  private begins(): void {
    clearTimeout(this.beginning);
    this.isWorking = true;
  }

  private ends(): void {
    clearTimeout(this.beginning);
    if (!this.isWorking) return;
    this.isWorking = false;
    this.changed();
  }
}
