import { makeStyles, tokens } from '@fluentui/react-components';
import type { Decimal } from '../../../core/figures/decimal';
import { answer } from '../reading/plan-model';
import type { Answer, PlanModel } from '../reading/plan-model';
import type { DriverAnswers } from '../plan/tried';
import { poundsInUnit } from '../reading/plan-tables';
import { isAmount, textIn } from '../reading/report-view';
import { Disclosure } from '../shell/disclosure';
import { FigureTable } from '../shell/figure-table';
import { Section } from '../shell/section';
import { fullPounds } from '../words/pounds';

const useStyles = makeStyles({ text: { margin: `0 0 ${tokens.spacingVerticalXS}`, lineHeight: tokens.lineHeightBase300 } });

/** Rows of the calculation that are no money of the plan. */
const NOT_MONEY = new Set(['Tax base', 'Band D', 'Requirement ÷ tax base']);

interface StatutoryRow {
  readonly name: string;
  readonly section: string;
  readonly amount?: Decimal;
}

interface Calculation {
  /** `Balanced`, or by how much it is not. */
  readonly standing: string;
  readonly rows: readonly StatutoryRow[];
}

function calculationOf(model: PlanModel, standing: DriverAnswers, year: string): Answer<Calculation> {
  return answer(() => {
    const report = model.planReport('statutory', standing.scenario, standing.tables);
    const column = (report[0] ?? []).findIndex(cell => textIn(cell) === year);
    const unit = poundsInUnit(standing.tables);
    const [first, ...rest] = report.slice(1);
    const faulty = first?.[column];
    if (typeof faulty === 'object' && 'sentence' in faulty) throw faulty;
    const rows = rest.map(row => {
      const cell = row[column];
      const name = textIn(row[0]);
      return { name, section: textIn(row[1]), amount: isAmount(cell) ? (NOT_MONEY.has(name) ? cell : cell.times(unit)) : undefined };
    });
    return { standing: textIn(first?.[column]), rows };
  });
}

/** The calculation the law asks for, shown whether or not it balances: an unbalanced one says by how much. */
export function StatutorySection({ model, standing, year }: { model: PlanModel; standing: DriverAnswers; year: string }) {
  const styles = useStyles();
  const calculation = calculationOf(model, standing, year);
  if (!calculation.known)
    return (
      <Section title={`Statutory calculation, ${year}`}>
        <p className={styles.text}>{calculation.sentence}</p>
      </Section>
    );
  const { standing: balance, rows } = calculation.value;
  return (
    <Section title={`Statutory calculation, ${year}`}>
      <p className={styles.text}>
        {balance === 'Balanced'
          ? 'It balances to the nearest £.'
          : `${balance}. Until spending, income and precept meet, it is no statutory calculation.`}
      </p>
      <Disclosure show="Show the calculation" hide="Hide the calculation">
        {() => (
          <FigureTable
            caption={`Statutory calculation, ${year}`}
            headers={['Item', year]}
            rows={rows.map(({ name, amount }) => [name.trim(), shown(name, amount)])}
          />
        )}
      </Disclosure>
    </Section>
  );
}

function shown(name: string, amount: Decimal | undefined): string {
  if (!amount) return 'not modelled';
  if (name === 'Tax base') return fullPounds(amount, amount.decimalPlaces()).replace('£', '');
  return fullPounds(amount);
}
