import { Select } from '@fluentui/react-components';
import type { GapLever } from './close-the-gap-levers';

interface LeverSelectProps {
  readonly label: string;
  readonly levers: readonly GapLever[];
  readonly lever: string;
  readonly className?: string;
  choose(lever: string): void;
}

/** The levers of a plan, those of one table together. */
export function LeverSelect({ label, levers, lever, className, choose }: LeverSelectProps) {
  const options = (group: string) =>
    levers
      .filter(one => one.group === group)
      .map(one => (
        <option key={one.lever} value={one.lever}>
          {one.label}
        </option>
      ));
  return (
    <Select className={className} aria-label={label} value={lever} onChange={(_, data) => choose(data.value)}>
      <option value="">Choose a lever…</option>
      {[...new Set(levers.map(({ group }) => group))].map(group =>
        group ? (
          <optgroup key={group} label={group}>
            {options(group)}
          </optgroup>
        ) : (
          options(group)
        ),
      )}
    </Select>
  );
}
