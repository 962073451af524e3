/** The plan: its reports. */
import { reportNames, reportToSpill } from '../../core';
import { planFunction } from './plan-function';

export const plan = [planFunction(reportNames, reportToSpill)];
