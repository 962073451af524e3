import { join } from 'node:path';
import { build } from 'esbuild';
import type { ExcelOptions } from './simulated-excel';

let bundle: Promise<string> | undefined;

/**
 * The simulated Excel as text, to run in a browser page before office.js loads (Playwright's `addInitScript`).
 * The page then has `window.simulatedExcel`.
 */
export async function excelScript(options: ExcelOptions = {}): Promise<string> {
  bundle ??= bundled();
  return `${await bundle}\nwindow.openSimulatedExcel(${JSON.stringify(options)});`;
}

async function bundled(): Promise<string> {
  const result = await build({
    entryPoints: [join(__dirname, 'page-entry.ts')],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  return result.outputFiles[0]!.text;
}

const OFFICE_DIST = require.resolve('@microsoft/office-js/dist/office.js').replace(/office\.js$/, '');

/**
 * The npm file to serve where a page asks for office.js or one of its parts, wherever the page expects them
 * (Microsoft's address or its own); undefined for any other address.
 */
export function officeFile(url: string): string | undefined {
  const match = /\/(?:lib\/(?:1|1\.1)\/hosted|office|1)\/([\w./-]+\.js)(?:\?.*)?$/.exec(url);
  return match?.[1] && !match[1].includes('..') ? join(OFFICE_DIST, match[1]) : undefined;
}
