import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { rowOfTable } from '../../../core';
import type { Decimal } from '../../../core/figures/decimal';
import type { Table } from '../../../core/plan/cells';
import { answer } from '../reading/plan-model';
import type { Answer, PlanModel } from '../reading/plan-model';
import { amountsIn, rowsIn, written } from '../reading/report-rows';
import type { ReportRow, ReportRows } from '../reading/report-rows';
import { Disclosure } from '../shell/disclosure';
import { FigureTable } from '../shell/figure-table';
import { Section } from '../shell/section';
import { closingDay, shortYear } from '../words/dates';
import { chartUnitFor, decimalsOf, fullPounds, percent, shortPounds } from '../words/pounds';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  risk: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalM,
    padding: '3px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  basis: { gridColumn: '1 / -1', color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  amount: { fontVariantNumeric: 'tabular-nums' },
});

const MINIMUM = 'riskBasedMinimum';
const JUSTIFIED = 'justificationLevel';
const BESIDE_IT = ['generalReserve', MINIMUM, JUSTIFIED];

/** What an id says of a row of the plan: a floor of a reserve, a target of a policy, a risk. */
const isOf = (row: ReportRow, ...kinds: readonly string[]) => kinds.some(kind => row.id.startsWith(kind));
/** How long reserves last; shares of a budget say something else. */
const isMeasure = (row: ReportRow) => row.unit === 'months' || row.unit === 'years';

export const adequacyOf = (model: PlanModel, scenario: string, tables: readonly Table[]): Answer<ReportRows> =>
  answer(() => rowsIn(model.planReport('adequacy', scenario, tables)));

/** The general reserve beside what the plan's risks call for, the body's own floor and the level that needs a justification. */
export function AdequacySection({ adequacy, year, add }: { adequacy: Answer<ReportRows>; year: string; add?: ReactNode }) {
  const styles = useStyles();
  const title = 'Is the general reserve enough?';
  if (!adequacy.known)
    return (
      <Section help="adequacy" title={title}>
        <p className={styles.text}>{adequacy.sentence}</p>
      </Section>
    );
  const { years, rows } = adequacy.value;
  const named = (id: string) => rows.find(row => row.id === id);
  const minimum = named(MINIMUM);
  const risks = rows.filter(row => isOf(row, rowOfTable('Risk', '')));
  const isKnown = (row: ReportRow) => years.some(one => row.figure(one).known);
  const levels = rows.filter(row => isKnown(row) && (BESIDE_IT.includes(row.id) || isOf(row, 'floor/', 'target/')));
  const amounts = amountsIn(levels.flatMap(row => years.map(row.figure)));
  const unit = chartUnitFor(amounts);
  return (
    <Section help="adequacy" title={title}>
      <p className={styles.text}>{inWords(named, year)}</p>
      <FigureTable
        caption={`The general reserve beside its minimum and its other levels, ${unit.name}`}
        headers={[unit.name, ...years.map(shortYear)]}
        rows={[
          ...levels.map(row => [
            row.id === JUSTIFIED ? 'To be justified above' : row.label,
            ...years.map(one => written(row.figure(one), unit.label)),
          ]),
          ...shareRow(named('generalReserveShare'), years),
        ]}
        marked={levels.findIndex(row => row.id === 'generalReserve')}
      />
      {risks.length === 0 && add}
      {minimum && risks.length > 0 && (
        <Disclosure show="Show what the minimum is made of" hide="Hide the risks">
          {() => <Risks risks={risks} total={minimum} year={year} />}
        </Disclosure>
      )}
      <Disclosure show="Show months of spending and runway" hide="Hide the measures">
        {() => <Measures rows={rows.filter(isMeasure)} years={years} />}
      </Disclosure>
    </Section>
  );
}

function inWords(named: (name: string) => ReportRow | undefined, year: string): string {
  const general = named('generalReserve')?.figure(year);
  const minimum = named(MINIMUM)?.figure(year);
  if (!general?.known) return general?.sentence ?? 'The plan has no Reserve table.';
  if (!minimum?.known)
    return `The general reserve is ${shortPounds(general.value)} at ${closingDay(year)}. No minimum can be set beside it: ${named(MINIMUM)?.words('basis') || 'it is not modelled'}.`;
  const room = general.value.minus(minimum.value);
  const position = room.isZero() ? 'exactly' : `${fullPounds(room.abs())} ${room.isNegative() ? 'below' : 'above'}`;
  return `At ${closingDay(year)} the general reserve of ${fullPounds(general.value)} is ${position} the ${fullPounds(minimum.value)} that the plan’s risks call for.`;
}

const shareRow = (row: ReportRow | undefined, years: readonly string[]) =>
  row ? [['Share of net budget', ...years.map(year => written(row.figure(year), percent))]] : [];

function Risks({ risks, total, year }: { risks: readonly ReportRow[]; total: ReportRow; year: string }) {
  const styles = useStyles();
  const all = [...risks, total];
  const decimals = decimalsOf(amountsIn(all.map(row => row.figure(year))));
  const pounds = (amount: Decimal) => fullPounds(amount, decimals);
  return (
    <ul className={styles.list} aria-label={`What the risk-based minimum is made of, ${year}`}>
      {all.map((row, index) => (
        <li key={index} className={styles.risk}>
          <span>{row === total ? <strong>{row.label}</strong> : row.label}</span>
          <span className={styles.amount}>{written(row.figure(year), pounds)}</span>
          <span className={styles.basis}>{row.words('basis')}</span>
        </li>
      ))}
    </ul>
  );
}

/** The longest names, short enough for a narrow pane. */
const SHORT: Readonly<Record<string, string>> = {
  monthsInGeneralReserve: 'General reserve, months',
  monthsInReserves: 'All reserves, months',
  sustainabilityOfReserves: 'They last, years',
};

/** Months, years: figures that are no money, to one decimal. */
function Measures({ rows, years }: { rows: readonly ReportRow[]; years: readonly string[] }) {
  return (
    <FigureTable
      caption="Months of spending in reserves, and years that reserves last"
      headers={['Measure', ...years.map(shortYear)]}
      rows={rows.map(row => [
        SHORT[row.id] ?? `${row.label}, years`,
        ...years.map(year => written(row.figure(year), amount => amount.toFixed(amount.isInteger() ? 0 : 1))),
      ])}
    />
  );
}
