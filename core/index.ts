/** The library's public face: ordinary functions, exact amounts in and out; an impossible call throws a ModelError with its sentence. */
export { ModelError, shortened } from './errors';
export { Decimal, amountOf } from './figures/decimal';
export type { Amount } from './figures/decimal';
export { terms } from './terms';
export type { Term, TermEntry } from './terms';
export { financialYear, yearName } from './years/financial-year';
export type { FinancialYear } from './years/financial-year';
export type { CellError, CellValue, Table, Texts } from './plan/cells';
export { planReport, planReports, reportData, reportNames, reportToSpill } from './reports/plan-report';
export { headlineData, headlineNames } from './reports/headline-reports';
export { figureCard } from './reports/figure-card';
export type { FigureCard } from './reports/figure-card';
export { workingsOf } from './reports/workings/tree';
export type { Workings, WorkingsNode } from './reports/workings/tree';
export type { FigureName } from './figures/figure-name';
export { cellAt, rowById, rowOfTable } from './reports/report';
export type { Cell, Column, Report, Role, Row, Unit } from './reports/report';
export { cellInUnit, toTable } from './reports/writers/table';
export type { ReportCell, ReportTable } from './reports/writers/table';
export { toCsv } from './reports/writers/csv';
export { toJson } from './reports/writers/json';
export { textOfCell } from './reports/writers/text';
export { compare, compareData } from './analysis/compare';
export { MEASURES } from './analysis/measured';
export { PLAN_TABLES, planTableNames } from './plan/tables';
export type { TableName } from './plan/tables';
export { moneyUnitOf } from './plan/read-body';
export { moneyUnitSpellings } from './plan/money-unit';
export type { MoneyUnit } from './plan/money-unit';
export { isPlanHead } from './plan/plan-head';
export { ownRange, rangeAsMapped, tableNamed } from './plan/own-range';
export {
  asPlanTable,
  blockOf,
  columnOrder,
  headerText,
  headersIn,
  isOffered,
  isRowOfPlan,
  lostHeaders,
  withRowsBelow,
} from './plan/mapped-table';
export type { Mapping, RowChoice } from './plan/mapped-table';
export { BY_NAME, BY_SIGN } from './plan/mapped-figures';
export { mappingIn, pairsOf } from './plan/mapping-in-pairs';
export { figureIn, readBlock } from './reading/block';
export type { Block, BlockColumn, BlockRow } from './reading/block';
export { figuresRead, isFiguresRead, kindByName, OPENING } from './reading/figures-read';
export type { FiguresRead } from './reading/figures-read';
export { headOf } from './reading/heads';
export { unitInWords } from './reading/money-units';
export { roundingOf } from './reading/rounding';
export { scheduleIn } from './reading/reserves-schedule';
export type { ReservesSchedule } from './reading/reserves-schedule';
export { shownPlaces } from './reading/shown-places';
export type { ShownPlaces } from './reading/shown-places';
export { totalsAmong } from './reading/totals';
export { definePlan } from './plan/define-plan';
export type { PlanDefinition } from './plan/plan-definition';
export { findingsUnder } from './plan/checks';
export { openPlan, readPlan } from './plan/open-plan';
export type { OpenedPlan, OpenedScenario } from './plan/open-plan';
export type { Plan } from './plan/plan';
export { closings } from './reserves/closings';
export { runway } from './reserves/runway';
export { proposedMovements } from './plan/policies';
export { bands } from './precept/bands';
export { comparedWithPeers } from './precept/comparison';
export { bandDFor, councilTaxRequirement } from './precept/requirement';
export { preceptInParts, preceptParts } from './precept/precept-parts';
export { taxBase } from './precept/tax-base';
export { isExcessive, limit } from './precept/limit';
export { options, optionsFor } from './precept/options';
export type { PreceptOption, PreceptOptionKind } from './precept/options';
export type { PreceptingBody } from './precept/body';
export { highestBandDNotExcessive, principleFor, principleInWords } from './precept/principle';
export type { Principle } from './precept/principle';
export { billByBand, householdEffects } from './precept/household';
export type { HouseholdEffect } from './precept/household';
export { judgedIssue, revisedRange, votesForVeto } from './precept/panel';
export type { Veto } from './precept/panel';
export { replayed } from './precept/panel-record';
export type { PanelRecord, RecordStep } from './precept/panel-record';
export { preceptTimetable } from './precept/panel-timetable';
export type { TimetableEntry } from './precept/panel-timetable';
export { pay } from './budget/pay';
export { uprate } from './budget/uprate';
export { needs } from './commissioning/needs';
export { allocate } from './commissioning/allocate';
export { damp } from './commissioning/damp';
export { award } from './commissioning/award';
export { sensitivity, sensitivityData } from './analysis/sensitivity';
export { solve, solveData } from './analysis/solve';
export { drawAsScenario, risk, riskData, riskReport, riskReportData } from './analysis/risk';
export { FEWEST_DRAWS, MOST_DRAWS, riskOutcome, riskRun } from './analysis/risk-run';
export { quickestRunner } from './figures/tape/runner';
export type { RiskProgress, RiskRequest } from './analysis/risk-run';
export type { Percentile, RiskOutcome, RiskYear } from './analysis/risk-outcome';
export { planHash } from './plan/plan-hash';
export { provenance, provenanceData } from './reports/provenance';
export { verifyProvenance } from './reports/verify-provenance';
export type { ProvenanceDifference } from './reports/verify-provenance';
export { VERSION } from './reports/version';
export { worth, worthData } from './analysis/worth';
export { preceptPartsInWholeNumbers } from './precept/whole-number-parts';
export type { Mend } from './plan/findings';
export { castChecks } from './reading/casting/cast-checks';
export type { CellPlace } from './reading/casting/casting-grid';
export type { CastChecks } from './reading/casting/cast-checks';
export type { CastFault, CastSum } from './reading/casting/faults';
export { castingReport } from './reports/casting';
export { castingFindings } from './reading/casting/casting-findings';
export type { CastFinding, CastVerdict } from './reading/casting/casting-findings';
export { figuresApart } from './reading/casting/figures-apart';
export type { FigureApart, SheetOfFigures, StandsAt } from './reading/casting/figures-apart';
