import { bands, compare, householdEffects, planReport } from '../../../core';
import type { PlanModel } from './plan-model';

/** The model as the custom functions use it. In the built pane core is the one already loaded with the functions. */
export const coreModel: PlanModel = { planReport, compare, bands, householdEffects };
