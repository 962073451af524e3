/** The registry's functions in the form the grid takes: what it calls, and what it tells the person who types one. */
import { BooleanNumber } from '@univerjs/core';
import type { Ctor } from '@univerjs/core';
import { CustomFunction, FunctionType } from '@univerjs/preset-sheets-core';
import type { BaseFunction, FormulaFunctionResultValueType, IFunctionInfo } from '@univerjs/preset-sheets-core';
import type { FunctionDescriptor } from '../functions/descriptor';
import { answerInGrid } from './grid-function';
import type { Sentences } from './sentences';

export interface GridFunctions {
  readonly function: [Ctor<BaseFunction>, string][];
  readonly description: IFunctionInfo[];
}

export const gridFunctions = (registry: readonly FunctionDescriptor[], sentences: Sentences): GridFunctions => ({
  function: registry.map(one => [calledByGrid(one, sentences), nameOf(one)]),
  description: registry.map(description),
});

const nameOf = ({ id }: FunctionDescriptor): string => `MTFP.${id}`;

function calledByGrid(one: FunctionDescriptor, sentences: Sentences): Ctor<BaseFunction> {
  return class extends CustomFunction {
    override calculateCustom(...given: unknown[]): FormulaFunctionResultValueType {
      const origin = { sheet: this.subUnitId ?? '', row: this.row, column: this.column };
      return answerInGrid(one, origin, given, sentences) as FormulaFunctionResultValueType;
    }
  };
}

const description = (one: FunctionDescriptor): IFunctionInfo => ({
  functionName: nameOf(one),
  functionType: FunctionType.User,
  description: one.summary,
  abstract: one.summary,
  functionParameter: one.args.map(argument => ({
    name: argument.label,
    detail: argument.help,
    example: '',
    require: argument.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    repeat: argument.takes === 'tables' ? BooleanNumber.TRUE : BooleanNumber.FALSE,
  })),
});
