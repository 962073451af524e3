/**
 * The second script of the cells, which the page loads after functions.js and which rests on it: every function and all reports.
 */
import { registry } from './registry';
import { furtherFunctionsAre } from './pending-functions';

furtherFunctionsAre(registry);
