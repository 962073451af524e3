import bandProportions from './band-proportions.json';
import employerNationalInsurance from './employer-national-insurance.json';
import exceptionalDeficit from './exceptional-deficit.json';
import fireReferendumLimit from './fire-referendum-limit.json';
import generalReserveJustification from './general-reserve-justification.json';
import officerPensionContribution from './officer-pension-contribution.json';
import panelTimetable from './panel-timetable.json';
import panelVetoMajority from './panel-veto-majority.json';
import policePayAward from './police-pay-award.json';
import policeReferendumLimit from './police-referendum-limit.json';
import policeStaffPayAward from './police-staff-pay-award.json';
import specialGrant from './special-grant.json';
import type { Parameter } from './parameter';

/** Every parameter file by its name. Their form is checked by schema.ts, off the path of a cell. */
export const parameters = {
  'band proportions': bandProportions as Parameter,
  'employer national insurance': employerNationalInsurance as Parameter,
  'exceptional deficit': exceptionalDeficit as Parameter,
  'fire referendum limit': fireReferendumLimit as Parameter,
  'general reserve justification': generalReserveJustification as Parameter,
  'officer pension contribution': officerPensionContribution as Parameter,
  'panel timetable': panelTimetable as Parameter,
  'panel veto majority': panelVetoMajority as Parameter,
  'police pay award': policePayAward as Parameter,
  'police referendum limit': policeReferendumLimit as Parameter,
  'police staff pay award': policeStaffPayAward as Parameter,
  'special grant': specialGrant as Parameter,
} as const;

export type ParameterName = keyof typeof parameters;
