import { useContext, useDeferredValue, useMemo } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { StarterKind } from '../../example/starter-tables';
import { FindingList } from '../checks/finding-list';
import { KeepMoves } from '../plan/keep-moves';
import { withMove, without } from '../plan/moves';
import { TRIED, withTried } from '../plan/tried';
import type { Finding } from '../reading/findings';
import { amountIn } from '../reading/plan-answers';
import type { PlanAnswers } from '../reading/plan-answers';
import { tablesOfKind, sameName } from '../reading/plan-tables';
import { Disclosure } from '../shell/disclosure';
import type { ScreenProps } from '../shell/screen';
import { ScenarioShown, Section } from '../shell/section';
import { AddTable } from '../start/add-table';
import { writable } from '../writing/writable';
import { writesIn } from '../writing/writes';
import { AcceptPolicy } from './accept-policy';
import { AdequacySection, adequacyOf } from './adequacy-section';
import { balancesOf } from './balances';
import { BalancesSection } from './balances-section';
import { MovementSliders } from './movement-sliders';
import { PoliciesSection, policiesOf } from './policies-section';
import { ProposalSection } from './proposal-section';
import { proposalsOf } from './proposals';
import { StrategySection, strategyOf } from './strategy-section';

/** Reserves: balances against floors, what is found, ways to pay for a proposal, policies, how much is enough, and the table to publish. */
export default function ReservesScreen(props: ScreenProps) {
  const { model, planState, scenario, tables, values, answers, year, moves, setMoves } = props;
  const ofScenario = useContext(ScenarioShown);
  const movesToShow = useDeferredValue(moves);
  const port = writable(props.port);
  const writes = writesIn(planState);
  const balances = useMemo(() => balancesOf(model, scenario, values), [model, scenario, values]);
  const tried = useMemo(
    () => (movesToShow.length > 0 ? balancesOf(model, TRIED, withTried(scenario, movesToShow, values)) : balances),
    [model, scenario, values, movesToShow, balances],
  );
  const proposals = useMemo(() => proposalsOf(model, scenario, values), [model, scenario, values]);
  const policies = useMemo(() => policiesOf(model, scenario, values), [model, scenario, values]);
  const adequacy = useMemo(() => adequacyOf(model, scenario, values), [model, scenario, values]);
  const strategy = useMemo(() => strategyOf(model, scenario, values), [model, scenario, values]);
  const adding = (kinds: readonly StarterKind[]) => <AddTable kinds={kinds} port={props.port} values={values} years={answers.years} />;
  if (tablesOfKind('Reserve', values).length === 0)
    return (
      <Section help="balances" title="Reserves">
        The plan has no Reserve table, so reserves are not modelled. One row for each reserve, with Kind, Opening and Floor, is enough to
        begin with.
        {adding(['Reserve'])}
      </Section>
    );
  return (
    <>
      <ScenarioShown.Provider value={moves.length > 0 && ofScenario !== undefined ? `${ofScenario}, as tried` : ofScenario}>
        {tried.known ? (
          <BalancesSection balances={tried.value} />
        ) : (
          <Section help="balances" title="Balances">
            {tried.sentence}
          </Section>
        )}
      </ScenarioShown.Provider>
      <KeepMoves {...props} />
      {balances.known && tablesOfKind('Movement', values).length > 0 && (
        <MovementSliders
          scenario={scenario}
          values={values}
          years={answers.years}
          year={year}
          balances={balances.value}
          moves={moves}
          move={one => setMoves(withMove(moves, one))}
          undo={key => setMoves(without(moves, key))}
        />
      )}
      <ReserveFindings {...props} />
      <ProposalSection proposals={proposals} port={port} tables={tables} writes={writes} planState={planState} add={adding(['Movement'])} />
      <PoliciesSection
        policies={policies}
        add={adding(['Policy'])}
        accept={
          port &&
          (policy => <AcceptPolicy policy={policy} scenario={scenario} values={values} tables={tables} port={port} writes={writes} />)
        }
      />
      <AdequacySection adequacy={adequacy} year={year} add={adding(['Risk'])} />
      <StrategySection strategy={strategy} />
    </>
  );
}

/** The tables that reserves are made of. */
const TABLES = ['Reserve', 'Movement', 'Policy', 'Risk'];

const useStyles = makeStyles({ text: { margin: 0, lineHeight: tokens.lineHeightBase300 } });

/** What the checks find in the tables of reserves. */
function ReserveFindings({ answers, tables, goTo }: ScreenProps) {
  const styles = useStyles();
  if (!answers.findings.known) return null;
  const findings = answers.findings.value.filter(finding => TABLES.some(table => sameName(table, finding.table)));
  const pressing = findings.filter(finding => finding.severity !== 'note');
  const notes = findings.filter(finding => finding.severity === 'note');
  const listed = (some: readonly Finding[]) => <FindingList findings={some} tables={tables} goTo={goTo} />;
  return (
    <Section help="reserve-findings" title="Findings about reserves">
      {pressing.length > 0 ? listed(pressing) : <p className={styles.text}>{allIsWell(answers)}</p>}
      {notes.length > 0 && (
        <Disclosure show={`Show ${notes.length} ${notes.length === 1 ? 'note' : 'notes'}`} hide="Hide the notes">
          {() => listed(notes)}
        </Disclosure>
      )}
    </Section>
  );
}

/** Floors are said to be kept only where every balance is known. */
function allIsWell({ summary, years }: PlanAnswers): string {
  const unknown = years.map(year => amountIn(summary, 'totalReserves', year)).find(one => !one.known);
  return unknown && !unknown.known
    ? `Whether floors are kept is not known. ${unknown.sentence}`
    : 'No warning: floors are kept, and every movement has its reserve.';
}
