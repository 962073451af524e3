import { makeStyles, tokens } from '@fluentui/react-components';
import type { CellChange, CellContent } from '../../workbook/writing';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    maxHeight: '240px',
    overflowY: 'auto',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  item: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    padding: '3px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  place: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  what: { textAlign: 'right', minWidth: 0, overflowWrap: 'anywhere' },
});

/** Every cell that would change, or was changed, from what to what. */
export function ChangesList({ changes, label = 'Cells that would change' }: { changes: readonly CellChange[]; label?: string }) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={label} tabIndex={changes.length > 8 ? 0 : undefined}>
      {changes.map(({ sheet, address, from, to }) => (
        <li key={`${sheet}!${address}`} className={styles.item}>
          <span className={styles.place}>
            {sheet}!{address}
          </span>
          <span className={styles.what}>
            {contentInWords(from)} → {typeof to === 'object' ? to.formula : worded(to)}
          </span>
        </li>
      ))}
    </ul>
  );
}

const contentInWords = ({ shown, formula }: CellContent): string => formula ?? worded(shown);

const worded = (cell: string | number | boolean): string => {
  if (cell === '') return 'empty';
  if (typeof cell === 'number') return grouped(cell);
  return String(cell);
};

/** `−1,200`, with a true minus; figures with decimals as they are typed. */
function grouped(figure: number): string {
  const [whole = '', part] = String(Math.abs(figure)).split('.');
  return `${figure < 0 ? '−' : ''}${whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}${part ? `.${part}` : ''}`;
}
