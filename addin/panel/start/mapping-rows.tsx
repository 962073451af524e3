import { headerText, isOffered, isRowOfPlan } from '../../../core';
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { Block, BlockRow, RowChoice } from '../../../core';
import { Disclosure } from '../shell/disclosure';

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
