/**
 * What of the library the pane uses: further-functions.js leaves it on the global MTFP, so that the pane does not carry it
 * twice. Only this, because every further name would keep its code in a script that cells wait for.
 */
export {
  adjustedAmount,
  asPlanTable,
  bands,
  blockOf,
  BY_NAME,
  BY_SIGN,
  castingFindings,
  cellAt,
  cellInUnit,
  columnOrder,
  compareData,
  comparedWithPeers,
  Decimal,
  drawAsScenario,
  figureIn,
  figuresApart,
  financialYear,
  headersIn,
  headerText,
  headOf,
  highestBandDNotExcessive,
  householdEffects,
  isOffered,
  isPlanHead,
  isRowOfPlan,
  lostHeaders,
  mappingIn,
  ModelError,
  moneyUnitOf,
  OPENING,
  openPlan,
  optionsFor,
  pairsOf,
  PLAN_TABLES,
  planReports,
  planTableNames,
  principleFor,
  principleInWords,
  proposedMovements,
  readPlan,
  reportData,
  riskReportData,
  riskRun,
  rowById,
  roundingOf,
  rowOfTable,
  scheduleIn,
  sensitivityData,
  solveData,
  terms,
  toTable,
  VERSION,
  withRowsBelow,
  workingsOf,
  yearName,
} from '../../core';
// What the parts of the library that the pane carries itself (webpack.config.js names them) take from the rest of it.
export { wrong } from '../../core/errors';
export { amountOf } from '../../core/figures/decimal';
export { weaker } from '../../core/figures/figure';
export { wholeNumberGiven } from '../../core/figures/given';
export { parameterDay, parameterFigure } from '../../core/parameters/lookup';
export { isBlank, isCellError, isTyped, quoted, sameWords, textOf, wordKey } from '../../core/plan/cells';
export { emptyRows } from '../../core/plan/empty-rows';
export { Findings } from '../../core/plan/findings';
export { rawTables } from '../../core/plan/raw-tables';
export { BASE_SCENARIO } from '../../core/plan/scenario-names';
export { exceeds } from '../../core/precept/principle';
export { totalInName } from '../../core/reading/total-names';
export { figure, words } from '../../core/reports/report';
export { figureColumn, nameColumn, reportOf, wordsColumn } from '../../core/reports/report-writer';
