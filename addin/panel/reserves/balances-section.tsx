import { useId, useState } from 'react';
import { Select, makeStyles, tokens } from '@fluentui/react-components';
import type { Decimal } from '../../../core/figures/decimal';
import { Chart, Legend } from '../charts/chart';
import type { Column } from '../charts/spec';
import type { Answer } from '../reading/plan-model';
import { amountsIn, written } from '../reading/report-rows';
import { Disclosure } from '../shell/disclosure';
import { FigureTable } from '../shell/figure-table';
import { Section } from '../shell/section';
import { closingDay, shortYear } from '../words/dates';
import { chartUnitFor, decimalsOf, fullPounds, shortPounds } from '../words/pounds';
import type { ChartUnit } from '../words/pounds';
import { Figure } from '../workings/figure';
import { aboveFloor, balanceInWords, closingsOf, firstToShow, floorsOf, hasFloor } from './balances';
import type { Balance, Balances } from './balances';

const useStyles = makeStyles({
  choice: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  select: { flexGrow: 1, minWidth: 0 },
  text: { margin: `${tokens.spacingVerticalS} 0`, lineHeight: tokens.lineHeightBase300 },
});

/** Balances against floors by year, a reserve at a time. */
export function BalancesSection({ balances }: { balances: Balances }) {
  const styles = useStyles();
  const id = useId();
  const [chosenName, choose] = useState('');
  const { all } = balances;
  const shown = all.find(one => one.name === chosenName) ?? all.find(one => one.name === firstToShow(balances));
  if (!shown) return null;
  const unit = chartUnitFor(amountsIn([shown.opening, ...closingsOf(shown)]));
  const inWords = balanceInWords(shown);
  return (
    <Section help="balances" title={`Balances at each year’s end, ${unit.name}`}>
      <div className={styles.choice}>
        <label htmlFor={id}>Reserve</label>
        <Select id={id} className={styles.select} size="small" value={shown.name} onChange={(_, data) => choose(data.value)}>
          {all.map(one => (
            <option key={one.name} value={one.name}>
              {one.name}
            </option>
          ))}
        </Select>
      </div>
      <p className={styles.text} role="status">
        {inWords}
      </p>
      <BalanceChart balance={shown} unit={unit} inWords={inWords} />
      <Disclosure show="Show as a table" hide="Hide the table">
        {() => <OneReserve balance={shown} />}
      </Disclosure>
      <Disclosure show="Show every reserve" hide="Hide the reserves">
        {() => <EveryReserve {...balances} />}
      </Disclosure>
    </Section>
  );
}

function OneReserve({ balance }: { balance: Balance }) {
  const hasFloors = hasFloor(balance);
  const decimals = decimalsOf(amountsIn([balance.opening, ...closingsOf(balance), ...floorsOf(balance)]));
  const inPounds = (amount: Decimal) => fullPounds(amount, decimals);
  const pounds = (one: Balance['opening']) => written(one, inPounds);
  const blank = hasFloors ? ['', ''] : [];
  return (
    <FigureTable
      caption={`${balance.name}: balance${hasFloors ? ' and floor' : ''} by year, in pounds`}
      headers={['At', 'Balance', ...(hasFloors ? ['Floor', 'Above the floor'] : [])]}
      rows={[
        ['1 April, opening', pounds(balance.opening), ...blank],
        ...balance.yearEnds.map(({ year, closing, floor }) => [
          closingDay(year),
          <Closing key="closing" of={balance} year={year} amount={closing} write={inPounds} />,
          ...(floor ? [pounds(floor), pounds(aboveFloor(closing, floor))] : []),
        ]),
      ]}
    />
  );
}

interface ClosingProps {
  readonly of: Balance;
  readonly year: string;
  readonly amount: Answer<Decimal>;
  write(amount: Decimal): string;
}

/** A closing balance that says how it was made. */
function Closing({ of: { figureName, name }, year, amount, write }: ClosingProps) {
  if (!amount.known) return amount.sentence;
  const shown = write(amount.value);
  return figureName ? <Figure figure={figureName} name={name} year={year} shown={shown} /> : shown;
}

function EveryReserve({ years, all }: Balances) {
  const every = amountsIn(all.flatMap(one => [one.opening, ...closingsOf(one)]));
  const unit = chartUnitFor(every);
  return (
    <FigureTable
      caption={`Closing balance of every reserve, ${unit.name}`}
      headers={[`Reserve, ${unit.name}`, 'Opening', ...years.map(shortYear)]}
      rows={all.map(one => [
        one.name,
        written(one.opening, unit.label),
        ...one.yearEnds.map(({ year, closing }) => <Closing key={year} of={one} year={year} amount={closing} write={unit.label} />),
      ])}
      marked={all.length - 1}
    />
  );
}

const HEIGHT = 172;

interface BalanceChartProps {
  readonly balance: Balance;
  readonly unit: ChartUnit;
  /** What the picture shows, for those who do not see it. */
  readonly inWords: string;
}

/** The opening balance, then every year's, with the floor across them. The figures stand in the table behind. */
function BalanceChart({ balance, unit, inWords }: BalanceChartProps) {
  const columns = columnsOf(balance, unit);
  const broken = columns.find(({ note }) => note);
  return (
    <>
      <Chart spec={{ kind: 'columns', columns }} height={HEIGHT} inWords={inWords} />
      {hasFloor(balance) && (
        <Legend
          signs={[
            { sign: 'floor' as const, means: floorInWords(floorsOf(balance)) },
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

function columnsOf({ opening, yearEnds }: Balance, unit: ChartUnit): Column[] {
  const sized = (amount: Answer<Decimal>) => ({
    figure: amount.known ? unit.label(amount.value) : '?',
    size: amount.known ? amount.value.toNumber() : undefined,
  });
  const first: Column = { label: yearEnds.length > 4 ? 'Start' : 'Opening', ...sized(opening), tone: 'plain', fill: 'hollow' };
  return [
    first,
    ...yearEnds.map(({ year, closing, floor }): Column => {
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
