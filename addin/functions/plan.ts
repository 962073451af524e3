/** The plan: its reports. */
import { planReport, reportNames } from '../../core';
import { planFunction } from './plan-function';

export const plan = [planFunction(reportNames, planReport)];
