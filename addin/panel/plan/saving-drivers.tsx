import { Section } from '../shell/section';
import { DriverSlider } from './driver-slider';
import type { SavingDriver } from './drivers';
import { target } from './moves';
import type { Move } from './moves';

/** Shares are moved in steps of five in a hundred. */
const STEP = 5;

interface SavingDriversProps {
  readonly drivers: readonly SavingDriver[];
  readonly moves: readonly Move[];
  move(move: Move): void;
  undo(key: string): void;
}

/** How much of each saving the plan counts. */
export function SavingDrivers({ drivers, moves, move, undo }: SavingDriversProps) {
  if (drivers.length === 0) return null;
  return (
    <Section help="savings" title="Savings counted">
      {drivers.map(({ row, share }) => {
        const key = target({ kind: 'delivery', row, share });
        const current = moves.find(one => target(one) === key);
        const now = current?.kind === 'delivery' ? current.share : share;
        const moved = current !== undefined;
        const value = moved ? `${inHundred(share)} → ${inHundred(now)}` : inHundred(share);
        return (
          <DriverSlider
            key={row}
            name={row}
            value={value}
            moved={moved}
            spoken={`${inHundred(now)} counted${moved ? `, instead of ${inHundred(share)}` : ', not moved'}`}
            lowest={0}
            highest={100 / STEP}
            place={Math.round((now * 100) / STEP)}
            moveTo={steps => {
              const to = (steps * STEP) / 100;
              if (to === share) undo(key);
              else move({ kind: 'delivery', row, share: to });
            }}
            undo={() => undo(key)}
          />
        );
      })}
    </Section>
  );
}

const inHundred = (share: number): string => `${Number((share * 100).toPrecision(12))}%`;
