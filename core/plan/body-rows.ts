import { sameWords, textOf } from './cells';
import { COMMISSIONING_FACTS } from './commissioning-facts';
import { nearestWord } from '../reading/nearest-word';
import type { Findings } from './findings';
import { REORGANISATION } from './reorganisation-fact';
import { OVERSPEND_AGAINST, OVERSPEND_FALLS_ON } from './overspend-facts';
import type { RawTable, RawTables } from './raw-tables';
import { BUDGET_SET_TO } from './read-body';

/** The Body row that says whether a drawdown waits for a business case before it counts. */
export const DRAWDOWNS_NEED_CASE = 'Drawdowns need a business case';

/** The Body row that says whether the threshold of a special grant comes off before the share or after it. */
export const SPECIAL_GRANT_ORDER = 'Special grant order';

/** The Body row that names the assumption which the rise in Band D is compared with. */
export const COMPARED_WITH = 'Compared with inflation';

/** The rows of the Body that a plan reads. */
export const BODY_ROWS: readonly string[] = [
  'Name',
  'Kind',
  'Country',
  'Code',
  'Base year',
  'Base-year Band D',
  'Decimals of Band D',
  'Money in',
  'Highest score',
  DRAWDOWNS_NEED_CASE,
  SPECIAL_GRANT_ORDER,
  COMPARED_WITH,
  BUDGET_SET_TO,
  REORGANISATION,
  OVERSPEND_FALLS_ON,
  OVERSPEND_AGAINST,
  ...Object.keys(COMMISSIONING_FACTS),
];

const isRowOf = (name: string, known: readonly string[]): string | undefined => known.find(one => sameWords(one, name));

/** A warning for each row of the Body that nobody reads, with the nearest name that is read. */
export function findUnreadFacts(body: RawTable | undefined, findings: Findings): void {
  for (const { name } of body?.rows ?? []) {
    if (isRowOf(name, BODY_ROWS)) continue;
    const nearest = nearestWord(name, BODY_ROWS);
    findings.add({
      severity: 'warning',
      table: 'Body',
      row: name,
      column: 'Body',
      sentence: nearest
        ? `Body “${name}” is not a row that the plan reads, so it changes nothing. Type ${nearest}.`
        : `Body “${name}” is not a row that the plan reads, so it changes nothing. Delete it, or type one of ${BODY_ROWS.join(', ')}.`,
    });
  }
}

/** The tables with a row, empty as yet, for each fact that a scenario sets and the Body does not type. */
export function withFactsOfScenarios(raw: RawTables): RawTables {
  const body = raw.get('Body');
  if (!body) return raw;
  const named = (raw.get('Scenario')?.rows ?? [])
    .filter(row => sameWords(textOf(row.cells.get('Table')), 'Body'))
    .map(row => isRowOf(textOf(row.cells.get('Row')), BODY_ROWS))
    .filter((name): name is string => name !== undefined && !body.rows.some(row => sameWords(row.name, name)));
  if (!named.length) return raw;
  const added = [...new Set(named)].map(name => ({ name, cells: new Map(), adjustments: new Map() }));
  return new Map([...raw, ['Body', { ...body, rows: [...body.rows, ...added] }]]);
}
