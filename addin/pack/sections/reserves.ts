/** Reserves against floors, the published strategy, drawdowns full, part and none, and whether they are enough. */
import { cellAt } from '../../../core';
import type { Report, Row } from '../../../core';
import { coreModel } from '../../panel/reading/core-model';
import { balanceInWords, balancesOf } from '../../panel/reserves/balances';
import type { Balance } from '../../panel/reserves/balances';
import { wordsIn } from '../../panel/reading/report-rows';
import { NothingToShow } from '../pack';
import type { AskedOfSection, ColumnsChart, PackTable, SectionContent } from '../pack';
import { onlyYears, rowsCalled, tableOf } from '../plan-shown';
import type { PlanShown } from '../plan-shown';

const NO_RESERVES = 'The plan has no Reserve table.';

/** The general reserve beside its floor, the risks it covers and the level that needs a justification. */
export function generalReserveSection(plan: PlanShown, { isBrief }: AskedOfSection<PlanShown>): SectionContent {
  const floored = balances(plan).filter(({ floors }) => floors);
  const report = plan.report('adequacy');
  return {
    sentences: floored.map(one => balanceInWords(one, plan.years)),
    charts: isBrief ? [] : floorCharts(plan),
    tables: [
      tableOf(report, {
        caption: 'The general reserve',
        headers: { name: 'Figure' },
        rows: ({ id }) => (isBrief ? BESIDE_GENERAL : GENERAL).has(id) || id.startsWith('floor/'),
        ...(isBrief && { columns: onlyYears }),
      }),
    ],
  };
}

/** The first reserve that has a floor, against it; none where no floor is set. */
export function floorCharts(plan: PlanShown): ColumnsChart[] {
  const found = balancesOf(coreModel, plan.scenario, plan.tables);
  const floored = found.known ? found.value.all.filter(({ floors }) => floors) : [];
  return floored.slice(0, 1).map(one => balanceChart(plan, one));
}

/** What the general reserve is held against, where its own balance stands among the key figures. */
const BESIDE_GENERAL = new Set(['riskBasedMinimum', 'justificationLevel']);
const GENERAL = new Set(['generalReserve', 'generalReserveShare', 'riskBasedMinimum', 'justificationLevel', 'marginOverRisk']);

/** Every reserve at each year’s end, and their totals. */
export function reservesSection(plan: PlanShown): SectionContent {
  const strategy = plan.report('strategy');
  const isShown = isBalanceOrTotal(strategy);
  if (!strategy.rows.some(isShown)) throw new NothingToShow(NO_RESERVES);
  const unusable = strategy.rows.filter(row => said(strategy, row, 'kind') === 'unusable');
  return {
    sentences: [
      'Balances at 31 March, after what is put in and drawn in each year.',
      ...(unusable.length > 0 ? [`In no total, since they cannot be spent: ${unusable.map(({ label }) => label).join(', ')}.`] : []),
    ],
    tables: [
      tableOf(strategy, {
        caption: 'Reserves at 31 March',
        headers: { name: 'Reserve' },
        rows: isShown,
        columns: ({ id, kind }) => kind === 'year' || id === 'opening',
      }),
      tableOf(plan.report('reserves'), {
        caption: 'What moves them in the year',
        headers: { name: 'Movement' },
        rows: rowsCalled(['contributions', 'drawdowns']),
        columns: onlyYears,
      }),
    ],
  };
}

/** The strategy in the Home Office’s form: balances, what they pay for, the three categories, how the general reserve was set. */
export function strategySection(plan: PlanShown): SectionContent {
  const report = plan.report('strategy');
  const isBalance = isBalanceOrTotal(report);
  if (!report.rows.some(isBalance)) throw new NothingToShow(NO_RESERVES);
  const part = (wanted: readonly string[]) => (row: Row) => wanted.includes(said(report, row, 'part'));
  const without =
    (ids: readonly string[]) =>
    ({ id }: { readonly id: string }) =>
      !ids.includes(id);
  const table = (caption: string, rows: (row: Row) => boolean, columns: (column: { readonly id: string }) => boolean): PackTable[] =>
    report.rows.some(rows) ? [tableOf(report, { caption, headers: { name: 'Reserve' }, rows, columns })] : [];
  const remarks = report.rows.filter(({ id }) => id === 'howSet' || id === 'justification');
  return {
    sentences: remarks.map(row => `${row.label}: ${sentenceOf(said(report, row, 'purpose'))}`),
    tables: [
      ...table('Reserves and what they are for', isBalance, without(['part', 'kind'])),
      ...table(
        'What goes in and out',
        part(['use', 'contribution', 'transfer in', 'transfer out']),
        without(['part', 'kind', 'category', 'supports', 'opening']),
      ),
      ...table('The Home Office’s three categories', part(['category']), without(['part', 'kind', 'purpose', 'supports'])),
      ...table(
        'How the general reserve was set',
        row => part(['general level'])(row) && row.role !== 'note',
        without(['part', 'kind', 'category', 'supports', 'opening']),
      ),
      ...table('Unusable, in no total', row => said(report, row, 'kind') === 'unusable', without(['part', 'kind', 'category', 'supports'])),
    ],
  };
}

