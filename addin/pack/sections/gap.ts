/** The plan in brief, and the ladder from the cumulative to the remaining gap. */
import type { Decimal } from '../../../core/figures/decimal';
import { bandDSentence, limitSentence, howItComesAbout } from '../../panel/overview/sentences';
import { closingDay } from '../../panel/words/dates';
import { gapWord, stillEmpty } from '../../panel/words/gap';
import { fullPounds, percent, shortPounds } from '../../panel/words/pounds';
import type { AskedOfSection, BridgeChart, ColumnsChart, SectionContent } from '../pack';
import { joined, onlyYears, rowsCalled, tableOf } from '../plan-shown';
import type { PlanShown } from '../plan-shown';
import { floorCharts } from './reserves';

/** The figures that a decision is about, by year, and a sentence for each of the things that are decided. */
export function headlineSection(plan: PlanShown, { isBrief }: AskedOfSection<PlanShown>): SectionContent {
  const { year, answers } = plan;
  const part = (report: string, ids: readonly string[]) =>
    tableOf(plan.report(report), { caption: 'Key figures', rows: rowsCalled(ids), columns: onlyYears });
  return {
    sentences: [
      gapSentence(plan),
      howItComesAbout(answers, year),
      [bandDSentence(answers, year), limitSentence(answers, year)].filter(Boolean).join(' '),
      preceptSentence(plan),
      reserveSentence(plan),
    ].filter(Boolean),
    charts: [...gapChart(plan), ...(isBrief ? floorCharts(plan) : [])],
    tables: [
      joined(`Key figures, ${part('summary', []).moneyUnit.name} unless said otherwise`, [
        part('precept', ['bandD', 'rise', 'risePercent']),
        part('summary', ['precept', 'netBudget', 'cumulativeGap', 'gapAfterSavings', 'remainingGap', 'generalReserve', 'totalReserves']),
        part('reserves', ['generalReserveShare']),
      ]),
    ],
  };
}

/** Every rung of the ladder in every year. */
export function gapSection(plan: PlanShown): SectionContent {
  return {
    sentences: [
      'The cumulative gap is spending less funding before anything is done about it. Savings, then reserves, bring it to the remaining gap. A positive figure is a shortfall, a negative one a surplus.',
    ],
    charts: bridgeChart(plan),
    tables: [tableOf(plan.report('gap'), { caption: 'The budget gap' })],
  };
}

/** What is to be found in the year that is decided, and how it goes on. */
function gapSentence(plan: PlanShown): string {
  const { year, lastYear } = plan;
  const first = plan.amount('summary', 'remainingGap', year);
  const last = plan.amount('summary', 'remainingGap', lastYear);
  const missing = plan.answers.stillEmpty;
  const soFar = missing > 0 ? `Known so far, with ${stillEmpty(missing)}: ` : '';
  if (!first) return `${soFar}the gap of ${year} is not known.`;
  const now = `${soFar}${year} ${first.isZero() ? 'is balanced' : `has a ${gapWord(first)} of ${fullPounds(first.abs())}`}`;
  if (!last || lastYear === year) return `${now}.`;
  const goesOn =
    gapWord(last) === gapWord(first)
      ? `it is ${shortPounds(last.abs())}`
      : last.isZero()
        ? 'it is balanced'
        : `there is a ${gapWord(last)} of ${shortPounds(last.abs())}`;
  return `${now}; by ${lastYear} ${goesOn} if nothing else is done.`;
}

function preceptSentence(plan: PlanShown): string {
  const [precept, base] = (['precept', 'taxBase'] as const).map(row => plan.amount('precept', row, plan.year));
  if (!precept || !base) return '';
  return `The precept is ${fullPounds(precept)}, on a tax base of ${inNumber(base)} Band D equivalents.`;
}

function reserveSentence(plan: PlanShown): string {
  const { year } = plan;
  const general = plan.amount('reserves', 'generalReserve', year);
  const share = plan.amount('reserves', 'generalReserveShare', year);
  if (!general) return '';
  return `The general reserve stands at ${fullPounds(general)} at ${closingDay(year)}${share ? `, ${percent(share)} of the net budget` : ''}.`;
}

const inNumber = (amount: Decimal): string => amount.toFixed().replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ',');

function gapChart(plan: PlanShown): ColumnsChart[] {
  const amounts = plan.years.map(year => plan.amount('gap', 'remainingGap', year));
  if (amounts.every(one => one === undefined)) return [];
  const said = plan.years.map((year, place) => {
    const amount = amounts[place];
    return `${year}: ${amount ? (amount.isZero() ? 'balanced' : `${gapWord(amount)} of ${shortPounds(amount.abs())}`) : 'not known'}`;
  });
  return [
    {
      kind: 'columns',
      title: 'The remaining gap by year',
      inWords: `The remaining gap by year, ${plan.name}. ${said.join('; ')}.`,
      years: plan.years,
      name: labelOf(plan, 'remainingGap'),
      amounts,
      isGap: true,
      moneyUnit: plan.report('gap').moneyUnit,
    },
  ];
}

function bridgeChart(plan: PlanShown): BridgeChart[] {
  const { year } = plan;
  const [cumulative, savings, contributions, drawdowns] = (['cumulativeGap', 'savingsCounted', 'contributions', 'drawdowns'] as const).map(
    row => plan.amount('gap', row, year),
  );
  if (!cumulative || !savings || !contributions || !drawdowns) return [];
  const name = (row: string) => labelOf(plan, row);
  const steps = [
    { name: name('savingsCounted'), change: savings.negated() },
    { name: name('contributions'), change: contributions },
    { name: name('drawdowns'), change: drawdowns.negated() },
  ].filter(({ change }) => !change.isZero());
  if (steps.length === 0) return [];
  const last = steps.reduce((total, { change }) => total.plus(change), cumulative);
  return [
    {
      kind: 'bridge',
      title: `From the cumulative to the remaining gap, ${year}`,
      inWords: `${plan.name}, ${year}: ${name('cumulativeGap')} ${shortPounds(cumulative)}; ${steps.map(step => `${step.name} ${shortPounds(step.change)}`).join('; ')}; ${name('remainingGap')} ${shortPounds(last)}.`,
      first: { name: name('cumulativeGap'), amount: cumulative },
      steps,
      lastName: name('remainingGap'),
      moneyUnit: plan.report('gap').moneyUnit,
    },
  ];
}

const labelOf = (plan: PlanShown, row: string): string => plan.report('gap').rows.find(({ id }) => id === row)?.label ?? row;
