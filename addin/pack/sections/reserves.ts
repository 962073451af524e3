/** Reserves against floors, the published strategy, drawdowns full, part and none, and whether they are enough. */
import { cellAt } from '../../../core';
import type { Cell, Column, Report, Row } from '../../../core';
import { coreModel } from '../../panel/reading/core-model';
import { balanceInWords, balancesOf, closingsOf, floorsOf, hasFloor } from '../../panel/reserves/balances';
import type { Balance } from '../../panel/reserves/balances';
import { wordsIn } from '../../panel/reading/report-rows';
import { fullPounds } from '../../panel/words/pounds';
import { NothingToShow } from '../pack';
import type { AskedOfSection, ColumnsChart, PackTable, SectionContent } from '../pack';
import { capitalised, isModelled, onlyYears, rowsCalled, tableOf } from '../plan-shown';
import { foundInWords } from './grounds';
import type { PlanShown } from '../plan-shown';

const NO_RESERVES = 'The plan has no Reserve table.';

/** The general reserve beside its floor, the risks it covers and the level that needs a justification. */
export function generalReserveSection(plan: PlanShown, { isBrief, among }: AskedOfSection<PlanShown>): SectionContent {
  const floored = balances(plan).filter(hasFloor);
  const report = plan.report('adequacy');
  const rowIds = isBrief ? BESIDE_GENERAL : GENERAL;
  const isSaid = (row: Row) => isModelled(row) && (rowIds.includes(row.id) || row.id.startsWith('floor/'));
  return {
    sentences: floored.map(balanceInWords),
    charts: isBrief ? [] : floorCharts(plan),
    tables:
      among.includes('adequacy') || !report.rows.some(isSaid)
        ? []
        : [
            withoutSums(
              tableOf(report, {
                caption: 'The general reserve',
                headers: { name: 'Figure' },
                rows: isSaid,
                order: rowIds,
                ...(isBrief && { columns: onlyYears }),
              }),
            ),
          ],
  };
}

/** What its rows add up stands elsewhere. */
const withoutSums = (table: PackTable): PackTable => ({ ...table, rows: table.rows.map(row => ({ ...row, role: 'row' as const })) });

/** The first reserve that has a floor, against it; none where no floor is set. */
export function floorCharts(plan: PlanShown): ColumnsChart[] {
  const found = balancesOf(coreModel, plan.scenario, plan.tables);
  const floored = found.known ? found.value.all.filter(hasFloor) : [];
  return floored.slice(0, 1).map(one => balanceChart(plan, one));
}

/** What the general reserve is held against, where its own balance stands among the key figures. */
const BESIDE_GENERAL = ['riskBasedMinimum', 'justificationLevel'];
const GENERAL = ['generalReserve', 'generalReserveShare', 'riskBasedMinimum', 'marginOverRisk', 'justificationLevel'];

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
        order: inOrder(strategy),
        columns: balanceColumns,
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

/** The strategy in the Home Office’s form: balances, what they are for, the three categories, how the general reserve was set. */
export function strategySection(plan: PlanShown): SectionContent {
  const report = plan.report('strategy');
  const isBalance = isBalanceOrTotal(report);
  if (!report.rows.some(isBalance)) throw new NothingToShow(NO_RESERVES);
  const part =
    (...parts: readonly string[]) =>
    (row: Row) =>
      parts.includes(said(report, row, 'part')) && row.role !== 'note' && isModelled(row);
  const table = (rows: (row: Row) => boolean, columns: readonly string[], picked: Parameters<typeof tableOf>[1]): PackTable[] =>
    report.rows.some(rows)
      ? [
          tableOf(report, {
            headers: { name: 'Reserve' },
            rows,
            columns: one => one.kind === 'year' || columns.includes(one.id),
            ...picked,
          }),
        ]
      : [];
  const remarks = ['howSet', 'justification'].flatMap(id => report.rows.filter(row => row.id === id));
  return {
    sentences: remarks.map(row => `${row.label}: ${sentenceOf(said(report, row, 'purpose'))}`),
    tables: [
      ...table(isBalance, ['opening'], { caption: 'Reserves at 31 March', order: inOrder(report) }),
      ...table(part('balance'), [], {
        caption: 'What each reserve is for',
        order: inOrder(report),
        columns: ({ id }) => ['category', 'purpose', 'supports'].includes(id),
      }),
      ...table(part('use', 'contribution', 'transfer in', 'transfer out'), ['purpose'], {
        caption: 'What goes in and out',
        headers: { name: 'Movement', purpose: 'In or out' },
        words: capitalised,
      }),
      ...table(part('category'), ['opening', 'category'], {
        caption: 'The Home Office’s three categories',
        headers: { name: 'Category', category: 'Number' },
      }),
      ...table(part('general level'), ['purpose'], {
        caption: 'How the general reserve was set',
        headers: { name: 'Figure', purpose: 'Basis' },
      }),
      ...table(row => said(report, row, 'kind') === 'unusable', ['opening', 'purpose'], { caption: 'Unusable, in no total' }),
    ],
  };
}

