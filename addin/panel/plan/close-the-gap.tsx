import { useMemo } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Decimal } from '../../../core/figures/decimal';
import { findOrThrow } from '../../../core/lookups';
import type { Table } from '../../../core/plan/cells';
import type { Report } from '../../../core';
import { answer } from '../reading/plan-model';
import type { Answer, PlanModel } from '../reading/plan-model';
import { rowsIn } from '../reading/report-rows';
import { usePlanState } from '../shell/plan-state';
import type { PlanState } from '../shell/plan-state';
import { Section } from '../shell/section';
import { LeverSelect, BAND_D, gapLevers } from './levers';
import type { Move } from './moves';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  select: { flexGrow: 1, minWidth: 0 },
  answer: { margin: `${tokens.spacingVerticalS} 0 0`, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  try: { marginTop: tokens.spacingVerticalS },
});

interface CloseTheGapProps {
  readonly planState: PlanState;
  readonly model: PlanModel;
  /** Of the plan as tried: what is moved already counts. */
  readonly tables: readonly Table[];
  readonly scenario: string;
  readonly year: string;
  readonly bandD: Answer<Decimal>;
  readonly rise: Answer<Decimal>;
  /** Tries a rise; nothing where the Precept table has no row for it. */
  readonly move: ((move: Move) => void) | undefined;
}

/** Where one lever has to stand for the year’s gap to be closed, in a sentence; or what stands in its way. */
export function CloseTheGap({ planState, model, tables, scenario, year, bandD, rise, move }: CloseTheGapProps) {
  const styles = useStyles();
  const { solve } = model;
  const levers = useMemo(() => gapLevers(tables), [tables]);
  const [chosenLever, choose] = usePlanState(planState, 'gap lever', '');
  const lever = levers.find(one => one.lever === chosenLever)?.lever ?? '';
  const solved = useMemo(
    () => (lever && solve ? answer(() => solutionIn(solve(lever, year, 'gap', 0, scenario, tables))) : undefined),
    [solve, lever, year, scenario, tables],
  );
  if (!solve) return null;
  const needed = lever === BAND_D && solved?.known ? riseFor(solved.value.value, bandD, rise) : undefined;
  return (
    <Section help="close-the-gap" title={`Close the gap of ${year} with …`}>
      <div className={styles.line}>
        <LeverSelect className={styles.select} label={`Close the gap of ${year} with`} levers={levers} lever={lever} choose={choose} />
      </div>
      {solved && (
        <p role="status" className={styles.answer}>
          {solved.known ? solved.value.why : solved.sentence}
        </p>
      )}
      {needed !== undefined && move && (
        <Button className={styles.try} size="small" onClick={() => move({ kind: 'rise', year, pounds: needed })}>
          Try this Band D
        </Button>
      )}
    </Section>
  );
}

interface Solution {
  readonly why: string;
  readonly value: Answer<Decimal>;
}

function solutionIn(report: Report): Solution {
  const answerRow = findOrThrow(rowsIn(report).rows, ({ id }) => id === 'answer');
  return { why: answerRow.words('why'), value: answerRow.figure('lever') };
}

/** The rise that makes a Band D of what the plan’s own rise makes now. */
const riseFor = (targetBandD: Answer<Decimal>, bandD: Answer<Decimal>, rise: Answer<Decimal>): number | undefined =>
  targetBandD.known && bandD.known && rise.known ? rise.value.plus(targetBandD.value).minus(bandD.value).toNumber() : undefined;
