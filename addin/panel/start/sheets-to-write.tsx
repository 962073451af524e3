import { makeStyles, tokens } from '@fluentui/react-components';
import { addressOf } from '../../workbook/addresses';
import type { NewSheet } from '../../workbook/new-sheet';

const useStyles = makeStyles({
  text: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}`, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  item: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    padding: '3px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flexShrink: 0, maxWidth: '45%' },
  what: { color: tokens.colorNeutralForeground2, textAlign: 'right' },
});

/** The sheets that will be added and the ranges that will be filled on them, before anything is. */
export function SheetsToWrite({ sheets, leavesOut }: { sheets: readonly NewSheet[]; leavesOut: readonly string[] }) {
  const styles = useStyles();
  return (
    <>
      <p className={styles.text}>
        {sheets.length === 1 ? '1 new sheet' : `${sheets.length} new sheets`} will be added. No cell that is in the workbook now is touched;
        a sheet or table whose name is taken gets another.
      </p>
      <ul className={styles.list} aria-label="Sheets that will be added">
        {sheets.map(sheet => (
          <li key={sheet.name} className={styles.item}>
            <span className={styles.name}>{sheet.name}</span>
            <span className={styles.what}>{contentOf(sheet)}</span>
          </li>
        ))}
      </ul>
      {leavesOut.map(sentence => (
        <p key={sentence} className={styles.text}>
          {sentence}
        </p>
      ))}
    </>
  );
}

/** `table Lines, A1:L13`, `A1:F40, 2 charts`. */
function contentOf({ tables = [], cells, charts = [] }: NewSheet): string {
  const columns = cells.reduce((widest, row) => Math.max(widest, row.length), 1);
  const places =
    tables.length > 0
      ? tables.map(({ name, address }) => `table ${name}, ${address}`)
      : [addressOf({ row: 0, column: 0, rows: Math.max(1, cells.length), columns })];
  return [...places, ...(charts.length > 0 ? [`${charts.length} ${charts.length === 1 ? 'chart' : 'charts'}`] : [])].join('; ');
}
