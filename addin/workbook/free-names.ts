/** Names that are not taken yet, and formulas that follow a sheet or table to its new name. */
const LONGEST_SHEET_NAME = 31;

/** Gives each wanted name, or the nearest one that is free; what it gives is taken from then on. */
export class FreeNames {
  private readonly taken: Set<string>;
  readonly given = new Map<string, string>();

  constructor(
    taken: readonly string[],
    private readonly variant: (name: string, number: number) => string,
  ) {
    this.taken = new Set(taken.map(name => name.toLowerCase()));
  }

  give(preferred: string): string {
    let name = preferred;
    for (let number = 2; this.taken.has(name.toLowerCase()); number++) name = this.variant(preferred, number);
    this.taken.add(name.toLowerCase());
    this.given.set(preferred, name);
    return name;
  }
}

/** `Results (2)`, cut to the length Excel allows. */
export const sheetVariant = (name: string, number: number): string => {
  const suffix = ` (${number})`;
  return name.slice(0, LONGEST_SHEET_NAME - suffix.length) + suffix;
};

/** `Lines_2`. */
export const tableVariant = (name: string, number: number): string => `${name}_${number}`;

const TABLE = /([A-Za-z_][\w.]*)\[/g;
const SHEET = /(?:'((?:[^']|'')+)'|\b([A-Za-z_][\w.]*))!/g;

/** A formula with the names that tables and sheets were given in place of those they were asked for. */
export function following(formula: string, tables: ReadonlyMap<string, string>, sheets: ReadonlyMap<string, string>): string {
  return formula
    .replace(TABLE, (found, asked: string) => {
      const name = tables.get(asked);
      return name === undefined ? found : `${name}[`;
    })
    .replace(SHEET, (found, quoted: string | undefined, plain: string | undefined) => {
      const name = sheets.get(quoted?.replace(/''/g, "'") ?? plain ?? '');
      return name === undefined ? found : `${sheetReference(name)}!`;
    });
}

const sheetReference = (name: string): string => (/^[A-Za-z_]\w*$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`);
