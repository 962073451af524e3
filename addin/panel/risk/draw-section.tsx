import { useMemo, useState } from 'react';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { drawAsScenario } from '../../../core';
import type { RiskRequest } from '../../../core';
import type { Decimal } from '../../../core/figures/decimal';
import type { CellValue, Table } from '../../../core/plan/cells';
import { assumptionDrivers } from '../plan/drivers';
import { EVERY_YEAR, SCENARIO_HEADERS, inWords } from '../plan/moves';
import { TRIED, triedRows } from '../plan/tried';
import { amountIn, reportIn } from '../reading/plan-answers';
import { answer } from '../reading/plan-model';
import type { PlanModel, Answer } from '../reading/plan-model';
import { written, amountsIn } from '../reading/report-rows';
import { FigureTable } from '../shell/figure-table';
import { scenarioInWords } from '../words/names';
import { Section } from '../shell/section';
import { decimalsOf, fullPounds } from '../words/pounds';
import type { Drawn } from './outcomes';
import { inThousands, measureLabel, measureTerm } from './risk-controls';
import type { RiskResult } from './risk-runs';
import type { NotableDraws } from './serialised-run';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  typed: { display: 'flex', alignItems: 'flex-end', columnGap: tokens.spacingHorizontalS, margin: `${tokens.spacingVerticalS} 0` },
  field: { width: '140px' },
  input: { width: '100%', minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
  list: { margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`, paddingLeft: tokens.spacingHorizontalL },
  name: {
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  keep: { marginTop: tokens.spacingVerticalS },
});

const NOTABLE: readonly (readonly [keyof NotableDraws, string])[] = [
  ['P10', 'P10'],
  ['P50', 'P50'],
  ['P90', 'P90'],
  ['worst', 'Worst'],
];

interface DrawSectionProps {
  readonly model: PlanModel;
  readonly result: RiskResult;
  readonly drawn: Drawn;
  readonly year: string;
  readonly opened: number | undefined;
  open(draw: number): void;
  keep(draw: number): void;
}

/** A draw of the run opened as an exact plan: one that stands for a percentile, the worst, or any by its number. */
export function DrawSection({ model, result, drawn, year, opened, open, keep }: DrawSectionProps) {
  const styles = useStyles();
  const { request, run } = result;
  const [text, type] = useState('');
  const typed = drawTyped(text, request.draws);
  const notable = run.notable[year];
  return (
    <Section help="draw" title="Open a draw" scenario={scenarioInWords(request.scenario)}>
      <p className={styles.text}>
        Every draw is a plan to the penny.{' '}
        {notable
          ? `Those of ${year} that stand for a percentile, the worst outcome, or any by its number:`
          : 'Any can be opened by its number:'}
      </p>
      {notable && (
        <div className={styles.buttons} role="group" aria-label={`Notable outcomes of ${year}`}>
          {NOTABLE.map(([which, label]) => (
            <Button
              key={which}
              size="small"
              appearance={notable[which] === opened ? 'primary' : 'secondary'}
              aria-pressed={notable[which] === opened}
              aria-label={`Open the draw ${which === 'worst' ? 'with the worst outcome' : `at ${label}`} of ${year}`}
              onClick={() => open(notable[which])}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
      <div className={styles.typed}>
        <Field
          className={styles.field}
          label="Number of a draw"
          validationMessage={text.trim() && typed === undefined ? `From 1 to ${inThousands(request.draws)}` : null}
        >
          <Input
            className={styles.input}
            size="small"
            inputMode="numeric"
            value={text}
            onChange={(_, data) => type(data.value)}
            onKeyDown={event => {
              if (event.key === 'Enter' && typed !== undefined) open(typed);
            }}
          />
        </Field>
        <Button
          size="small"
          disabledFocusable={typed === undefined}
          onClick={() => {
            if (typed !== undefined) open(typed);
          }}
        >
          Open draw
        </Button>
      </div>
      {opened !== undefined && <Opened model={model} result={result} drawn={drawn} year={year} draw={opened} keep={keep} />}
    </Section>
  );
}

interface OpenedProps extends Pick<DrawSectionProps, 'model' | 'result' | 'drawn' | 'year' | 'keep'> {
  readonly draw: number;
}

function Opened({ model, result: { request, run }, drawn, year, draw, keep }: OpenedProps) {
  const styles = useStyles();
  const opened = useMemo(() => openedDraw(model, draw, request), [model, draw, request]);
  const standsFor = NOTABLE.filter(([which]) => run.notable[year]?.[which] === draw).map(([which]) =>
    which === 'worst' ? `the worst outcome of ${year}` : `${which} of ${year}`,
  );
  const about = drawInWords(draw, request);
  if (!opened.known)
    return (
      <p className={styles.text} role="status">
        {opened.sentence}
      </p>
    );
  const { moves, amounts } = opened.value;
  const central = (of: string) => drawn.years.find(one => one.year === of)?.central ?? { known: false as const, sentence: 'not known' };
  const decimals = decimalsOf(amountsIn(amounts.flatMap(one => [one.amount, central(one.year)])));
  const pounds = (amount: Decimal) => fullPounds(amount, decimals);
  return (
    <>
      <div role="status">
        <h3 className={styles.name}>
          {about.charAt(0).toUpperCase() + about.slice(1)}
          {standsFor.length > 0 && `: ${standsFor.join(', ')}`}
        </h3>
      </div>
      {moves.length > 0 ? (
        <ul className={styles.list} aria-label="What the draw moves">
          {moves.map(move => (
            <li key={move}>{move}</li>
          ))}
        </ul>
      ) : (
        <p className={styles.text}>It moves nothing: it is the plan as it stands.</p>
      )}
      <FigureTable
        caption={`${measureLabel(request.measure)} of ${about}, in pounds`}
        headers={['Year', measureLabel(request.measure), 'The plan']}
        marked={amounts.findIndex(one => one.year === year)}
        rows={amounts.map(one => [one.year, written(one.amount, pounds), written(central(one.year), pounds)])}
      />
      {moves.length > 0 && (
        <Button className={styles.keep} size="small" onClick={() => keep(draw)}>
          Keep as a scenario…
        </Button>
      )}
    </>
  );
}

/** One draw of a run, opened: what it moves, in words, and what its measure comes to as an exact plan. */
export interface OpenedDraw {
  readonly moves: readonly string[];
  readonly amounts: readonly { readonly year: string; readonly amount: Answer<Decimal> }[];
}

/** `draw 1,234 of 4,096, seed 1`. */
const drawInWords = (draw: number, { draws, seed }: RiskRequest): string =>
  `draw ${inThousands(draw)} of ${inThousands(draws)}, seed ${seed}`;

/** The rows of the scenario that is the draw: those of the scenario that was run, then what the draw moves. */
export function rowsOfDraw(name: string, draw: number, request: RiskRequest): CellValue[][] {
  const { draws, seed, scenario, tables, measure } = request;
  const moved = drawAsScenario(draw, draws, seed, scenario, tables, name, measure).slice(1);
  return [...triedRows(name, scenario, [], tables), ...moved.map(row => [...row, drawInWords(draw, request)])];
}

function openedDraw(model: PlanModel, draw: number, request: RiskRequest): Answer<OpenedDraw> {
  return answer(() => {
    const rows = rowsOfDraw(TRIED, draw, request);
    const tables: readonly Table[] = [...request.tables, [[...SCENARIO_HEADERS], ...rows]];
    const report = reportIn(model, request.measure === 'structural gap' ? 'gap' : 'summary', TRIED, tables);
    const units = new Map(assumptionDrivers(request.tables).map(({ row, unit }) => [row.toLowerCase(), unit]));
    const moved = drawAsScenario(draw, request.draws, request.seed, request.scenario, request.tables, TRIED).slice(1);
    return {
      moves: moved.map(([, , row, , , by]) =>
        inWords({
          kind: 'assumption',
          row: String(row),
          column: EVERY_YEAR,
          by: Number(by),
          unit: units.get(String(row).trim().toLowerCase()) ?? 'rate',
        }),
      ),
      amounts: report.known
        ? report.value.years.map(year => ({ year, amount: amountIn(report, measureTerm(request.measure), year) }))
        : [{ year: '', amount: report }],
    };
  });
}

/** A draw’s number as people type it; undefined for anything but a draw of the run. */
export function drawTyped(text: string, draws: number): number | undefined {
  const digits = text.replace(/[\s,]/g, '');
  const draw = Number(digits);
  return /^\d{1,6}$/.test(digits) && draw >= 1 && draw <= draws ? draw : undefined;
}
