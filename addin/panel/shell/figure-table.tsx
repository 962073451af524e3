import { useEffect, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CopyTable, printedFrom } from '../copying/copy-table';

const useStyles = makeStyles({
  /* A table wider than the pane scrolls by itself without moving the rest; only then is it a stop for the keyboard. */
  scroll: { overflowX: 'auto', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  caption: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  cell: {
    padding: `3px 0 3px ${tokens.spacingHorizontalS}`,
    textAlign: 'right',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightRegular,
    /* The narrowest pane: four columns of figures fit where Segoe UI is not to be had. */
    '@media (max-width: 340px)': { paddingLeft: tokens.spacingHorizontalXS },
  },
  /* A long name takes lines, so that the figures beside it stay in sight. */
  first: {
    textAlign: 'left',
    paddingLeft: 0,
    whiteSpace: 'normal',
    minWidth: '5.75rem',
    '@media (max-width: 340px)': { paddingLeft: 0 },
  },
  header: { verticalAlign: 'bottom', whiteSpace: 'normal', color: tokens.colorNeutralForeground2 },
  marked: { fontWeight: tokens.fontWeightSemibold },
});

interface FigureTableProps {
  /** What the table holds; spoken, since the section's heading says it to the eye. */
  readonly caption: string;
  readonly headers: readonly string[];
  /** The first cell of a row is its name. */
  readonly rows: readonly (readonly ReactNode[])[];
  /** The row, or the rows, to set in bold. */
  readonly marked?: number | readonly number[];
  /** Its button for copying stands somewhere else. */
  readonly isCopiedElsewhere?: boolean;
}

/** A small table of figures: names left, figures right. */
export function FigureTable({ caption, headers, rows, marked, isCopiedElsewhere }: FigureTableProps) {
  const styles = useStyles();
  const scroll = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const overflows = useOverflow(scroll);
  const bold = typeof marked === 'number' ? [marked] : (marked ?? []);
  const cellStyle = (column: number, row?: number) =>
    mergeClasses(styles.cell, column === 0 && styles.first, row !== undefined && bold.includes(row) && styles.marked);
  return (
    <>
      <div ref={scroll} className={styles.scroll} {...(overflows && { role: 'group', 'aria-label': caption, tabIndex: 0 })}>
        <table ref={table} className={styles.table}>
          <caption className={styles.caption}>{caption}</caption>
          <thead>
            <tr>
              {headers.map((header, column) => (
                <th key={column} scope="col" className={mergeClasses(cellStyle(column), styles.header)}>
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, column) =>
                  column === 0 ? (
                    <th key={column} scope="row" className={cellStyle(column, row)}>
                      {cell}
                    </th>
                  ) : (
                    <td key={column} className={cellStyle(column, row)}>
                      {cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!isCopiedElsewhere && <CopyTable caption={caption} table={() => (table.current ? printedFrom(table.current) : [])} />}
    </>
  );
}

/** Whether an element is narrower than what it holds; asked again whenever its size changes. */
function useOverflow(element: RefObject<HTMLElement | null>): boolean {
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const watched = element.current;
    if (!watched) return;
    const observer = new ResizeObserver(() => setOverflows(watched.scrollWidth > watched.clientWidth));
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return overflows;
}
