/**
 * What of the library the pane uses: functions.js leaves it on the global MTFP, so that the pane does not carry it twice.
 * Only this, because every further name would keep its code in the script that Excel loads before the first calculation.
 */
export {
  bands,
  compare,
  Decimal,
  financialYear,
  householdEffects,
  ModelError,
  options,
  planReport,
  planTableNames,
  preceptTimetable,
  provenance,
  replayed,
  revisedRange,
  riskReport,
  riskRun,
  sensitivity,
  votesForVeto,
  yearName,
} from '../../core';
