import { join } from 'node:path';
import * as ts from 'typescript';
import { root } from './sources';

/** What the library's users see: every export of core/index.ts, with what its declaration says of it. */
const program = ts.createProgram([join(root, 'core/index.ts')], {
  ...ts.parseJsonConfigFileContent(ts.readConfigFile(join(root, 'core/tsconfig.json'), ts.sys.readFile).config, ts.sys, join(root, 'core'))
    .options,
  noEmit: true,
});
const checker = program.getTypeChecker();
const face = checker.getSymbolAtLocation(program.getSourceFile(join(root, 'core/index.ts'))!)!;
const exported = checker
  .getExportsOfModule(face)
  .map(symbol => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol));
const said = (symbol: ts.Symbol): string => ts.displayPartsToString(symbol.getDocumentationComment(checker));

test('every export of the library says what it is', () => {
  expect(exported.length).toBeGreaterThan(120);
  expect(exported.filter(symbol => said(symbol).length < 12).map(({ name }) => name)).toEqual([]);
});
