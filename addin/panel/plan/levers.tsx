import { Select } from '@fluentui/react-components';
import type { Table } from '../../../core/plan/cells';
import { sameName, tablesOfKind } from '../reading/plan-tables';

/** Something that may close a gap: what a person calls it, and what SOLVE does. */
interface GapLever {
  readonly group: string;
  readonly label: string;
  readonly lever: string;
}

/** The one lever that is moved in the plan by a rise. */
export const BAND_D = 'Band D';

/** The levers of a plan, those a decision is nearest to first. */
export function gapLevers(tables: readonly Table[]): GapLever[] {
  const rows = (kind: string, isOne: (row: readonly unknown[], header: readonly unknown[]) => boolean = () => true) =>
    tablesOfKind(kind, tables).flatMap(([header = [], ...all]) =>
      all.filter(row => String(row[0] ?? '').trim() !== '' && isOne(row, header)).map(row => String(row[0]).trim()),
    );
  const hasWord =
    (column: string, ...words: string[]) =>
    (row: readonly unknown[], header: readonly unknown[]) => {
      const place = header.findIndex(one => sameName(one as string, column));
      return words.some(word => sameName(row[place] as string, word));
    };
  const isUsable = (row: readonly unknown[], header: readonly unknown[]) => !hasWord('Kind', 'unusable', 'total')(row, header);
  const group = (name: string, names: readonly string[], lever: (row: string) => string) =>
    [...new Set(names)].map(row => ({ group: name, label: row, lever: lever(row) }));
  return [
    ...(tablesOfKind('Precept', tables).length > 0 ? [{ group: '', label: BAND_D, lever: BAND_D }] : []),
    { group: '', label: 'a saving to be found', lever: 'Saving' },
    ...group('More of a saving', rows('Change', hasWord('Kind', 'saving', 'savings')), row => `Saving: ${row}`),
    ...group('A vacancy rate', rows('Post'), row => `Vacancy: ${row}`),
    ...group('A drawdown from', rows('Reserve', isUsable), row => `Drawdown: ${row}`),
    ...group('A grant', rows('Funding'), row => `Grant: ${row}`),
    ...group('An assumption', rows('Assumption'), row => `Assumption: ${row}`),
  ];
}

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
