import { headerText, isOffered, isRowOfPlan } from '../../../core';
import type { Block, BlockRow, RowChoice, FiguresRead } from '../../../core';
import { Checkbox, makeStyles, tokens, Field, Select } from '@fluentui/react-components';
import { Disclosure } from '../shell/disclosure';
import type { BlockKind } from './two-tables';

const useStyles = makeStyles({
  rows: { border: 'none', margin: 0, padding: 0, minWidth: 0, display: 'flex', flexDirection: 'column' },
  legend: { padding: `0 0 ${tokens.spacingVerticalXS}`, fontWeight: tokens.fontWeightSemibold },
});

interface MappingRowsProps {
  readonly block: Block;
  readonly rows: Readonly<Record<string, RowChoice>>;
  choose(rows: Readonly<Record<string, RowChoice>>): void;
}

/** Row by row: what was taken for a row and what for a total; a tick says otherwise. */
export function MappingRows({ block, rows, choose }: MappingRowsProps) {
  const styles = useStyles();
  const offered = block.rows.filter(row => isOffered(row) && row.name !== '');
  const counted = offered.filter(row => isRowOfPlan(row, rows)).length;
  const tick = (row: BlockRow, isTicked: boolean) => {
    const others = Object.fromEntries(Object.entries(rows).filter(([name]) => name !== headerText(row.name)));
    const isAsRead = isTicked === (row.role === 'row');
    choose(isAsRead ? others : { ...others, [headerText(row.name)]: isTicked ? 'counted' : 'left out' });
  };
  return (
    <Disclosure show={`Choose rows: ${counted} of ${offered.length} count`} hide="Hide the rows">
      {() => (
        <fieldset className={styles.rows}>
          <legend className={styles.legend}>Rows that count</legend>
          {offered.map(row => (
            <Checkbox
              key={row.index}
              label={labelOf(row, isRowOfPlan(row, rows))}
              checked={isRowOfPlan(row, rows)}
              onChange={(_, data) => tick(row, data.checked === true)}
            />
          ))}
        </fieldset>
      )}
    </Disclosure>
  );
}

const labelOf = ({ name, total, role, isTakenAway }: BlockRow, counts: boolean): string => {
  if (counts) return isTakenAway ? `${name}: taken away, as its total does` : name;
  return total ? `${name}: total, left out` : role === 'aside' ? `${name}: beside the rows, left out` : name;
};

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

const useFiguresFieldStyles = makeStyles({ select: { minWidth: 0, width: '100%', '& select': { minWidth: 0, textOverflow: 'ellipsis' } } });

interface FiguresFieldProps {
  readonly kind: BlockKind;
  readonly figures: FiguresRead | undefined;
  choose(figures: FiguresRead | 'as typed'): void;
}

/** Signs and running totals, said once for the whole block. */
export function FiguresField({ kind, figures, choose }: FiguresFieldProps) {
  const styles = useFiguresFieldStyles();
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
