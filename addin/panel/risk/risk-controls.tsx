import { useId, useState } from 'react';
import { Button, Field, Input, ProgressBar, Select, makeStyles, tokens } from '@fluentui/react-components';
import { terms } from '../../../core';
import type { Term } from '../../../core';
import { Section } from '../shell/section';
import type { RiskState } from './risk-runs';

/** The measures worth drawing in a pane, by the names of RISK, with the figure each is. */
const MEASURES = [
  ['gap', 'remainingGap'],
  ['cumulative gap', 'cumulativeGap'],
  ['gap after savings', 'gapAfterSavings'],
  ['structural gap', 'structuralGap'],
  ['net budget', 'netBudget'],
  ['precept', 'precept'],
  ['general reserve', 'generalReserve'],
  ['reserves', 'totalReserves'],
] as const satisfies readonly (readonly [string, Term])[];

/** The figure of the plan that a measure is. */
export const measureTerm = (measure: string): Term => (MEASURES.find(([name]) => name === measure) ?? MEASURES[0])[1];
export const measureLabel = (measure: string): string => terms[measureTerm(measure)].label;

/** The powers of two are drawn evenly, the others by plain chance. */
const DRAWS = [1_024, 4_096, 10_000, 16_384, 100_000] as const;
const USUAL_DRAWS = 4_096;
const FIRST_SEED = 1;

const HIGHEST_SEED = 4_294_967_295;

/** A seed as people type it; undefined for anything but a whole number that RISK takes. */
export function seedTyped(text: string): number | undefined {
  const digits = text.replace(/[\s,]/g, '');
  const seed = Number(digits);
  return /^\d{1,10}$/.test(digits) && seed <= HIGHEST_SEED ? seed : undefined;
}

/** `4,096`. */
export const inThousands = (count: number): string => String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

const useStyles = makeStyles({
  choices: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  wide: { minWidth: 0 },
  buttons: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
  progress: { flexGrow: 1, minWidth: 0 },
  message: { margin: `${tokens.spacingVerticalXS} 0 0`, lineHeight: tokens.lineHeightBase300 },
});

/** What is asked of a run besides the plan. */
export interface RiskQuestion {
  readonly measure: string;
  readonly draws: number;
  readonly seed: number;
}

export const firstQuestion: RiskQuestion = { measure: MEASURES[0][0], draws: USUAL_DRAWS, seed: FIRST_SEED };

interface RiskControlsProps {
  readonly question: RiskQuestion;
  readonly state: RiskState;
  readonly hasRun: boolean;
  ask(question: RiskQuestion): void;
  run(): void;
  cancel(): void;
}

/** What to draw, how often and from which seed; then run, watch, and stop. */
export function RiskControls({ question, state, hasRun, ask, run, cancel }: RiskControlsProps) {
  const styles = useStyles();
  const [measureId, drawsId, seedId] = [useId(), useId(), useId()];
  const [seedText, setSeedText] = useState(String(question.seed));
  const seed = seedTyped(seedText);
  const running = state.state === 'running';
  const typeSeed = (text: string) => {
    setSeedText(text);
    const typed = seedTyped(text);
    if (typed !== undefined) ask({ ...question, seed: typed });
  };
  return (
    <Section help="risk" title="How the plan may turn out">
      <div className={styles.choices}>
        <label htmlFor={measureId}>Measure</label>
        <Select
          id={measureId}
          className={styles.wide}
          size="small"
          value={question.measure}
          onChange={(_, data) => ask({ ...question, measure: data.value })}
        >
          {MEASURES.map(([name]) => (
            <option key={name} value={name}>
              {measureLabel(name)}
            </option>
          ))}
        </Select>
        <label htmlFor={drawsId}>Draws</label>
        <Select
          id={drawsId}
          className={styles.wide}
          size="small"
          value={String(question.draws)}
          onChange={(_, data) => ask({ ...question, draws: Number(data.value) })}
        >
          {DRAWS.map(draws => (
            <option key={draws} value={draws}>
              {inThousands(draws)}
            </option>
          ))}
        </Select>
        <label htmlFor={seedId}>Seed</label>
        <Field validationMessage={seed === undefined ? 'A whole number from 0 to 4,294,967,295' : null}>
          <Input
            id={seedId}
            className={styles.wide}
            size="small"
            inputMode="numeric"
            value={seedText}
            onChange={(_, data) => typeSeed(data.value)}
            onKeyDown={event => {
              if (event.key === 'Enter' && seed !== undefined && !running) run();
            }}
          />
        </Field>
      </div>
      <div className={styles.buttons}>
        {running ? (
          <Button onClick={cancel}>Cancel</Button>
        ) : (
          <Button
            appearance="primary"
            disabledFocusable={seed === undefined}
            onClick={() => {
              if (seed !== undefined) run();
            }}
          >
            {hasRun ? 'Run again' : 'Run'}
          </Button>
        )}
        {running && (
          <ProgressBar className={styles.progress} aria-label="Draws worked out" value={state.progress.drawn} max={state.progress.draws} />
        )}
      </div>
      <p className={styles.message} role="status">
        {statusOfRun(state)}
      </p>
    </Section>
  );
}

function statusOfRun(state: RiskState): string {
  switch (state.state) {
    case 'running':
      return state.progress.drawn === 0
        ? 'Reading the plan…'
        : `${inThousands(state.progress.drawn)} of ${inThousands(state.progress.draws)} draws`;
    case 'cancelled':
      return `Cancelled after ${inThousands(state.progress.drawn)} of ${inThousands(state.progress.draws)} draws; nothing was changed.`;
    case 'failed':
      return state.sentence;
    case 'not run':
      return '';
  }
}
