import { Suspense, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { FluentProvider, Spinner } from '@fluentui/react-components';
import type { Table } from '../../../core/plan/cells';
import type { Place, WorkbookPort } from '../../workbook/workbook';
import { FormulaNotices } from '../formulas/formula-notices';
import { SetAside } from '../start/set-aside';
import type { Move } from '../plan/moves';
import { answersOf } from '../reading/plan-answers';
import { sentenceOf } from '../reading/plan-model';
import type { PlanModel } from '../reading/plan-model';
import { PlanReader } from '../reading/plan-reader';
import type { PlanReading } from '../reading/plan-reader';
import { bodyFact, scenarioNames } from '../reading/plan-tables';
import { onSelfTestAsked, selfTestAsked } from '../entry/ribbon';
import { FirstPage } from '../start/first-page';
import { sheetsWorkFor } from '../start/sheets-work';
import { Workings } from '../workings/figure';
import { scenarioInWords } from '../words/names';
import { writesIn } from '../writing/writes';
import { WrittenBar, AddedBar } from '../writing/done-bars';
import { useActiveScenario } from './active-scenario';
import type { AskedScreen } from '../entry/ribbon';
import { usePlanStates, usePlanState } from './plan-state';
import type { PlanStates } from './plan-state';
import { Header, Footer, headlineSpoken } from './head-and-foot';
import { ReadingFailed, SoFar, Trouble } from './other-states';
import type { ScreenId, ScreenProps } from './screen';
import { ScreenTabs, tabId } from './screen-tabs';
import { screens } from './screens';
import { ScenarioShown } from './section';
import { darkTheme, lightTheme, backgroundStyle, useShellStyles, useDarkTheme } from './theme';

export interface ShellProps {
  readonly port: WorkbookPort;
  readonly model: PlanModel;
  readonly now: () => Date;
  /** Whether the host shows itself dark; undefined where it does not say. */
  readonly hostIsDark: () => boolean | undefined;
  /** Screens that are asked for from outside. */
  readonly askedScreen?: AskedScreen;
}

/** The pane: its ground, and whatever can be shown of the workbook at this moment. */
export function Shell({ port, model, now, hostIsDark, askedScreen }: ShellProps) {
  const styles = useShellStyles();
  const dark = useDarkTheme(hostIsDark);
  const [reader] = useState(() => new PlanReader(port, now));
  const reading = useSyncExternalStore(reader.subscribe, reader.snapshot);
  const planStates = usePlanStates();
  const work = sheetsWorkFor(port);
  const isBeingPutIn = useSyncExternalStore(work.subscribe, work.snapshot).working?.opensPlan === true;
  const [first, openFirst] = useState<ScreenId>('overview');
  useEffect(() => {
    reader.start();
    return () => reader.stop();
  }, [reader]);
  return (
    <FluentProvider theme={dark ? darkTheme : lightTheme} style={backgroundStyle(dark)}>
      <div className={styles.page}>
        {bodyFor(reading, isBeingPutIn, { port, model, now, planStates, readAgain: reader.readNow, first, openFirst, askedScreen })}
      </div>
    </FluentProvider>
  );
}

interface BodyTools {
  readonly port: WorkbookPort;
  readonly model: PlanModel;
  readonly now: () => Date;
  readonly planStates: PlanStates;
  readonly readAgain: () => void;
  /** The screen a plan that was just found is opened with. */
  readonly first: ScreenId;
  openFirst(screen: ScreenId): void;
  readonly askedScreen: AskedScreen | undefined;
}

/** While a plan is being put in, half of it is not shown as if it were the plan. */
function bodyFor(reading: PlanReading, isBeingPutIn: boolean, tools: BodyTools) {
  if (reading.state === 'reading') return <Spinner label="Reading the plan from the workbook…" />;
  if (reading.state === 'failed') return <ReadingFailed sentence={reading.sentence} readAgain={tools.readAgain} />;
  if (reading.tables.length === 0 || isBeingPutIn)
    return (
      <FirstPage
        port={tools.port}
        now={tools.now}
        readAgain={tools.readAgain}
        mapped={() => tools.openFirst('start')}
        trouble={reading.trouble}
      />
    );
  return <PlanBody reading={reading} {...tools} />;
}

const NO_MOVES: readonly Move[] = [];

/** Which plan this is: another body's, or of another year, is another. */
const planIn = (values: readonly Table[]): string => ['Name', 'Base year'].map(fact => bodyFact(fact, values) ?? '').join(', ');

/** The pane once a plan was read: scenario, tabs, one screen, and the line that says how fresh it is. */
function PlanBody({
  reading,
  port,
  model,
  now,
  planStates,
  readAgain,
  first,
  askedScreen,
}: BodyTools & { reading: Extract<PlanReading, { state: 'read' }> }) {
  const styles = useShellStyles();
  const { tables } = reading;
  const values = useMemo(() => tables.map(table => table.values), [tables]);
  const names = useMemo(() => scenarioNames(values), [values]);
  const work = sheetsWorkFor(port);
  const plan = planIn(values);
  const planState = planStates.of(plan);
  const writes = writesIn(planState);
  const { scenario, notices, isInSheets, choose, leave } = useActiveScenario(port, names, reading.scenarioCell, write =>
    writes.note(write),
  );
  const answers = useMemo(() => answersOf(model, scenario, values), [model, scenario, values]);
  const [chosenYear, chooseYear] = useState('');
  const year = answers.years.includes(chosenYear) ? chosenYear : (answers.years[0] ?? '');
  const [screenId, open] = useState<ScreenId>(() => (selfTestAsked() > 0 ? 'start' : (askedScreen?.take() ?? first)));
  useEffect(
    () =>
      askedScreen?.subscribe(() => {
        const asked = askedScreen.take();
        if (asked) open(asked);
      }),
    [askedScreen],
  );
  // What put the plan in may say only afterwards with which screen it opens: the pane reads a change at once.
  const opensWith = useRef(first);
  useEffect(() => {
    if (opensWith.current !== first) open(first);
    opensWith.current = first;
  }, [first]);
  useEffect(() => onSelfTestAsked(() => open('start')), []);
  const shown = useRef(plan);
  useEffect(() => {
    if (shown.current !== plan) work.hush();
    shown.current = plan;
  }, [work, plan]);
  const [moves, setMoves] = usePlanState(planState, 'moves', NO_MOVES);
  const [trouble, setTrouble] = useState('');

  const goTo = (place: Place) => {
    setTrouble('');
    port.goTo(place).catch(error => setTrouble(`The pane could not go to ${place.sheet}!${place.address}. ${sentenceOf(error)}`));
  };
  const screen = screens.find(one => one.id === screenId) ?? screens[0];
  const screenProps: ScreenProps = {
    port,
    model,
    now,
    readAt: reading.at,
    tables,
    values,
    scenario,
    answers,
    year,
    planState,
    moves,
    setMoves,
    chooseScenario: choose,
    leaveScenario: leave,
    chooseYear,
    goTo,
    open,
  };

  return (
    <>
      <Header
        body={bodyFact('Name', values)}
        scenario={scenario}
        names={names}
        cell={reading.scenarioCell}
        isInSheets={isInSheets}
        choose={choose}
      />
      <ScreenTabs screens={screens} chosen={screen.id} open={open} findings={answers.findings.known ? answers.findings.value : []} />
      <main>
        {[
          reading.trouble && `The workbook could not be read just now, so these are its earlier figures. ${reading.trouble}`,
          ...notices,
          ...tables.flatMap(({ notices = [] }) => notices),
          trouble,
        ].map(sentence => sentence && <Trouble key={sentence} sentence={sentence} />)}
        {answers.stillEmpty > 0 && screen.id !== 'overview' && <SoFar missing={answers.stillEmpty} see={() => open('overview')} />}
        <AddedBar work={work} />
        <WrittenBar writes={writes} />
        <SetAside port={port} tables={tables} writes={writes} />
        <FormulaNotices port={port} tables={tables} writes={writes} />
        <Workings model={model} scenario={scenario} tables={values} planTables={tables} goTo={goTo} screen={screen.id}>
          <div role="tabpanel" aria-labelledby={tabId(screen.id)} className={styles.screen}>
            <Suspense fallback={<Spinner label={`Opening ${screen.label}…`} />}>
              <ScenarioShown.Provider value={screen.isOfScenario && names.length > 0 ? scenarioInWords(scenario) : undefined}>
                <screen.Body {...screenProps} />
              </ScenarioShown.Provider>
            </Suspense>
          </div>
        </Workings>
      </main>
      <Footer readAt={reading.at} isWorking={reading.isWorking ?? false} readAgain={readAgain} />
      <div role="status" className={styles.onlySpoken}>
        {headlineSpoken(answers, scenario, year)}
      </div>
    </>
  );
}