const sentenceOf = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);

/** Each proposal met from reserves in full, in part, not at all, or not done: a column each. */
export function optionsSection(plan: PlanShown): SectionContent {
  const report = plan.report('options');
  const rows = report.rows.filter(({ role }) => role !== 'note');
  const notShown = report.rows.filter(({ id }) => id === 'notShown').map(row => said(report, row, 'yearAfter'));
  const proposals = [...new Set(rows.map(row => said(report, row, 'proposal')))];
  if (proposals.length === 0) throw new NothingToShow('No movement of reserves has options: full, part or none.');
  const ofProposal = (proposal: string) => rows.filter(row => said(report, row, 'proposal') === proposal);
  const status = (proposal: string) =>
    [...new Set(ofProposal(proposal).map(row => said(report, row, 'status')))].filter(Boolean).join(', ');
  const after = (proposal: string) =>
    ofProposal(proposal).flatMap(row => {
      const words = said(report, row, 'yearAfter');
      return words ? [`${row.label}: ${words}`] : [];
    });
  return {
    sentences: [
      ...proposals.flatMap(proposal => {
        const statuses = status(proposal);
        return [`${proposal}${statuses && ` (${statuses})`}: each option is shown as if it were approved.`, ...after(proposal)];
      }),
      ...notShown,
    ],
    tables: proposals.map(proposal => besideEachOther(report, proposal, ofProposal(proposal))),
  };
}

/** A row for each figure and year, a column for each option; a year in which no option draws anything is left out of the drawdowns. */
function besideEachOther(report: Report, proposal: string, rows: readonly Row[]): PackTable {
  const options = [...new Set(rows.map(({ label }) => label))];
  const figures = [...new Set(rows.map(row => said(report, row, 'figure')))];
  const years = report.columns.filter(onlyYears);
  const lines = figures.flatMap(figure =>
    years.map(({ id, label }): Row => {
      const cells = options.map((option): Cell => {
        const row = rows.find(one => one.label === option && said(report, one, 'figure') === figure);
        return (row && cellAt(report, row, id)) ?? { kind: 'empty' };
      });
      return { id: `${figure}/${id}`, label: `${figure} ${label}`, role: 'row', unit: 'money', cells };
    }),
  );
  const drawn = rows[0] && said(report, rows[0], 'figure');
  const isNil = (cell: Cell) => cell.kind === 'figure' && cell.amount.isZero();
  return {
    caption: `${proposal}: the options side by side, ${report.moneyUnit.name}`,
    columns: [
      { id: 'name', label: 'Figure', kind: 'name' },
      ...options.map((option): Column => ({ id: `option/${option}`, label: option, kind: 'figure' })),
    ],
    rows: lines.filter(({ id, cells }) => !(id.startsWith(`${drawn}/`) && cells.every(isNil))),
    moneyUnit: report.moneyUnit,
  };
}

const BORROWED = ['levelOfReserves', 'changeInReserves', 'sustainabilityOfReserves'];

/** The risks, the minimum they call for, and the measures beside it. */
export function adequacySection(plan: PlanShown): SectionContent {
  const report = plan.report('adequacy');
  const isBorrowed = ({ id }: Row) => BORROWED.includes(id);
  return {
    sentences: [
      riskSentence(plan),
      report.rows.some(row => isBorrowed(row) && isModelled(row))
        ? 'The level, change and sustainability of reserves are measures of CIPFA’s Financial Resilience Index, which covers English councils; they predict nothing.'
        : '',
    ].filter(Boolean),
    tables: [
      tableOf(report, {
        caption: 'Whether reserves are enough',
        headers: { name: 'Figure' },
        rows: isModelled,
        words: (text, row) => capitalised(isBorrowed(row) ? text.split(';')[0]! : text),
      }),
    ],
  };
}

/** Whether the general reserve covers what the risks call for. */
function riskSentence(plan: PlanShown): string {
  const amount = (row: string) => plan.amount('adequacy', row, plan.year)?.toDecimalPlaces(0);
  const [called, reserve, margin] = [amount('riskBasedMinimum'), amount('generalReserve'), amount('marginOverRisk')];
  if (!called) return 'The plan has no Risk table, so there is no risk-based minimum to hold the general reserve against.';
  if (!reserve || !margin) return '';
  const covers = margin.isNegative()
    ? `falls ${fullPounds(margin.abs())} short of it`
    : `covers it${margin.isZero() ? ' exactly' : ` with ${fullPounds(margin)} to spare`}`;
  return `The risks call for ${fullPounds(called)} in ${plan.year}; the general reserve of ${fullPounds(reserve)} ${covers}.`;
}

