import { Button } from '@fluentui/react-components';
import { DriverSlider } from '../plan/driver-slider';
import { Section } from '../shell/section';
import type { TriedWeights, Weight } from './weights';

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
