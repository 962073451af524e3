/** Council tax: the choices side by side, what a household pays, what each billing authority pays, the statutory calculation. */
import { cellAt, rowById } from '../../../core';
import type { Cell, Column, Report, Row } from '../../../core';
import type { Decimal } from '../../../core/figures/decimal';
import { bandDSentence, limitSentence } from '../../panel/overview/sentences';
import { canMoveRise } from '../../panel/plan/drivers';
import { driverAnswers } from '../../panel/plan/tried';
import { bodyIn, choicesOf, namedAmounts, yearOfPrecept } from '../../panel/precept/choices';
import type { Choice } from '../../panel/precept/choices';
import { coreModel } from '../../panel/reading/core-model';
import { gapWord } from '../../panel/words/gap';
import { fullPounds, pence } from '../../panel/words/pounds';
import { NothingToShow } from '../pack';
import type { SectionContent } from '../pack';
import { POUNDS, capitalised, tableOf } from '../plan-shown';
import type { PlanShown } from '../plan-shown';

/** A freeze, round rises, the limit and a penny above it, each with the whole plan worked out under it. */
export function choicesSection(plan: PlanShown): SectionContent {
  const current = driverAnswers(coreModel, plan.scenario, plan.tables);
  const of = yearOfPrecept(current, plan.year);
  const body = bodyIn(plan.year, plan.tables);
  if (!of.known) throw new NothingToShow(of.sentence);
  if (!body.known) throw new NothingToShow(body.sentence);
  const { amounts, sentence } = namedAmounts(of.value, body.value);
  const choices = choicesOf(coreModel, current, of.value, canMoveRise(plan.tables) ? amounts : []);
  return {
    sentences: [
      `Band D was ${fullPounds(of.value.last)} the year before. Each choice is worked out through the whole plan; what it brings in is the rise times the tax base.`,
      ...(sentence ? [sentence] : []),
    ],
    tables: [
      {
        caption: `Choices of Band D for ${plan.year}, £`,
        columns: [
          { id: 'choice', label: 'Choice', kind: 'name' },
          ...CHOICE_FIGURES.map(({ id, label }): Column => ({ id, label, kind: 'figure' })),
          { id: 'limit', label: 'Against the limit', kind: 'words' },
        ],
        rows: choices.map(choice => choiceRow(choice, of.value.bandD)),
        moneyUnit: POUNDS,
      },
    ],
  };
}

const figureCell = (amount: Decimal, unit: Extract<Cell, { kind: 'figure' }>['unit']): Cell => ({ kind: 'figure', amount, unit });

const CHOICE_FIGURES: readonly { readonly id: string; readonly label: string; readonly of: (choice: Choice) => Cell }[] = [
  { id: 'bandD', label: 'Band D', of: ({ bandD }) => figureCell(bandD, 'bandD') },
  { id: 'rise', label: 'Rise', of: ({ rise }) => figureCell(rise, 'bandD') },
  { id: 'risePercent', label: 'Rise %', of: ({ riseRate }) => figureCell(riseRate, 'rate') },
  { id: 'aWeek', label: 'A week', of: ({ rise }) => figureCell(rise.div(52), 'pounds') },
  { id: 'yield', label: 'Brings in', of: ({ income }) => figureCell(income, 'money') },
  { id: 'precept', label: 'Precept', of: ({ precept }) => answered(precept) },
  { id: 'remainingGap', label: 'Remaining gap', of: ({ gap }) => answered(gap) },
];

const answered = (answer: Choice['gap']): Cell =>
  answer.known ? figureCell(answer.value, 'money') : { kind: 'fault', fault: { kind: 'unknown', sentence: answer.sentence } };

function choiceRow(choice: Choice, planned: Decimal): Row {
  const isPlanned = choice.bandD.eq(planned);
  return {
    id: `choice/${choice.kind}/${choice.bandD.toFixed()}`,
    label: isPlanned && choice.kind !== 'in the plan' && choice.kind !== 'limit in the plan' ? `${choice.name} (in the plan)` : choice.name,
    /* In bold; a line above it would make a sum of it. */
    role: isPlanned ? 'heading' : 'row',
    unit: 'money',
    cells: [
      ...CHOICE_FIGURES.map(({ of }) => of(choice)),
      { kind: 'words', text: choice.isExcessive ? 'above it: needs a referendum' : 'within it' },
    ],
  };
}

