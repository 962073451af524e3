import type { Horizon } from '../years/horizon';
import { wordKey } from './cells';
import { bySight } from './look-alikes';
import type { RawRow } from './raw-rows';
import type { RawTables } from './raw-tables';
import { scenarioNames } from './scenario-names';
import type { TableName } from './tables';

/**
 * The plan's tables as scenarios act on them: read only, and looked up once, so that each scenario costs what its own rows
 * cost and not the whole plan again.
 */
export class ScenarioBase {
  readonly names: readonly string[];
  private readonly places = new Map<TableName, ReadonlyMap<string, readonly number[]>>();
  private readonly sights = new Map<TableName, ReadonlyMap<string, string>>();
  private readonly rows = new Map<string, RawRow[]>();

  constructor(
    readonly tables: RawTables,
    readonly horizon: Horizon,
  ) {
    this.names = scenarioNames(tables);
    for (const row of tables.get('Scenario')?.rows ?? []) {
      const key = wordKey(row.name);
      const there = this.rows.get(key);
      if (there) there.push(row);
      else this.rows.set(key, [row]);
    }
  }

  /** A scenario's rows, in table order. */
  rowsOf(scenario: string): readonly RawRow[] {
    return this.rows.get(wordKey(scenario)) ?? [];
  }

  /** Where the rows of that name stand in a table. */
  placesOf(table: TableName, name: string): readonly number[] {
    let places = this.places.get(table);
    if (!places) {
      const found = new Map<string, number[]>();
      (this.tables.get(table)?.rows ?? []).forEach((row, place) => {
        const key = wordKey(row.name);
        const there = found.get(key);
        if (there) there.push(place);
        else found.set(key, [place]);
      });
      this.places.set(table, (places = found));
    }
    return places.get(wordKey(name)) ?? [];
  }

  /** A table's names by what they look like. */
  bySight(table: TableName): ReadonlyMap<string, string> {
    const known = this.sights.get(table) ?? bySight((this.tables.get(table)?.rows ?? []).map(row => row.name));
    this.sights.set(table, known);
    return known;
  }
}
