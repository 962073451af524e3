/** All checks, in the order in which they are run: those that leave sheets changed come after those that read them. */
import { appearanceChecks } from './appearance-checks';
import type { Check } from './check';
import { functionChecks } from './function-checks';
import { hostChecks } from './host-checks';
import { planChecks } from './plan-checks';
import { workbookChecks } from './workbook-checks';

export const selfTestChecks: readonly Check[] = [...hostChecks, ...functionChecks, ...planChecks, ...appearanceChecks, ...workbookChecks];
