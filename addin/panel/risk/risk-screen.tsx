import { useMemo, useState, useSyncExternalStore } from 'react';
import { makeStyles } from '@fluentui/react-components';
import type { Addition } from '../../workbook/workbook';
import { KeepScenario, keptScenario } from '../plan/keep-scenario';
import { scenarioNames, isSamePlan } from '../reading/plan-tables';
import { usePlanState } from '../shell/plan-state';
import type { ScreenProps } from '../shell/screen';
import { YearChooser } from '../shell/year-chooser';
import { writesIn } from '../writing/writes';
import { DrawSection, rowsOfDraw } from './draw-section';
import { drawnFrom, yearInWords } from './outcomes';
import { RiskControls, firstQuestion } from './risk-controls';
import { RiskOutcomes } from './risk-result';
import { RiskRuns } from './risk-runs';
import type { RiskResult } from './risk-runs';
import { Tornado } from './tornado';

const useStyles = makeStyles({
  onlySpoken: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** A draw that was opened, of the run it belongs to. */
interface OpenDraw {
  readonly of: RiskResult;
  readonly number: number;
}

/** Risk: a fan of outcomes from seeded draws, the chance of bad news, and what moves the figure most. */
export default function RiskScreen({
  port,
  model,
  planState,
  tables,
  scenario,
  values,
  answers,
  year,
  chooseYear,
  leaveScenario,
}: ScreenProps) {
  const styles = useStyles();
  const [question, ask] = usePlanState(planState, 'risk question', firstQuestion);
  const runs = planState.madeOnce('risk runs', () => new RiskRuns());
  const { now, result } = useSyncExternalStore(runs.subscribe, runs.snapshot);
  const [opened, openDraw] = usePlanState<OpenDraw | undefined>(planState, 'draw', undefined);
  const [keeping, setKeeping] = useState(false);
  const drawn = useMemo(() => result && drawnFrom(result.run), [result]);
  const shown = drawn?.years.find(one => one.year === year);
  const stale =
    result && !isSamePlan(result.request.tables, values, result.request.scenario)
      ? 'The workbook has changed since this run.'
      : result && result.request.scenario !== scenario
        ? `This run is of ${result.request.scenario || 'the base plan'}; the pane now shows ${scenario || 'the base plan'}.`
        : '';
  const draw = opened && opened.of === result ? opened.number : undefined;
  const whenKept = (name: string, addition: Addition) => {
    setKeeping(false);
    writesIn(planState).wrote(keptScenario(name, addition, leaveScenario));
  };
  return (
    <>
      <RiskControls
        question={question}
        state={now}
        hasRun={result !== undefined}
        ask={ask}
        run={() => runs.run({ ...question, scenario, tables: values })}
        cancel={() => runs.cancel()}
      />
      <YearChooser years={answers.years} year={year} chooseYear={chooseYear} />
      {result && drawn && <RiskOutcomes result={result} drawn={drawn} year={year} stale={stale} />}
      {result && drawn && !stale && (
        <DrawSection
          model={model}
          result={result}
          drawn={drawn}
          year={year}
          opened={draw}
          open={number => openDraw({ of: result, number })}
          keep={() => setKeeping(true)}
        />
      )}
      {year && <Tornado measure={question.measure} year={year} scenario={scenario} tables={values} />}
      {keeping && result && draw !== undefined && (
        <KeepScenario
          port={port}
          tables={tables}
          names={scenarioNames(values)}
          writes={writesIn(planState)}
          rowsCalled={name => rowsOfDraw(name, draw, result.request)}
          onKept={whenKept}
          close={() => setKeeping(false)}
        />
      )}
      <div role="status" className={styles.onlySpoken}>
        {drawn && shown && now.state !== 'running' ? yearInWords(shown, drawn.chanceOf) : ''}
      </div>
    </>
  );
}
