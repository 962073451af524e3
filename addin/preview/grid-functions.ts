/** The registry's functions in the form the grid takes: what it calls, and what it tells the person who types one. */
import { NAMESPACE } from '../functions/namespace';
import { BooleanNumber } from '@univerjs/core';
import type { Ctor } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorValueObject,
  FunctionType,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/preset-sheets-core';
import type { BaseValueObject, ErrorType, IFunctionInfo } from '@univerjs/preset-sheets-core';
import type { FunctionDescriptor } from '../functions/descriptor';
import { answerInGrid, isErrorName } from './grid-function';
import type { GridValue } from './grid-function';
import type { Sentences } from './sentences';

export interface GridFunctions {
  readonly function: [Ctor<BaseFunction>, string][];
  readonly description: IFunctionInfo[];
}

export const gridFunctions = (registry: readonly FunctionDescriptor[], sentences: Sentences): GridFunctions => ({
  function: registry.map(one => [calledByGrid(one, sentences), nameOf(one)]),
  description: registry.map(description),
});

const nameOf = ({ id }: FunctionDescriptor): string => `${NAMESPACE}.${id}`;

/** Made as the grid makes its own functions: its way for custom ones would read the words `£15` as a number and a blank cell as 0. */
function calledByGrid(one: FunctionDescriptor, sentences: Sentences): Ctor<BaseFunction> {
  return class extends BaseFunction {
    override calculate(...given: BaseValueObject[]): BaseValueObject {
      const origin = { sheet: this.subUnitId ?? '', row: this.row, column: this.column };
      const answer = answerInGrid(one, origin, given.map(fromGrid), sentences);
      return Array.isArray(answer) ? blockOf(answer) : inGrid(answer);
    }
  };
}

/** A range is rows of values, an error in a cell stands apart from words, a blank cell is null. */
function fromGrid(given: BaseValueObject): unknown {
  if (!given.isArray()) return typedInFormula(cellFromGrid(given));
  const rows: unknown[][] = [];
  (given as ArrayValueObject).iterator((cell, row, column) => {
    (rows[row] ??= [])[column] = cell ? cellFromGrid(cell) : null;
  });
  return rows;
}

/** The grid takes a figure that is typed into a formula with a nil at its end, 286.60, for words. */
const ENDS_IN_NIL = /^[+-]?\d+\.\d*0$/;

const typedInFormula = (value: unknown): unknown => (typeof value === 'string' && ENDS_IN_NIL.test(value) ? Number(value) : value);

function cellFromGrid(cell: BaseValueObject): unknown {
  if (cell.isNull()) return null;
  return cell.isError() ? { error: (cell as ErrorValueObject).getErrorType() } : cell.getValue();
}

const blockOf = (rows: readonly (readonly GridValue[])[]): BaseValueObject =>
  ArrayValueObject.create({
    calculateValueList: rows.map(row => row.map(inGrid)),
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });

function inGrid(value: GridValue): BaseValueObject {
  if (typeof value === 'number') return NumberValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  return isErrorName(value) ? ErrorValueObject.create(value as ErrorType) : StringValueObject.create(value);
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
