/** The formulas of ours that stand in a workbook: those that are stuck, those that leave a table of the plan out, and who answered them. */
import { NAMESPACE } from '../functions/namespace';
import { formulaReference } from './plan-formula';
import type { Place, PlanTable } from './workbook';
import type { WorkbookName } from './mapping-names';

/** A cell with a formula of ours, and what it shows. */
export interface OurFormula extends Place {
  readonly formula: string;
  readonly shown: string;
  /** It stands on a sheet that is protected, and cannot be entered again. */
  readonly isProtected?: boolean;
}

/** What the pane needs of a workbook to look after formulas of ours. */
export interface OurFormulasPort {
  ourFormulas(): Promise<readonly OurFormula[]>;
  /** Enters stuck formulas again and works everything out; says how many were entered. */
  workOutAgain(): Promise<number>;
  /** The version whose answers the workbook holds; undefined where nobody has said. */
  answeredBy(): Promise<string | undefined>;
  rememberAnsweredBy(version: string): Promise<void>;
}

const OURS = new RegExp(`(?<![\\w.])(?:${NAMESPACE}\\.|_xldudf_${NAMESPACE}_)`, 'i');
const PLAN = new RegExp(`(?<![\\w.])(?:${NAMESPACE}\\.|_xldudf_${NAMESPACE}_)PLAN\\(`, 'i');

export const isOurFormula = (formula: unknown): formula is string =>
  typeof formula === 'string' && formula.startsWith('=') && OURS.test(formula);

/** What a cell shows that waits for the add-in, or was filled before it was there; calculating does not mend it. */
const STUCK: readonly string[] = ['#NAME?', '#BUSY!'];

export const isStuck = ({ shown }: Pick<OurFormula, 'shown'>): boolean => STUCK.includes(shown);

/** A formula over the plan that does not take in all of its tables. */
export interface LeavesOut {
  readonly at: OurFormula;
  readonly tables: readonly PlanTable[];
}

/**
 * The formulas of PLAN that leave a table of the plan out, however they name those they have. A formula over a single table or
 * two is somebody's own: only one that has most of the plan is taken to be meant for all of it.
 */
export function leavingOut(formulas: readonly OurFormula[], tables: readonly PlanTable[]): LeavesOut[] {
  return formulas
    .filter(({ formula }) => PLAN.test(formula))
    .map(at => ({ at, tables: tables.filter(table => !takesIn(at.formula, table)) }))
    .filter(({ tables: missing }) => missing.length > 0 && missing.length * 2 < tables.length);
}

function takesIn(formula: string, table: PlanTable): boolean {
  if (table.reference) return formula.replace(/\s/g, '').includes(formulaReference(table).replace(/\s/g, ''));
  return new RegExp(`(?<![\\w.])${table.name.replace(/[.\\]/g, '\\$&')}(?![\\w.])`, 'i').test(formula);
}

/** The formula with the tables that it lacks. */
export const withTables = (formula: string, missing: readonly PlanTable[]): string =>
  `${formula.replace(/\)\s*$/, '')},${missing.map(formulaReference).join(',')})`;

const VERSION_NAME = 'MTFP_answered_by';

export const isVersionName = (name: string): boolean => name.toLowerCase() === VERSION_NAME.toLowerCase();

/** The version as a defined name of the workbook, `="0.1.0"`: it stays in the file whatever program saves it. */
export const versionName = (version: string): WorkbookName => ({ name: VERSION_NAME, formula: `="${version}"` });

export const versionIn = (names: readonly WorkbookName[]): string | undefined =>
  /^="([\d.]+)"$/.exec(names.find(({ name }) => isVersionName(name))?.formula ?? '')?.[1];

/** Whose answers they are: an earlier version's, a later one's, or this one's (also where nobody has said). */
export function comparedWith(version: string, answered: string | undefined): 'earlier' | 'later' | 'same' {
  const numbersOf = (one: string) => one.split('.').map(Number);
  const [there, here] = [numbersOf(answered ?? version), numbersOf(version)];
  for (let i = 0; i < Math.max(there.length, here.length); i++) {
    const difference = (there[i] ?? 0) - (here[i] ?? 0);
    if (difference !== 0) return difference < 0 ? 'earlier' : 'later';
  }
  return 'same';
}
