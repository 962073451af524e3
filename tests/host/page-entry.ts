import { SimulatedExcel } from './simulated-excel';
import type { ExcelOptions } from './simulated-excel';

declare global {
  interface Window {
    openSimulatedExcel?: (options: ExcelOptions) => void;
    /** The Excel behind this page, for the tests that look at it from outside. */
    simulatedExcel: SimulatedExcel;
  }
}

window.openSimulatedExcel = options => {
  window.simulatedExcel = new SimulatedExcel(window, options);
};
