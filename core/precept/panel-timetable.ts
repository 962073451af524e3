import type { FigureStatus } from '../figures/figure';
import { parameterDay } from '../parameters/lookup';
import type { Day } from '../years/day';
import type { FinancialYear } from '../years/financial-year';

/** The steps from the billing authorities’ figures to the issue of the precept, in their order. */
const STEPS = {
  'collection fund estimate': 'Billing authorities estimate the surplus or deficit of their collection funds',
  'tax bases notified': 'Billing authorities notify their tax bases',
  proposal: 'The commissioner notifies the Panel of the proposed precept',
  'panel report': 'The Panel reviews the proposal and reports, with a veto if it makes one',
  'revised precept': 'The commissioner answers; after a veto, with a revised precept',
  'second report': 'The Panel reviews the revised precept: comments and recommendations, no second veto',
  issue: 'The commissioner issues the precept',
} as const;

export type TimetableStep = keyof typeof STEPS;

/** A step of the precept’s year: the last day for it, and where that stands. */
export interface TimetableEntry {
  readonly step: TimetableStep;
  readonly what: string;
  /** The last day for it. */
  readonly by: Day;
  readonly status: FigureStatus;
  readonly source: string;
}

/** The last day for a step, in the calendar year in which the financial year starts. */
export const lastDayFor = (step: TimetableStep, year: FinancialYear): Day => `${year}-${parameterDay('panel timetable', step).monthAndDay}`;

/**
 * The timetable of a precept, by day.
 *
 * Source: Police and Crime Panels (Precepts and Chief Constable Appointments) Regulations 2012, SI 2012/2271, regulations 3 to 6.
 * Not covered: combined and metropolitan fire authorities, whose members set the precept without a Panel.
 */
export function preceptTimetable(year: FinancialYear): readonly TimetableEntry[] {
  return (Object.keys(STEPS) as TimetableStep[]).map(step => {
    const { status, source } = parameterDay('panel timetable', step);
    return { step, what: STEPS[step], by: lastDayFor(step, year), status, source };
  });
}
