import { Simulated } from '../simulated';

/** Excel itself, as far as the add-in asks: how it calculates. */
export class Application extends Simulated {
  static override readonly title = 'Application';
  static override readonly since = { SuspendApiCalculationUntilNextSync: 6, SuspendScreenUpdatingUntilNextSync: 9, CultureInfo: 11 };
  /** `Automatic`, `AutomaticExceptTables` or `Manual`. */
  mode = 'Automatic';
  calculations = 0;
  get CalculationMode() {
    return this.mode;
  }
  set CalculationMode(mode: string) {
    this.mode = mode;
  }
  Calculate() {
    this.calculations += 1;
  }
  SuspendApiCalculationUntilNextSync() {
    return null;
  }
  SuspendScreenUpdatingUntilNextSync() {
    return null;
  }
}
