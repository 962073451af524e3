/** Every custom function, in the order of the docs. Ids and argument orders are the public contract: new arguments go at the end, optional. */
import { analysis } from './analysis';
import { card } from './card';
import { cast } from './cast';
import { commissioning } from './commissioning';
import { comparison } from './compare';
import { councilTax } from './council-tax';
import type { FunctionDescriptor } from './descriptor';
import { pay } from './pay';
import { plan } from './plan';
import { reserves } from './reserves';
import { table } from './table';

export const registry: readonly FunctionDescriptor[] = [
  ...plan,
  ...comparison,
  ...analysis,
  ...councilTax,
  ...pay,
  ...reserves,
  ...commissioning,
  ...card,
  ...table,
  ...cast,
];
