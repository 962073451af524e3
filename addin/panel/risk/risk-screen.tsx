import { useMemo, useSyncExternalStore } from 'react';
import { makeStyles } from '@fluentui/react-components';
import { useHeld } from '../shell/hand';
import type { ScreenProps } from '../shell/screen';
import { YearChooser } from '../shell/year-chooser';
import { drawnFrom, yearInWords } from './outcomes';
import { RiskControls, firstQuestion } from './risk-controls';
import { RiskOutcomes } from './risk-result';
import { RiskRuns } from './risk-runs';
import { Tornado } from './tornado';

const useStyles = makeStyles({
  onlySpoken: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** Risk: a fan of outcomes from seeded draws, the chance of bad news, and what moves the figure most. */
export default function RiskScreen({ hand, scenario, values, answers, year, chooseYear }: ScreenProps) {
  const styles = useStyles();
  const [question, ask] = useHeld(hand, 'risk question', firstQuestion);
  const runs = hand.kept('risk runs', () => new RiskRuns());
  const { now, result } = useSyncExternalStore(runs.subscribe, runs.snapshot);
  const drawn = useMemo(() => result && drawnFrom(result.run), [result]);
  const shown = drawn?.years.find(one => one.year === year);
  const stale =
    result && result.request.tables !== values
      ? 'The workbook has changed since this run.'
      : result && result.request.scenario !== scenario
        ? `This run is of ${result.request.scenario || 'the base plan'}; the pane now shows ${scenario || 'the base plan'}.`
        : '';
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
      {year && <Tornado measure={question.measure} year={year} scenario={scenario} tables={values} />}
      <div role="status" className={styles.onlySpoken}>
        {drawn && shown && now.state !== 'running' ? yearInWords(shown, drawn.chanceOf) : ''}
      </div>
    </>
  );
}
