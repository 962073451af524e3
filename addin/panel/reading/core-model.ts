import { bands, planReport } from '../../../core';
import type { PlanModel } from './plan-model';

/** The model as the custom functions use it. In the built pane core is the one already loaded with the functions. */
export const coreModel: PlanModel = { planReport: (report, scenario, tables) => planReport(report, scenario, [...tables]), bands: (bandD, decimals) => bands(bandD, decimals) };
