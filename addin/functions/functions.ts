/**
 * What Excel loads for its cells: associates every function and leaves the library on the global MTFP, where the pane finds it.
 * Nothing but `CustomFunctions` need exist when it runs.
 */
import * as core from '../../core';
import { registry } from './registry';

(globalThis as { MTFP?: typeof core }).MTFP = core;

for (const { id, call } of registry) CustomFunctions.associate(id, call);
