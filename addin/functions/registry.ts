/** Every custom function, in the order of the docs. Ids and argument orders are the public contract: new arguments go at the end, optional. */
import type { FunctionDescriptor } from './descriptor';

export const registry: readonly FunctionDescriptor[] = [];
