import { makeStyles, tokens } from '@fluentui/react-components';
import { castingFindings } from '../../../core';
import type { CellValue, Decimal, Mapping, ReservesSchedule, Table, Texts } from '../../../core';
import { firstRows, matchesOf } from './mapping-match';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: {
    borderCollapse: 'collapse',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    '& th, & td': { padding: '2px 8px 2px 0', textAlign: 'right', whiteSpace: 'nowrap' },
    '& th:first-child, & td:first-child': { textAlign: 'left' },
    '& thead th': { borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  },
  caption: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, padding: `${tokens.spacingVerticalXS} 0` },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface MappingShownProps {
  readonly values: Table;
  readonly texts?: Texts | undefined;
  /** The tables that come of the block. */
  readonly read: readonly Mapping[];
  /** What is said of the block as a whole: its totals are compared by this. */
  readonly draft: Mapping;
  readonly closings?: ReservesSchedule['closings'];
}

/** The first rows as they will be read, and the block's own totals beside ours, before anything counts. */
export function MappingShown({ values, texts, read, draft, closings = [] }: MappingShownProps) {
  const styles = useStyles();
  const matches = matchesOf(values, draft, closings, texts);
  const isApart = matches.some(({ difference, isRounding }) => !difference.isZero() && !isRounding);
  const why = isApart ? whyApart(values, texts) : [];
  const leftOut = [...new Set(matches.flatMap(match => match.leftOut))];
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label="As it will be read">
      {read.map(mapping => (
        <FirstRows key={mapping.kind} values={values} texts={texts} mapping={mapping} isOne={read.length === 1} />
      ))}
      {matches.length > 0 ? (
        <table className={styles.table}>
          <caption className={styles.caption}>Its totals beside the rows that count</caption>
          <thead>
            <tr>
              {['Total', 'Theirs', 'Ours', 'Difference'].map(header => (
                <th key={header} scope="col">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {matches.map(({ total, column, theirs, ours, difference, isRounding }, index) => (
              <tr key={index}>
                <th scope="row">
                  {total}, {column}
                </th>
                <td>{grouped(theirs)}</td>
                <td>{grouped(ours)}</td>
                <td>{difference.isZero() ? 'nil' : `${grouped(difference)}${isRounding ? ', rounding' : ''}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p className={styles.text}>The block has no total to compare with.</p>
      )}
      {why.map(sentence => (
        <p key={sentence} className={styles.text}>
          {sentence}
        </p>
      ))}
      {leftOut.length > 0 && <p className={styles.text}>Left out of ours: {leftOut.join(', ')}.</p>}
    </div>
  );
}

interface FirstRowsProps {
  readonly values: Table;
  readonly texts: Texts | undefined;
  readonly mapping: Mapping;
  readonly isOne: boolean;
}

function FirstRows({ values, texts, mapping, isOne }: FirstRowsProps) {
  const styles = useStyles();
  const [head = [], ...rows] = firstRows(values, mapping, texts);
  if (rows.length === 0) return null;
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>
        {isOne ? 'The first rows as they will be read' : `${mapping.kind}: the first rows as they will be read`}
      </caption>
      <thead>
        <tr>
          {head.map((header, column) => (
            <th key={column} scope="col">
              {inWords(header)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) =>
              column === 0 ? (
                <th key={column} scope="row">
                  {inWords(cell)}
                </th>
              ) : (
                <td key={column}>{inWords(cell)}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Why totals of the block do not agree with their own rows, as casting finds it. */
const whyApart = (values: Table, texts: Texts | undefined): string[] => [
  ...new Set(
    castingFindings(values, { texts })
      .filter(({ verdict }) => verdict === 'does not add')
      .map(({ why }) => why),
  ),
];

const grouped = (amount: Decimal): string => amount.toNumber().toLocaleString('en-GB', { maximumFractionDigits: 10 });

function inWords(cell: CellValue): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return cell.toLocaleString('en-GB', { maximumFractionDigits: 10 });
  return typeof cell === 'object' ? cell.error : String(cell);
}
