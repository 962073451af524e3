import type { Decimal } from '../../../core/figures/decimal';
import type { Table } from '../../../core/plan/cells';
import { bandsBeside, countryIn } from '../overview/band-rises';
import { amountIn, reportIn } from '../reading/plan-answers';
import type { Answer, PlanModel } from '../reading/plan-model';
import { amountsIn, written } from '../reading/report-rows';
import { FigureTable } from '../shell/figure-table';
import { shortYear } from '../words/dates';
import { chartUnitFor, fullPounds, pence, percent, signedBy } from '../words/pounds';
import type { Choice } from './choices';

interface ChoicesComparedProps {
  readonly model: PlanModel;
  readonly choices: readonly Choice[];
  readonly last: Decimal;
  readonly year: string;
  readonly years: readonly string[];
  readonly values: readonly Table[];
}

/** A column a choice: what it asks, brings in and leaves in every year, what stands in reserves, and what each band pays. */
export function ChoicesCompared({ model, choices, last, year, years, values }: ChoicesComparedProps) {
  const columns = choices.map(choice => {
    const summary = reportIn(model, 'summary', choice.plan.scenario, choice.plan.tables);
    return {
      choice,
      gaps: years.map(one => amountIn(choice.plan.gap, 'remainingGap', one)),
      reserves: years.map(one => amountIn(summary, 'totalReserves', one)),
      bands: bandsBeside(model, last, choice.bandD, countryIn(values)),
    };
  });
  const money = chartUnitFor(amountsIn(columns.flatMap(({ gaps, reserves }) => [...gaps, ...reserves])));
  const inFull = (amount: Decimal) => fullPounds(amount, Math.max(2, amount.decimalPlaces()));
  const amounts = (name: string, of: (column: (typeof columns)[number]) => readonly Answer<Decimal>[]) =>
    years.map((one, place) => [`${name} ${shortYear(one)}, ${money.name}`, ...columns.map(column => written(of(column)[place]!, amount => money.label(amount, 2)))]);
  const hasReserves = columns.some(({ reserves }) => reserves.some(one => one.known));
  return (
    <FigureTable
      caption={`Choices of Band D for ${year}, side by side`}
      headers={['', ...choices.map(({ name }) => name)]}
      rows={[
        ['Needs a referendum', ...choices.map(({ isExcessive }) => (isExcessive ? 'yes' : 'no'))],
        ['Band D', ...choices.map(({ bandD }) => inFull(bandD))],
        ['Rise', ...choices.map(({ rise }) => signedBy(rise, inFull))],
        ['Rise, %', ...choices.map(({ riseRate }) => signedBy(riseRate, percent))],
        ['A week', ...choices.map(({ rise }) => signedBy(rise.div(52), pence))],
        [`Yield, ${money.name}`, ...choices.map(({ income }) => signedBy(income, amount => money.label(amount, 2)))],
        ...amounts('Gap', column => column.gaps),
        ...(hasReserves ? amounts('Reserves', column => column.reserves) : []),
        ...columns[0]!.bands.map(({ band }, place) => [`Band ${band}`, ...columns.map(({ bands }) => fullPounds(bands[place]!.amount, 2))]),
      ]}
    />
  );
}
