import { pathToFileURL } from 'node:url';
import { JSDOM, ResourceLoader } from 'jsdom';
import type { AbortablePromise, FetchOptions } from 'jsdom';
import { SimulatedExcel } from './simulated-excel';
import type { ExcelOptions } from './simulated-excel';

const OFFICE = pathToFileURL(require.resolve('@microsoft/office-js/dist/office.js')).href;

/** The genuine office.js in a page without a browser, with the simulated Excel behind it. */
export interface ExcelInNode extends SimulatedExcelPage {
  readonly excel: SimulatedExcel;
  /** Closes the page; timers of office.js would otherwise keep the process alive. */
  close(): void;
}

/** The page's own names, as the add-in finds them. */
export interface SimulatedExcelPage {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly window: Window & typeof globalThis;
}

/** Loads office.js and its parts from npm; its telemetry is not loaded, since nothing may leave. */
class FromNpm extends ResourceLoader {
  override fetch(url: string, options: FetchOptions): AbortablePromise<Buffer> | null {
    return url.includes('/telemetry/') ? null : super.fetch(url, options);
  }
}

/** Opens a workbook in the simulated Excel and waits until office.js is ready. */
export async function openInNode(options: ExcelOptions = {}): Promise<ExcelInNode> {
  const dom = new JSDOM('<!doctype html><head></head>', {
    url: 'https://localhost/taskpane.html',
    runScripts: 'dangerously',
    resources: new FromNpm(),
    pretendToBeVisual: true,
  });
  const window = dom.window as unknown as Window & typeof globalThis & SimulatedExcelPage;
  const excel = new SimulatedExcel(window, options);
  await new Promise<void>((loaded, failed) => {
    const script = window.document.createElement('script');
    script.src = OFFICE;
    script.onload = () => loaded();
    script.onerror = () => failed(new Error(`office.js did not load from ${OFFICE}`));
    window.document.head.append(script);
  });
  await window.Office.onReady();
  return {
    excel,
    window,
    Excel: window.Excel,
    Office: window.Office,
    CustomFunctions: window.CustomFunctions,
    close: () => dom.window.close(),
  };
}

/** Gives the page's `Excel` and `Office` to the code under test, which finds them as globals; returns the way back. */
export function asGlobals(page: SimulatedExcelPage): () => void {
  const globals = globalThis as { Excel?: unknown; Office?: unknown };
  const before = { Excel: globals.Excel, Office: globals.Office };
  Object.assign(globals, { Excel: page.Excel, Office: page.Office });
  return () => void Object.assign(globals, before);
}
