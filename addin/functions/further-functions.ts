/**
 * The second script of the cells, which the page loads after functions.js and which rests on it: every function, all reports,
 * and what the pane uses of the library and the list of functions, left on the global MTFP so that the pane does not carry it twice.
 */
import { registry } from './registry';
import * as sharedCore from './shared-core';
import { furtherFunctionsAre } from './waiting-room';

(globalThis as { MTFP?: typeof sharedCore & { registry: typeof registry } }).MTFP = { ...sharedCore, registry };
furtherFunctionsAre(registry);