/** What the chief finance officer’s statement draws on; assumptions, risks and checks are sections of their own. */
export function section25Section(plan: PlanShown, { among }: AskedOfSection<PlanShown>): SectionContent {
  const report = plan.report('section 25');
  const isRisk = ({ id }: Row) => id.startsWith('Risk:');
  const hasRisks = report.rows.some(isRisk) && !among.includes('adequacy');
  const adequacy = report.rows.find(({ id }) => id === 'adequacyOfReserves');
  return {
    sentences: [
      'Under section 25 the chief finance officer reports on the robustness of the estimates and the adequacy of the proposed financial reserves. These figures support that report and do not replace it.',
      foundInWords(plan),
      ...(adequacy ? [capitalised(sentenceOf(said(report, adequacy, 'basis')))] : []),
    ],
    tables: [
      tableOf(report, {
        caption: 'The estimates and the reserves',
        headers: { name: 'Figure' },
        rows: row => row.role !== 'note' && isModelled(row) && !isRisk(row) && !row.id.startsWith('Assumption:'),
        words: capitalised,
      }),
      ...(hasRisks
        ? [
            tableOf(report, {
              caption: 'The risks that the general reserve covers',
              headers: { name: 'Risk' },
              rows: isRisk,
              words: capitalised,
            }),
          ]
        : []),
    ],
  };
}

/** The smallest change of each assumption that breaks a floor. */
export function stressSection(plan: PlanShown): SectionContent {
  const report = plan.report('stress');
  const remark = (id: string, column: string) => {
    const row = report.rows.find(one => one.id === id);
    return row ? said(report, row, column) : '';
  };
  const bears = remark('overspendFallsOn', 'reserve');
  return {
    sentences: [
      remark('asItStands', 'inWords') && `As the plan stands: ${sentenceOf(uncapitalised(remark('asItStands', 'inWords')))}`,
      bears &&
        `Each test changes one assumption in every year. What it adds to the gap is taken from ${bears}; the plan’s own gap is taken to be closed by other means.`,
    ].filter(Boolean),
    tables: [
      tableOf(report, {
        caption: 'What would break a reserve’s floor',
        headers: { name: 'Assumption', inWords: 'What happens' },
        rows: ({ role }) => role !== 'note',
        columns: ({ id }) => id === 'smallestChange' || id === 'inWords',
        words: (text, { label }) => (text.startsWith(`${label}: `) ? capitalised(text.slice(label.length + 2)) : text),
      }),
    ],
  };
}

const uncapitalised = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** The words of a row under a column, by its id. */
const said = (report: Report, row: Row, column: string): string => wordsIn(cellAt(report, row, column));

/** The total of each kind of reserve, in the order in which the kinds are shown. */
const TOTALS = [
  ['generalReserve', 'general'],
  ['earmarkedReserves', 'earmarked'],
  ['capitalReserves', 'capital'],
] as const;

/** Balances of a kind below each other, then their total, kind by kind; the total of all at the end. */
const inOrder = (report: Report): string[] => [
  ...TOTALS.flatMap(([total, kind]) => [...balancesIn(report).flatMap(row => (said(report, row, 'kind') === kind ? [row.id] : [])), total]),
  'totalReserves',
];

const balancesIn = (report: Report): readonly Row[] => report.rows.filter(row => said(report, row, 'part') === 'balance');

const balanceColumns = ({ id, kind }: Column): boolean => kind === 'year' || id === 'opening';

/**
 * Balances and totals. A total of one reserve alone is left out: “General Reserve” and “General reserve” below each other
 * are told apart by nothing but a letter.
 */
function isBalanceOrTotal(report: Report): (row: Row) => boolean {
  const balances = balancesIn(report);
  const ofKind = (kind: string) => balances.filter(row => said(report, row, 'kind') === kind).length;
  const alone = new Set<string>(TOTALS.filter(([, kind]) => ofKind(kind) < 2).map(([id]) => id));
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
  const amounts = (answers: ReturnType<typeof closingsOf>) => answers.map(one => (one.known ? one.value : undefined));
  return {
    kind: 'columns',
    title: `${balance.name} at 31 March against its floor`,
    inWords: `${plan.name}: ${balanceInWords(balance)}`,
    years: plan.years,
    name: balance.name,
    amounts: amounts(closingsOf(balance)),
    floor: { name: 'Floor', amounts: amounts(floorsOf(balance)) },
    isGap: false,
    moneyUnit: plan.report('reserves').moneyUnit,
  };
}
