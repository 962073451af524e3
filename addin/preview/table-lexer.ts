/** The grid's reader of formulas, to which a reference to a table is the cells it means. */
import { Plugin } from '@univerjs/core';
import type { Injector } from '@univerjs/core';
import { IDefinedNamesService, IFormulaCurrentConfigService, Lexer, LexerTreeBuilder } from '@univerjs/preset-sheets-core';
import { plainReferences } from './structured-references';
import type { TableInGrid } from './structured-references';

/** The tables of the workbook that is open. */
export class TablesInGrid {
  private readonly known = new Map<string, TableInGrid>();

  forget(): void {
    this.known.clear();
  }

  tell(table: TableInGrid): void {
    this.known.set(table.name.toLowerCase(), table);
  }

  find(name: string): TableInGrid | undefined {
    return this.known.get(name.toLowerCase());
  }
}

class TableLexer extends Lexer {
  private readonly tables: TablesInGrid;

  constructor(tables: TablesInGrid, ...given: ConstructorParameters<typeof Lexer>) {
    super(...given);
    this.tables = tables;
  }

  override treeBuilder(formula: string, transformSuffix?: boolean) {
    return super.treeBuilder(
      plainReferences(formula, name => this.tables.find(name)),
      transformSuffix,
    );
  }
}

/**
 * The engine's own builder keeps an open square bracket of one formula for the next: after `=SUM(Lines[` has been typed, sign by
 * sign as it is, no operator of any later formula is known (#NAME?). Seen in Univer 0.25.1.
 */
function forgettingBuilder(): LexerTreeBuilder {
  const builder = new LexerTreeBuilder();
  const forget: () => void = builder['_resetTemp'].bind(builder);
  builder['_resetTemp'] = () => {
    forget();
    builder['_squareBracketState'] = 0;
    builder['_tableBracketState'] = false;
  };
  return builder;
}

/** Puts the reader in the place of the engine's own, before that has read anything. To be registered after the engine's plugin. */
export const readingTables = (tables: TablesInGrid, injector: Injector) =>
  class extends Plugin {
    static override pluginName = 'MTFP_TABLES';
    protected override readonly _injector = injector;

    override onStarting(): void {
      injector.replace([LexerTreeBuilder, { useFactory: forgettingBuilder }]);
      injector.replace([
        Lexer,
        {
          useFactory: (...given: ConstructorParameters<typeof Lexer>) => new TableLexer(tables, ...given),
          deps: [IDefinedNamesService, LexerTreeBuilder, IFormulaCurrentConfigService],
        },
      ]);
    }
  };
