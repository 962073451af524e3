import { Field, Select, makeStyles } from '@fluentui/react-components';
import type { FiguresRead } from '../../../core';
import type { BlockKind } from './two-tables';

/** How the figures of such tables are printed in other ways than the plan has them. */
const WAYS: Partial<Record<BlockKind, readonly (readonly [FiguresRead, string])[]>> = {
  Line: [['turned', 'Spending has a minus, income none']],
  Funding: [['turned', 'What comes in has a minus']],
  Change: [
    ['running', 'Running totals: each year holds the years before'],
    ['turned', 'Signs turned'],
  ],
  Movement: [
    ['turned', 'A use of the reserve has no minus'],
    ['running', 'Running totals, or balances at the end of each year'],
  ],
  'Reserves schedule': [
    ['turned', 'A use of the reserve has no minus'],
    ['running', 'Balances at the end of each year'],
    ['credits', 'Balances at the end of each year, with a minus'],
  ],
  'Budget build-up': [['running', 'Running totals: each year holds the years before']],
};

const useStyles = makeStyles({ select: { minWidth: 0, width: '100%', '& select': { minWidth: 0, textOverflow: 'ellipsis' } } });

interface FiguresFieldProps {
  readonly kind: BlockKind;
  readonly figures: FiguresRead | undefined;
  choose(figures: FiguresRead | 'as typed'): void;
}

/** Signs and running totals, said once for the whole block. */
export function FiguresField({ kind, figures, choose }: FiguresFieldProps) {
  const styles = useStyles();
  const ways = WAYS[kind];
  if (!ways) return null;
  return (
    <Field label="Its figures">
      <Select
        className={styles.select}
        value={figures ?? 'as typed'}
        onChange={(_, data) => choose(data.value as FiguresRead | 'as typed')}
      >
        <option value="as typed">As the plan has them</option>
        {ways.map(([way, words]) => (
          <option key={way} value={way}>
            {words}
          </option>
        ))}
      </Select>
    </Field>
  );
}
