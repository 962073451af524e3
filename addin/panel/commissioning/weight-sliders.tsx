import { Button } from '@fluentui/react-components';
import type { CellValue, Table } from '../../../core/plan/cells';
import { DriverSlider } from '../plan/driver-slider';
import { SCENARIO_HEADERS } from '../plan/moves';
import { TRIED, triedRows } from '../plan/tried';
import { sameName, tablesOfKind } from '../reading/plan-tables';
import { Section } from '../shell/section';

/** Weights are moved in hundredths of a scale that ends at 1, or above the largest where weights are points. */
const STEPS = 100;

interface WeightSlidersProps {
  readonly weights: readonly Weight[];
  readonly tried: TriedWeights;
  tryWeights(tried: TriedWeights): void;
  keep(): void;
}

/** The weights of the formula on sliders; what counts is each one's share of their sum. */
export function WeightSliders({ weights, tried, tryWeights, keep }: WeightSlidersProps) {
  const scale = scaleOf(weights.map(one => one.weight));
  const now = (weight: Weight) => tried[weight.indicator] ?? weight.weight;
  const sum = weights.reduce((total, one) => total + now(one), 0);
  const undo = (indicator: string) => tryWeights(Object.fromEntries(Object.entries(tried).filter(([name]) => name !== indicator)));
  const moveTo = ({ indicator, weight }: Weight, place: number) => {
    const to = plain((place * scale) / STEPS);
    if (to === weight) undo(indicator);
    else tryWeights({ ...tried, [indicator]: to });
  };
  return (
    <Section help="weights" title="Weights of the formula">
      {weights.map(one => {
        const { indicator, weight } = one;
        const moved = indicator in tried;
        const share = sum > 0 ? `${((now(one) / sum) * 100).toFixed(0)}% of all` : 'no weight at all';
        return (
          <DriverSlider
            key={indicator}
            name={indicator}
            moved={moved}
            value={`${moved ? `${plain(weight)} → ` : ''}${plain(now(one))}, ${share}`}
            spoken={`weight ${plain(now(one))}, ${share}${moved ? `, instead of ${plain(weight)}` : ''}`}
            lowest={0}
            highest={STEPS}
            place={Math.round((now(one) / scale) * STEPS)}
            moveTo={place => moveTo(one, place)}
            undo={() => undo(indicator)}
          />
        );
      })}
      {Object.keys(tried).length > 0 && (
        <>
          <Button size="small" onClick={keep}>
            Keep as a scenario…
          </Button>{' '}
          <Button size="small" appearance="subtle" onClick={() => tryWeights({})}>
            Undo all
          </Button>
        </>
      )}
    </Section>
  );
}

/** A number without needless digits. */
const plain = (number: number): number => Number(number.toPrecision(6));

const scaleOf = (weights: readonly number[]): number => {
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  return largest <= 1 ? 1 : 2 * largest;
};

/** An indicator's weight as it stands in a scenario. */
interface Weight {
  readonly indicator: string;
  readonly weight: number;
}

/** Weights being tried, by indicator. */
export type TriedWeights = Readonly<Record<string, number>>;

/** The weights of the plan under a scenario. One that a scenario adds to or scales is left out: it has no figure of its own to move. */
export function weightsOf(scenario: string, tables: readonly Table[]): Weight[] {
  return tablesOfKind('Weight', tables).flatMap(table => {
    /* The first header is Weight too: it says what the rows are. */
    const column = (table[0] ?? []).findIndex((header, place) => place > 0 && sameName(header, 'Weight'));
    return table.slice(1).flatMap((row): Weight[] => {
      const indicator = typeof row[0] === 'string' ? row[0].trim() : '';
      const weight = indicator ? overridden(scenario, indicator, row[column], tables) : undefined;
      return weight === undefined ? [] : [{ indicator, weight }];
    });
  });
}

function overridden(scenario: string, indicator: string, typed: CellValue, tables: readonly Table[]): number | undefined {
  let weight = typeof typed === 'number' ? typed : sameName(typed, 'nil') ? 0 : undefined;
  if (!scenario) return weight;
  for (const table of tablesOfKind('Scenario', tables)) {
    const at = (header: string) => (table[0] ?? []).findIndex(cell => sameName(cell, header));
    for (const row of table.slice(1)) {
      const acts =
        sameName(row[0], scenario) &&
        sameName(row[at('Table')], 'Weight') &&
        sameName(row[at('Row')], indicator) &&
        sameName(row[at('Column')], 'Weight');
      const value = row[at('Value')];
      if (acts) weight = sameName(row[at('Change')], 'set') && typeof value === 'number' ? value : undefined;
    }
  }
  return weight;
}

/** The rows of the scenario that would come of it: those of the chosen scenario, then the weights that were moved. */
export const rowsOfWeights = (name: string, scenario: string, tried: TriedWeights, tables: readonly Table[]): CellValue[][] => [
  ...triedRows(name, scenario, [], tables),
  ...Object.entries(tried).map(([indicator, weight]): CellValue[] => [name, 'Weight', indicator, 'Weight', 'set', weight, '']),
];

/** The plan with the tried weights as a scenario of its own, and that scenario’s name; the plan as it stands where none is moved. */
export function withWeights(
  scenario: string,
  tried: TriedWeights,
  tables: readonly Table[],
): { scenario: string; tables: readonly Table[] } {
  if (Object.keys(tried).length === 0) return { scenario, tables };
  return { scenario: TRIED, tables: [...tables, [[...SCENARIO_HEADERS], ...rowsOfWeights(TRIED, scenario, tried, tables)]] };
}
