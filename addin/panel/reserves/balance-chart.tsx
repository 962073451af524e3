import type { Decimal } from '../../../core/figures/decimal';
import { Chart } from '../charts/chart';
import { Legend } from '../charts/legend';
import type { Column } from '../charts/spec';
import type { Answer } from '../reading/plan-model';
import { amountsIn } from '../reading/report-rows';
import { shortYear } from '../words/dates';
import { shortPounds } from '../words/pounds';
import type { ChartUnit } from '../words/pounds';
import type { Balance } from './balances';

const HEIGHT = 172;

interface BalanceChartProps {
  readonly balance: Balance;
  readonly years: readonly string[];
  readonly unit: ChartUnit;
  /** What the picture shows, for those who do not see it. */
  readonly inWords: string;
}

/** The opening balance, then every year's, with the floor across them. The figures stand in the table behind. */
export function BalanceChart({ balance, years, unit, inWords }: BalanceChartProps) {
  const columns = columnsOf(balance, years, unit);
  const broken = columns.find(({ note }) => note);
  return (
    <>
      <Chart spec={{ kind: 'columns', columns }} height={HEIGHT} inWords={inWords} />
      {balance.floors && (
        <Legend
          signs={[
            { sign: 'floor' as const, means: floorInWords(balance.floors) },
            ...(broken ? [{ sign: broken, means: 'a balance below its floor' }] : []),
          ]}
        />
      )}
    </>
  );
}

/** With its amount where that is the same in every year. */
function floorInWords(floors: readonly Answer<Decimal>[]): string {
  const amounts = amountsIn(floors);
  const [first] = amounts;
  return first && amounts.length === floors.length && amounts.every(one => one.eq(first))
    ? `the floor, ${shortPounds(first)}`
    : 'the floor';
}

function columnsOf({ opening, closings, floors }: Balance, years: readonly string[], unit: ChartUnit): Column[] {
  const sized = (amount: Answer<Decimal>) => ({
    figure: amount.known ? unit.label(amount.value) : '?',
    size: amount.known ? amount.value.toNumber() : undefined,
  });
  const first: Column = { label: years.length > 4 ? 'Start' : 'Opening', ...sized(opening), tone: 'plain', fill: 'hollow' };
  return [
    first,
    ...years.map((year, index): Column => {
      const [closing, floor] = [closings[index]!, floors?.[index]];
      const broken = closing.known && floor?.known && closing.value.lt(floor.value);
      return {
        label: shortYear(year),
        ...sized(closing),
        tone: broken ? 'worse' : 'plain',
        fill: broken ? 'hatched' : 'solid',
        floor: floor?.known ? floor.value.toNumber() : undefined,
        note: broken ? 'below' : undefined,
      };
    }),
  ];
}
