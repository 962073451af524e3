import { NAMESPACE } from '../../functions/namespace';
import { withThisRow } from '../structured-references';
import { marked, unmarked } from './newer-functions';

/**
 * How Excel stores the add-in's functions in a file: `MTFP.PLAN(` as `_xldudf_MTFP_PLAN(`. Only that form finds the
 * add-in again when the file is opened.
 *
 * Source: OfficeDev/office-js issue 4811 and OfficeDev/Excel-Custom-Functions issue 108. Not tried in Excel itself.
 */
const SHOWN = new RegExp(`(?<![\\w.])${NAMESPACE}\\.([A-Z]+)(?=\\()`, 'gi');
const PREFIX = `_xldudf_${NAMESPACE}_`;
const STORED = new RegExp(`(?<![\\w.])${PREFIX}([A-Z]+)(?=\\()`, 'gi');

/** Text in quotes is left alone. */
const outsideQuotes = (formula: string, change: (part: string) => string): string =>
  formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 0 ? change(part) : part))
    .join('');

/** As a file stores it, without the equals sign. */
export const stored = (formula: string): string =>
  outsideQuotes(withThisRow(formula.replace(/^=/, '')), part =>
    marked(part.replace(SHOWN, (_, id: string) => `${PREFIX}${id.toUpperCase()}`)),
  );

/** As people read and type it, with the equals sign; Excel's marks for newer functions are left out. */
export const shown = (formula: string): string =>
  `=${outsideQuotes(formula.replace(/^=/, ''), part => unmarked(part.replace(STORED, (_, id: string) => `${NAMESPACE}.${id.toUpperCase()}`)))}`;

export const callsAddIn = (formula: string): boolean => stored(formula).includes(PREFIX);