/** Tax base, Band D and precept by year, and each band's bill. */
export function councilTaxSection(plan: PlanShown): SectionContent {
  const { answers, year } = plan;
  return {
    sentences: [[bandDSentence(answers, year), limitSentence(answers, year)].filter(Boolean).join(' ')],
    tables: [
      tableOf(plan.report('precept'), { caption: 'Band D and the precept', moneyUnit: POUNDS }),
      tableOf(plan.report('bands'), { caption: 'Council tax by band, £ a year' }),
    ],
  };
}

const MEASURES = [
  ['thisYear', 'A year'],
  ['rise', 'Rise'],
  ['aMonth', 'Rise a month'],
  ['aWeek', 'Rise a week'],
] as const;

/** What each band’s household pays in the year that is decided, and how much more than before. */
export function householdSection(plan: PlanShown): SectionContent {
  const report = plan.report('household');
  const bands = report.rows
    .filter(({ id }) => id.startsWith(`${MEASURES[0][0]}/`))
    .map(({ id, label }) => ({ name: id.split('/')[1]!, label }));
  const cell = (measure: string, band: string): Cell => cellOf(report, `${measure}/${band}`, plan.year);
  return {
    sentences: bandDBill(plan),
    tables: [
      {
        caption: `What a household pays in ${plan.year}, by band, £`,
        columns: [{ id: 'band', label: 'Band', kind: 'name' }, ...MEASURES.map(([id, label]): Column => ({ id, label, kind: 'figure' }))],
        rows: bands.map(({ name, label }) => ({
          id: `band/${name}`,
          label,
          role: 'row',
          unit: 'pounds',
          cells: MEASURES.map(([measure]) => cell(measure, name)),
        })),
        moneyUnit: report.moneyUnit,
      },
    ],
  };
}

/** The differences of the amounts on the bills, as the table below has them. */
function bandDBill(plan: PlanShown): string[] {
  const [bill, rise, aWeek] = (['thisYear', 'rise', 'aWeek'] as const).map(measure => plan.amount('household', `${measure}/D`, plan.year));
  if (!bill || !rise || !aWeek) return [];
  const change = rise.isZero()
    ? 'the same as the year before'
    : `${fullPounds(rise.abs(), 2)} ${rise.isNegative() ? 'less' : 'more'} than the year before, or ${pence(aWeek.abs())} a week`;
  return [`A household in Band D pays ${fullPounds(bill, 2)} in ${plan.year}, ${change}.`];
}

export const cellOf = (report: Report, row: string, column: string): Cell => {
  const found = rowById(report, row);
  return (found && cellAt(report, found, column)) ?? { kind: 'absent' };
};

/** What each billing authority pays: set to the pound, and shown so. */
export function billingSection(plan: PlanShown): SectionContent {
  return {
    sentences: ['Each authority’s part is its tax base times Band D, to the nearest pound.'],
    tables: [tableOf(plan.report('billing'), { caption: 'The precept by billing authority', moneyUnit: POUNDS })],
  };
}

const ACT = 'Local Government Finance Act 1992';

/** The calculation of the Act, to the pound; where it does not balance it is none, and the first row says so. */
export function statutorySection(plan: PlanShown): SectionContent {
  const report = plan.report('statutory');
  const out = plan.years.flatMap(year => {
    const amount = plan.amount('statutory', 'outOfBalance', year);
    return amount && !amount.isZero() ? [`${year} by a ${gapWord(amount)} of ${fullPounds(amount.abs())}`] : [];
  });
  return {
    sentences: [
      out.length === 0
        ? 'The calculation balances in every year: what is to be met less what meets it is the council tax requirement.'
        : `Not balanced: ${out.join('; ')}. A year that does not balance is not a statutory calculation; what closes its gap has to be decided first.`,
    ],
    tables: [
      tableOf(report, {
        caption: `The statutory calculation, ${ACT}`,
        rows: ({ id }) => id !== 'standing',
        words: text => (text.startsWith(`${ACT}, `) ? capitalised(text.slice(ACT.length + 2)) : text),
        moneyUnit: POUNDS,
      }),
    ],
  };
}
