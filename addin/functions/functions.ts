/**
 * What Excel loads for its cells: associates every function and leaves what the pane uses of the library on the global MTFP.
 * Nothing but `CustomFunctions` need exist when it runs.
 */
import { registry } from './registry';
import * as sharedCore from './shared-core';

(globalThis as { MTFP?: typeof sharedCore }).MTFP = sharedCore;

for (const { id, call } of registry) CustomFunctions.associate(id, call);
