import { useMemo, useState } from 'react';
import { Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { scenarioNames } from '../reading/plan-tables';
import { usePlanState } from '../shell/plan-state';
import type { ScreenProps } from '../shell/screen';
import { Section } from '../shell/section';
import { YearChooser } from '../shell/year-chooser';
import { AddTable } from '../start/add-table';
import { bridgeBetween, viewName, viewsToBeginWith } from './bridge';
import type { BridgeBasis } from './bridge';
import { BridgeSection, ViewsChooser } from './bridge-section';

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  basis: { marginTop: tokens.spacingVerticalXS },
});

/** Two views of one gap, set against each other step by step: the force’s and the commissioner’s, or any other two scenarios. */
export default function TwoViewsScreen({ port, model, planState, values, tables, scenario, answers, year, chooseYear, goTo }: ScreenProps) {
  const styles = useStyles();
  const names = useMemo(() => scenarioNames(values), [values]);
  const [first] = useState(() => viewsToBeginWith(names, scenario));
  const [chosen, choose] = usePlanState(planState, 'two views', first);
  const [basis, setBasis] = usePlanState<BridgeBasis>(planState, 'telling', 'by row');
  const existingName = (name: string) => (names.includes(name) ? name : '');
  const [from, to] = [existingName(chosen.from), existingName(chosen.to)];
  const bridge = useMemo(() => bridgeBetween(model, { from, to }, basis, year, values), [model, from, to, basis, year, values]);
  if (names.length === 0)
    return (
      <Section help="two-views" title="Two views of one gap">
        <p className={styles.text}>
          The plan has no scenario yet, so there is only one view of its gap. Rows of the Scenario table with one name make a view: what its
          holders would type differently.
        </p>
        <AddTable kinds={['Scenario']} port={port} values={values} years={answers.years} />
      </Section>
    );
  return (
    <>
      <Section help="two-views" title="Two views of one gap">
        <ViewsChooser names={names} views={{ from, to }} choose={choose} />
        <RadioGroup
          className={styles.basis}
          layout="horizontal"
          aria-label="Tell the difference"
          value={basis}
          onChange={(_, data) => setBasis(data.value as BridgeBasis)}
        >
          <Radio value="by row" label="Row by row" />
          <Radio value="by cause" label="By cause" />
        </RadioGroup>
      </Section>
      <YearChooser years={answers.years} year={year} chooseYear={chooseYear} />
      {from === to ? (
        <Section help="two-views" title="The same view">
          <p className={styles.text} role="status">
            {viewName(from)} stands on both sides. Choose another view to set against it.
          </p>
        </Section>
      ) : (
        <BridgeSection
          bridge={bridge}
          from={viewName(from)}
          to={viewName(to)}
          basis={basis}
          year={year}
          values={values}
          tables={tables}
          goTo={goTo}
        />
      )}
    </>
  );
}
