import { makeStyles, tokens, Button } from '@fluentui/react-components';
import { terms } from '../../../core';
import type { Decimal } from '../../../core/figures/decimal';
import type { Table } from '../../../core/plan/cells';
import type { Country } from '../../../core/precept/bands';
import { FindingList } from '../checks/finding-list';
import { amountIn } from '../reading/plan-answers';
import type { PlanAnswers } from '../reading/plan-answers';
import { answer } from '../reading/plan-model';
import type { PlanModel } from '../reading/plan-model';
import { tablesOfKind } from '../reading/plan-tables';
import { amountsIn, rowsIn, written } from '../reading/report-rows';
import type { ReportRow } from '../reading/report-rows';
import { Disclosure } from '../shell/disclosure';
import { FigureTable } from '../shell/figure-table';
import type { ScreenProps } from '../shell/screen';
import { Section } from '../shell/section';
import { closingDay, shortYear } from '../words/dates';
import { fullPounds, percent, chartUnitFor, plainNumber } from '../words/pounds';
import { Figure } from '../workings/figure';
import { bandDSentence, limitSentence } from './sentences';
import { BandTable, countryIn, bandRises } from './band-table';
import { Headline } from './headline';
import { StillToType } from './still-to-type';
import { Trend } from './trend';

/** One glance: this year's gap, the trend, the reserves, council tax and what is to be looked at. */
export function Overview(props: ScreenProps) {
  const { model, values, answers, year, chooseYear } = props;
  const hasReserves = tablesOfKind('Reserve', values).length > 0;
  return (
    <>
      <Headline answers={answers} year={year} />
      <StillToType {...props} />
      {answers.years.length > 0 && <Trend answers={answers} year={year} chooseYear={chooseYear} />}
      {answers.years.length > 0 && <Reserves answers={answers} year={year} modelled={hasReserves} />}
      {answers.years.length > 0 && <CouncilTax model={model} answers={answers} year={year} country={countryIn(values)} />}
      <FindingsBrief {...props} />
      {answers.years.length > 0 && <Breakdowns {...props} />}
    </>
  );
}

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
});

interface CouncilTaxProps {
  readonly model: PlanModel;
  readonly answers: PlanAnswers;
  readonly year: string;
  readonly country: Country;
}

/** What the precept means for households: Band D against last year and the limit, then every band. */
function CouncilTax({ model, answers, year, country }: CouncilTaxProps) {
  const styles = useStyles();
  const bands = bandRises(model, answers, year, country);
  const limit = limitSentence(answers, year);
  return (
    <Section help="council-tax" title={`Council tax, ${year}`}>
      <p className={styles.text}>
        {bandDSentence(answers, year)}
        {limit && <> {limit}</>}
      </p>
      {bands.known && <BandTable caption={`Council tax by band, ${year}`} bands={bands.value} year={year} />}
    </Section>
  );
}

/** As many findings as a glance takes in; the rest are a tab away. */
const AT_A_GLANCE = 3;

const useFindingsBriefStyles = makeStyles({
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  all: { marginTop: tokens.spacingVerticalXS },
});

/** The gravest findings, and the way to all of them. */
function FindingsBrief({ answers, tables, goTo, open }: ScreenProps) {
  const styles = useFindingsBriefStyles();
  if (!answers.findings.known)
    return (
      <Section help="findings" title="Findings">
        <p className={styles.text}>{answers.findings.sentence}</p>
      </Section>
    );
  const findings = answers.findings.value;
  const shown = findings.slice(0, AT_A_GLANCE);
  return (
    <Section help="findings" title="Findings">
      {findings.length === 0 && <p className={styles.text}>Nothing to report: every table was read without a finding.</p>}
      {shown.length > 0 && <FindingList findings={shown} tables={tables} goTo={goTo} />}
      {findings.length > shown.length && (
        <Button className={styles.all} onClick={() => open('checks')}>
          See all {findings.length} findings
        </Button>
      )}
    </Section>
  );
}

const ROWS = ['generalReserve', 'totalReserves'] as const;

const useReservesStyles = makeStyles({ share: { margin: `0 0 ${tokens.spacingVerticalXS}`, lineHeight: tokens.lineHeightBase300 } });

/** The reserves left when the year closes. Nothing is shown where the plan has no reserves: nil would be a figure. */
function Reserves({ answers, year, modelled }: { answers: PlanAnswers; year: string; modelled: boolean }) {
  const styles = useReservesStyles();
  const rows = ROWS.map(row => ({ row, amount: amountIn(answers.summary, row, year) }));
  if (!modelled) return null;
  const general = amountIn(answers.summary, 'generalReserve', year);
  const netBudget = amountIn(answers.summary, 'netBudget', year);
  const share = general.known && netBudget.known && netBudget.value.gt(0) ? general.value.div(netBudget.value) : undefined;
  return (
    <Section help="reserves-brief" title={`Reserves at ${closingDay(year)}`}>
      {general.known && share && <p className={styles.share}>The general reserve is {percent(share)} of the year’s net budget.</p>}
      <FigureTable
        caption={`Reserves at ${closingDay(year)}`}
        headers={['Reserve', 'Balance']}
        rows={rows.map(({ row, amount }) => [
          terms[row].label,
          amount.known ? (
            <Figure key={row} figure={{ term: row }} name={terms[row].label} year={year} shown={fullPounds(amount.value)} />
          ) : (
            amount.sentence
          ),
        ])}
      />
    </Section>
  );
}

const BREAKDOWNS = [
  { report: 'categories', name: 'spending, savings and the gap by category and holder' },
  { report: 'workforce', name: 'FTE and headcount by post' },
] as const;

/** What the plan’s totals are made of: by Category, by who holds it, and the posts behind the pay. Worked out when it is opened. */
function Breakdowns({ model, scenario, values }: ScreenProps) {
  return (
    <Section help="breakdowns" title="What it is made of">
      {BREAKDOWNS.map(({ report, name }) => (
        <div key={report}>
          <Disclosure show={`Show ${name}`} hide={`Hide ${name}`}>
            {() => <Breakdown model={model} report={report} name={name} scenario={scenario} values={values} />}
          </Disclosure>
        </div>
      ))}
    </Section>
  );
}

interface BreakdownProps {
  readonly model: PlanModel;
  readonly report: string;
  readonly name: string;
  readonly scenario: string;
  readonly values: readonly Table[];
}

function Breakdown({ model, report, name, scenario, values }: BreakdownProps) {
  const rows = answer(() => rowsIn(model.planReport(report, scenario, values)));
  if (!rows.known) return <p>{rows.sentence}</p>;
  const { years, rows: lines } = rows.value;
  const money = chartUnitFor(amountsIn(lines.filter(({ unit }) => unit === 'money').flatMap(line => years.map(line.figure))));
  const write = (line: ReportRow) => (amount: Decimal) => (line.unit === 'money' ? money.label(amount, 2) : plainNumber(amount));
  return (
    <FigureTable
      caption={name}
      headers={[lines.some(({ unit }) => unit === 'money') ? `Money in ${money.name}` : '', ...years.map(shortYear)]}
      rows={lines.map(line => [
        line.role === 'total' ? <strong>{line.label}</strong> : line.label,
        ...years.map(year => written(line.figure(year), write(line))),
      ])}
    />
  );
}
