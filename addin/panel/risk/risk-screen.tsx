import { useMemo, useState } from 'react';
import { makeStyles } from '@fluentui/react-components';
import type { ScreenProps } from '../shell/screen';
import { YearChooser } from '../shell/year-chooser';
import { drawnFrom, yearInWords } from './outcomes';
import { RiskControls, firstQuestion } from './risk-controls';
import { RiskOutcomes } from './risk-result';
import { Tornado } from './tornado';
import { useRiskRun } from './use-risk-run';

const useStyles = makeStyles({
  onlySpoken: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** Risk: a fan of outcomes from seeded draws, the chance of bad news, and what moves the figure most. */
export default function RiskScreen({ scenario, values, answers, year, chooseYear }: ScreenProps) {
  const styles = useStyles();
  const [question, ask] = useState(firstQuestion);
  const { state, result, run, cancel } = useRiskRun();
  const drawn = useMemo(() => result && drawnFrom(result.outcome), [result]);
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
        state={state}
        hasRun={result !== undefined}
        ask={ask}
        run={() => void run({ ...question, scenario, tables: values })}
        cancel={cancel}
      />
      <YearChooser years={answers.years} year={year} chooseYear={chooseYear} />
      {result && drawn && <RiskOutcomes result={result} drawn={drawn} year={year} stale={stale} />}
      {year && <Tornado measure={question.measure} year={year} scenario={scenario} tables={values} />}
      <div role="status" className={styles.onlySpoken}>
        {drawn && shown && state.state !== 'running' ? yearInWords(shown, drawn.chanceOf) : ''}
      </div>
    </>
  );
}