const sentenceOf = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);

/** Each proposal met from reserves in full, in part, not at all, or not done. */
export function optionsSection(plan: PlanShown): SectionContent {
  const report = plan.report('options');
  const proposals = [...new Set(report.rows.filter(({ id }) => id !== 'none').map(row => said(report, row, 'proposal')))];
  if (proposals.length === 0) throw new NothingToShow('No movement of reserves has options: full, part or none.');
  const after = (proposal: string) =>
    report.rows.flatMap(row => {
      const words = said(report, row, 'yearAfter');
      return said(report, row, 'proposal') === proposal && words ? [`${row.label}: ${words}`] : [];
    });
  return {
    sentences: proposals.flatMap(proposal => [`${proposal}. An option is shown as if it were approved.`, ...after(proposal)]),
    tables: proposals.map(proposal =>
      tableOf(report, {
        caption: `${proposal}: full, part, none, not done`,
        rows: row => said(report, row, 'proposal') === proposal,
        columns: ({ id }) => id !== 'proposal' && id !== 'yearAfter',
      }),
    ),
  };
}

/** The risks, the minimum they call for, and the measures beside it. */
export const adequacySection = (plan: PlanShown): SectionContent => ({
  sentences: [],
  tables: [tableOf(plan.report('adequacy'), { caption: 'Whether reserves are enough', headers: { name: 'Figure' } })],
});

/** What the chief finance officer’s statement draws on; the assumptions are a section of their own. */
export function section25Section(plan: PlanShown): SectionContent {
  const report = plan.report('section 25');
  const remarks = report.rows.filter(({ role }) => role === 'note');
  const isRisk = ({ id }: Row) => id.startsWith('Risk:');
  const risks = report.rows.some(isRisk);
  return {
    sentences: remarks.map(row => `${row.label}: ${sentenceOf(said(report, row, 'basis'))}`),
    tables: [
      tableOf(report, {
        caption: 'The estimates and the reserves',
        headers: { name: 'Figure' },
        rows: row => row.role !== 'note' && !isRisk(row) && !row.id.startsWith('Assumption:'),
      }),
      ...(risks
        ? [tableOf(report, { caption: 'The risks that the general reserve covers', headers: { name: 'Risk' }, rows: isRisk })]
        : []),
    ],
  };
}

/** The smallest change of each assumption that breaks a floor. */
export function stressSection(plan: PlanShown): SectionContent {
  const report = plan.report('stress');
  const remarks = report.rows.filter(({ role }) => role === 'note');
  return {
    sentences: remarks.map(row => `${row.label}: ${sentenceOf(said(report, row, 'inWords'))}`),
    tables: [tableOf(report, { caption: 'What would break a reserve’s floor', rows: ({ role }) => role !== 'note' })],
  };
}

/** The words of a row under a column, by its id. */
const said = (report: Report, row: Row, column: string): string => wordsIn(cellAt(report, row, column));

/**
 * Balances and totals. A total of one reserve alone is left out: “General Reserve” and “General reserve” below each other
 * are told apart by nothing but a letter.
 */
function isBalanceOrTotal(report: Report): (row: Row) => boolean {
  const balances = report.rows.filter(row => said(report, row, 'part') === 'balance');
  const ofKind = (kind: string) => balances.filter(row => said(report, row, 'kind') === kind).length;
  const alone = new Set(
    (
      [
        ['generalReserve', 'general'],
        ['earmarkedReserves', 'earmarked'],
        ['capitalReserves', 'capital'],
      ] as const
    )
      .filter(([, kind]) => ofKind(kind) < 2)
      .map(([id]) => id as string),
  );
  return row => ['balance', 'total'].includes(said(report, row, 'part')) && balances.length > 0 && !alone.has(row.id);
}

function balances(plan: PlanShown): readonly Balance[] {
  const found = balancesOf(coreModel, plan.scenario, plan.tables);
  if (!found.known) throw new NothingToShow(found.sentence);
  if (found.value.all.length === 0 || !plan.report('strategy').rows.some(({ id }) => id.startsWith('Reserve: ')))
    throw new NothingToShow(NO_RESERVES);
  return found.value.all;
}

function balanceChart(plan: PlanShown, balance: Balance): ColumnsChart {
  const amounts = (answers: Balance['closings']) => answers.map(one => (one.known ? one.value : undefined));
  return {
    kind: 'columns',
    title: `${balance.name} at 31 March against its floor`,
    inWords: `${plan.name}: ${balanceInWords(balance, plan.years)}`,
    years: plan.years,
    name: balance.name,
    amounts: amounts(balance.closings),
    floor: { name: 'Floor', amounts: amounts(balance.floors ?? []) },
    isGap: false,
    moneyUnit: plan.report('reserves').moneyUnit,
  };
}
