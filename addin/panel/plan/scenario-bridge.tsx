import { useMemo } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { scenarioNames } from '../reading/plan-tables';
import { usePlanState } from '../shell/plan-state';
import type { ScreenProps } from '../shell/screen';
import { Section } from '../shell/section';
import { bridgeBetween, viewName } from '../two-views/bridge';
import type { Views } from '../two-views/bridge';
import { BridgeSection } from '../two-views/bridge-section';
import { ViewsChooser } from '../two-views/views-chooser';

const useStyles = makeStyles({ text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 } });

const NOTHING_CHOSEN: Views = { from: '', to: '' };

/** Why any two scenarios differ, what is being tried among them: cause by cause until all of it is explained, and the rows behind. */
export function ScenarioBridge({
  planState,
  model,
  tables,
  values,
  year,
  goTo,
}: Pick<ScreenProps, 'planState' | 'model' | 'tables' | 'values' | 'year' | 'goTo'>) {
  const styles = useStyles();
  const names = useMemo(() => scenarioNames(values), [values]);
  const [chosen, choose] = usePlanState(planState, 'scenario bridge', NOTHING_CHOSEN);
  const standing = (name: string) => (names.includes(name) ? name : '');
  const [from, to] = [standing(chosen.from), standing(chosen.to)];
  const [bridge, rowsBehind] = useMemo(
    () => (from === to ? [] : (['by cause', 'by row'] as const).map(telling => bridgeBetween(model, { from, to }, telling, year, values))),
    [model, from, to, year, values],
  );
  if (names.length === 0) return null;
  return (
    <>
      <Section help="scenario-bridge" title="Why two scenarios differ" scenario="several">
        <p className={styles.text}>
          Choose two to see what lies between their gaps of {year}: the causes first, then the rows behind them.
        </p>
        <ViewsChooser names={names} views={{ from, to }} choose={choose} />
      </Section>
      {bridge && (
        <BridgeSection
          bridge={bridge}
          from={viewName(from)}
          to={viewName(to)}
          telling="by cause"
          rowsBehind={rowsBehind}
          year={year}
          tables={tables}
          values={values}
          goTo={goTo}
        />
      )}
    </>
  );
}
