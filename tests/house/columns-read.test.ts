import ts from 'typescript';
import { PLAN_TABLES } from '../../core';
import { filesUnder, root, textOf } from './sources';

/**
 * A column that is read into a row and looked at by nobody does nothing, however well it is documented. The readers
 * (core/plan/read-*.ts) put columns into the properties of rows; each property is to be used outside them. Those of ranges and
 * of dwellings use their rows themselves.
 */
const readers = filesUnder('core/plan', '.ts').filter(file => /^core\/plan\/read-(?!plan|range|dwellings)/.test(file));
const isReader = (file: ts.SourceFile): boolean => readers.some(reader => file.fileName.endsWith(reader));

/** Looked at through a type parameter, which the checker does not follow: in core/plan/age-checks.ts, core/budget/lasting-funding.ts and core/terms.ts. */
const LOOKED_AT_BY_A_PARAMETER = ['Grant.recurring', 'Grant.asOf', 'BillingAuthority.asOf', 'Body.kind'];

const program = ts.createProgram(
  filesUnder('core', '.ts').map(file => `${root}/${file}`),
  {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    strict: true,
    noEmit: true,
    resolveJsonModule: true,
  },
);
const checker = program.getTypeChecker();

/** Which of the properties somebody outside the readers looks at, as `Interface.property`. The checker is asked of their names alone. */
function used(properties: readonly string[]): Set<string> {
  const names = new Set(properties.map(one => one.split('.')[1]!));
  const found = new Set<string>();
  const add = (symbol: ts.Symbol | undefined): void => {
    for (const { parent } of symbol?.declarations ?? [])
      if (ts.isInterfaceDeclaration(parent)) found.add(`${parent.name.text}.${symbol!.name}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && names.has(node.name.text)) add(checker.getSymbolAtLocation(node.name));
    if (ts.isObjectBindingPattern(node)) {
      const taken = node.elements.map(({ name, propertyName }) => (propertyName ?? name).getText()).filter(name => names.has(name));
      if (taken.length > 0) {
        const type = checker.getTypeAtLocation(node);
        for (const name of taken) add(type.getProperty(name));
      }
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (!file.isDeclarationFile && !isReader(file)) visit(file);
  return found;
}

/** The properties of the rows that readers make: those of the interfaces they export. A row's name is no column of its own. */
const declared = (): string[] =>
  program
    .getSourceFiles()
    .filter(isReader)
    .flatMap(file => file.statements.filter(ts.isInterfaceDeclaration))
    .filter(({ modifiers }) => modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .flatMap(({ name, members }) => members.map(member => `${name.text}.${member.name!.getText()}`))
    .filter(property => !property.endsWith('.name'));

test('every column of the plan’s tables is taken by a reader', () => {
  // A column is named where its table is read: in a reader, or for Scenario, Dwellings, Strategy and Correlation in the file that reads it whole.
  const named = filesUnder('core', '.ts')
    .filter(file => file !== 'core/plan/tables.ts')
    .map(textOf)
    .join('\n');
  const columns = Object.entries(PLAN_TABLES).flatMap(([table, { columns: all }]) => all.map(column => `${table}: ${column}`));
  expect(columns.length).toBeGreaterThan(120);
  const isNamed = (column: string) => named.includes(`'${column}'`) || /^[A-I]$/.test(column);
  expect(columns.filter(one => !isNamed(one.split(': ')[1]!))).toEqual([]);
});

test('every property that a reader makes of a column is used by something else', () => {
  const properties = declared();
  expect(properties.length).toBeGreaterThan(100);
  const outside = used(properties);
  expect(outside.has('Service.priority')).toBe(true);
  expect(properties.filter(one => !outside.has(one) && !LOOKED_AT_BY_A_PARAMETER.includes(one))).toEqual([]);
});
