import { makeStyles, tokens } from '@fluentui/react-components';
import type { Report } from '../../../core';
import type { Decimal } from '../../../core/figures/decimal';
import type { Table } from '../../../core/plan/cells';
import { CopyTable } from '../copying/copy-table';
import type { PrintedTable } from '../copying/copy-table';
import { answer } from '../reading/plan-model';
import type { Answer, PlanModel } from '../reading/plan-model';
import { NOT_KNOWN, rowsIn, written } from '../reading/report-rows';
import type { ReportRow } from '../reading/report-rows';
import { Disclosure } from '../shell/disclosure';
import { FigureTable } from '../shell/figure-table';
import { Section } from '../shell/section';
import { percent } from '../words/pounds';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
});

/** The reserves strategy's table, ready to be pasted into the published document. */
export function StrategySection({ strategy }: { strategy: Answer<PrintedTable> }) {
  const styles = useStyles();
  const title = 'The published reserves strategy';
  if (!strategy.known)
    return (
      <Section help="strategy" title={title}>
        <p className={styles.text}>{strategy.sentence}</p>
      </Section>
    );
  const table = strategy.value;
  const [headers = [], ...rows] = table;
  return (
    <Section help="strategy" title={title}>
      <p className={styles.text}>
        Each reserve with its purpose, what it pays for and supports, the Home Office’s three categories, how the general reserve was set,
        and which years are indicative until their budget: {rows.length} rows, in pounds.
      </p>
      <CopyTable caption={title} label="Copy the table" table={() => table} />
      <div>
        <Disclosure show="Show the table" hide="Hide the table">
          {() => <FigureTable caption={title} headers={headers} rows={rows} isCopiedElsewhere />}
        </Disclosure>
      </div>
    </Section>
  );
}

const WORDS = ['part', 'category', 'purpose'] as const;

/** The reserves strategy as it is printed, whole pounds unless there are pence. */
export function strategyOf(model: PlanModel, scenario: string, tables: readonly Table[]): Answer<PrintedTable> {
  return answer(() => printed(model.planReport('strategy', scenario, tables)));
}

function printed(report: Report): PrintedTable {
  const { years, rows } = rowsIn(report);
  const columns = ['opening', ...years];
  return [
    ['Reserve', 'Row', 'Category', 'Purpose', 'Opening, £', ...years.map(year => `${year}, £`), 'Supports'],
    ...rows.map(row => [row.label, ...WORDS.map(row.words), ...columns.map(column => inPrint(row, column)), row.words('supports')]),
  ];
}

/** A figure in its own unit: a share of the budget stands among amounts. Nothing where the row has none there. */
function inPrint(row: ReportRow, column: string): string {
  const text = written(row.figure(column), row.unit === 'rate' ? percent : withThousands);
  return text === NOT_KNOWN ? '' : text;
}

const MINUS = '-';

/** `1,200,000`, with a plain minus sign, so that what is pasted is still a number. */
function withThousands(amount: Decimal): string {
  const [whole = '', pence] = amount
    .abs()
    .toFixed(amount.isInteger() ? 0 : 2)
    .split('.');
  return (amount.isNegative() && !amount.isZero() ? MINUS : '') + whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',') + (pence ? `.${pence}` : '');
}
