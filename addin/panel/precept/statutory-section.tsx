import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { answer } from '../reading/plan-model';
import type { Answer, PlanModel } from '../reading/plan-model';
import type { DriverAnswers } from '../plan/tried';
import { rowsIn, written } from '../reading/report-rows';
import type { ReportRow } from '../reading/report-rows';
import { Disclosure } from '../shell/disclosure';
import { FigureTable } from '../shell/figure-table';
import { Section } from '../shell/section';
import type { Table } from '../../../core/plan/cells';
import type { Move } from '../plan/moves';
import { outOfBalance, waysToBalance } from './balancing';
import type { Decimal } from '../../../core/figures/decimal';
import { fullPounds, shortPounds } from '../words/pounds';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalXS}`, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  ways: { listStyleType: 'none', margin: 0, padding: 0 },
  way: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface Calculation {
  readonly balances: boolean;
  /** Above nil, what is to be found; below it, what is left over. */
  readonly missing?: Decimal;
  /** By how much it does not balance, in words. */
  readonly outOfBalanceInWords: string;
  /** Why it does not differ by the plan's gap to the £; empty where it does. */
  readonly beside: string;
  readonly rows: readonly ReportRow[];
  /** In Wales: how Band D follows from the budget requirement. */
  readonly route: string;
}

function calculationOf(model: PlanModel, { scenario, tables }: DriverAnswers, year: string): Answer<Calculation> {
  return answer(() => {
    const { rows } = rowsIn(model.planReport('statutory', scenario, tables));
    const missing = outOfBalance(rows, year);
    if (missing && !missing.known) throw { sentence: missing.sentence };
    return {
      beside: besideTheGap(rows, year),
      balances: missing?.value.isZero() ?? false,
      ...(missing && !missing.value.isZero() && { missing: missing.value }),
      outOfBalanceInWords: rows.find(row => row.id === 'standing')?.words(year) ?? '',
      rows: rows.filter(row => row.role !== 'note'),
      route: welshRoute(rows, year),
    };
  });
}

/** `The budget requirement of £161.9m, less core grants of £68.9m, is raised from a tax base of 240,004.6.` Nothing in England. */
function welshRoute(rows: readonly ReportRow[], year: string): string {
  const [requirement, grants, base] = ['budgetRequirement', 'lessCoreGrants', 'taxBase'].map(id =>
    rows.find(row => row.id === id)?.figure(year),
  );
  if (!requirement?.known || !grants?.known || !base?.known) return '';
  return `The budget requirement of ${shortPounds(requirement.value)}, less core grants of ${shortPounds(grants.value)}, is raised from a tax base of ${taxBaseInWords(base.value)}.`;
}

const taxBaseInWords = (base: Decimal): string => fullPounds(base, base.decimalPlaces()).replace('£', '');

/** The gap that stands on the other screens, and what rounding leaves between it and the calculation. */
function besideTheGap(rows: readonly ReportRow[], year: string): string {
  const at = (id: string) => rows.find(row => row.id === id)?.figure(year);
  const [residual, gap] = [at('residual'), at('remainingGap')];
  if (!residual?.known || !gap?.known || residual.value.isZero()) return '';
  return `The plan’s remaining gap is ${fullPounds(gap.value)}: each authority’s part of the precept is rounded to £1, and ${fullPounds(residual.value)} is the residual.`;
}

interface StatutorySectionProps {
  readonly model: PlanModel;
  readonly current: DriverAnswers;
  readonly values: readonly Table[];
  readonly year: string;
  /** Whether something is moved on the screen Plan already; what is tried here takes its place. */
  readonly isMoved: boolean;
  /** Tries a move on the screen Plan, by itself. */
  tryAlone(move: Move): void;
}

/** The calculation the law asks for, shown whether or not it balances: an unbalanced one says by how much. */
export function StatutorySection({ model, current, values, year, isMoved, tryAlone }: StatutorySectionProps) {
  const styles = useStyles();
  const calculation = calculationOf(model, current, year);
  if (!calculation.known)
    return (
      <Section help="statutory" title={`Statutory calculation, ${year}`}>
        <p className={styles.text}>{calculation.sentence}</p>
      </Section>
    );
  const { balances, outOfBalanceInWords: balance, beside, rows, route, missing } = calculation.value;
  return (
    <Section help="statutory" title={`Statutory calculation, ${year}`}>
      <p className={styles.text}>
        {balances
          ? 'It balances to the nearest £.'
          : `${balance}. Until spending, income and precept agree, it is not a statutory calculation.`}
      </p>
      {route && <p className={styles.text}>{route}</p>}
      {beside && <p className={styles.text}>{beside}</p>}
      {missing && (
        <Disclosure show="Show what would balance it" hide="Hide what would balance it">
          {() => <Ways {...{ model, current, values, year, isMoved, tryAlone, missing }} />}
        </Disclosure>
      )}
      <Disclosure show="Show the calculation" hide="Hide the calculation">
        {() => (
          <FigureTable
            caption={`Statutory calculation, ${year}`}
            headers={['Item', year]}
            rows={rows.map(row => [row.label.trim(), shown(row, year)])}
          />
        )}
      </Disclosure>
    </Section>
  );
}

function Ways({ model, current, values, year, isMoved, tryAlone, missing }: StatutorySectionProps & { missing: Decimal }) {
  const styles = useStyles();
  const ways = waysToBalance(model, current, values, year, missing);
  if (ways.length === 0)
    return (
      <p className={styles.text}>
        No drawdown in the plan and no Band D within the limit balances it alone. Close the gap with … on Plan tries the other levers.
      </p>
    );
  return (
    <>
      {isMoved && <p className={styles.text}>Trying one replaces what is moved on Plan now.</p>}
      <ul className={styles.ways} aria-label="What would balance it">
        {ways.map(({ words, move }) => (
          <li key={words} className={styles.way}>
            <p className={styles.text}>{words}</p>
            <Button size="small" aria-label={`Try: ${words}`} onClick={() => tryAlone(move)}>
              Try in the plan
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function shown(row: ReportRow, year: string): string {
  return written(row.figure(year), amount => (row.unit === 'taxBase' ? taxBaseInWords(amount) : fullPounds(amount)));
}
