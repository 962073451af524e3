import { useId, useState } from 'react';
import { Button, Field, Select, makeStyles, tokens } from '@fluentui/react-components';
import { blockOf, financialYear, headOf, isRowOfPlan, OPENING, scheduleIn, yearName } from '../../../core';
import type { FiguresRead, RowChoice, Table, TableName, Texts } from '../../../core';
import { columnGuide } from '../../workbook/plan-columns';
import type { MappedRange } from '../../workbook/mapped-range';
import type { Place, PlanTable } from '../../workbook/workbook';
import { Trouble } from '../shell/other-states';
import { bodyFact } from '../reading/plan-tables';
import { KINDS_TO_MAP, headersKept, headersOf, meaningsFor, yearsIn } from './mapping-guesses';
import { MappingRows, FiguresField } from './mapping-choices';
import { MappingShown } from './mapping-shown';
import { mappingSays } from './mapping-says';
import { TWO_TABLES, guessedBlock, guessedFigures, guessedMeanings, isTwo, mainTable, mappingsOf } from './two-tables';
import type { BlockKind } from './two-tables';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  notices: { margin: 0, paddingLeft: '18px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  select: { minWidth: 0, width: '100%' },
  headers: {
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
  },
  legend: { padding: `0 0 ${tokens.spacingVerticalXS}`, fontWeight: tokens.fontWeightSemibold },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What the rows of each kind are, beside its name. */
const ROWS: Partial<Record<TableName, string>> = {
  Body: 'facts about the body',
  Assumption: 'drivers of pay, prices, grants',
  Post: 'staff groups',
  Line: 'budget lines that are not pay',
  Change: 'savings and pressures',
  Funding: 'grants and other income',
  'Billing authority': 'tax bases',
  'Collection fund': 'surpluses and deficits',
  Precept: 'the choice for each year',
  Reserve: 'reserves and their floors',
  Movement: 'contributions and drawdowns',
  Service: 'commissioned services',
  Partnership: 'partnerships, indicators',
  Weight: 'weights of indicators',
  Bid: 'bids in a grant round',
  Risk: 'risks',
};

/** Cells to be read as a plan table: as selected just now, or as mapped before. */
export interface MappingToEdit {
  readonly place: Place;
  readonly values: Table;
  readonly texts?: Texts | undefined;
  readonly mapped?: MappedRange;
  /** Whether nothing stands right below them, so that rows typed there later are theirs. */
  readonly isFreeBelow?: boolean;
}

interface MappingEditorProps {
  readonly edited: MappingToEdit;
  /** The ranges mapped besides this one. */
  readonly others: readonly MappedRange[];
  readonly tables: readonly PlanTable[];
  keep(mapped: readonly MappedRange[]): void;
  takeSelected(): void;
  cancel(): void;
}

const TWO = Object.keys(TWO_TABLES) as (keyof typeof TWO_TABLES)[];
const HEAD_DEPTHS = [1, 2, 3];

/** Says what a block of cells is and what each of its headers means; guesses stand there to be changed. */
export function MappingEditor({ edited, others, tables, keep, takeSelected, cancel }: MappingEditorProps) {
  const styles = useStyles();
  const saysId = useId();
  const { place, values, texts, mapped } = edited;
  const [headRows, setHeadRows] = useState(mapped?.headRows);
  const [kind, setKind] = useState<BlockKind | ''>(() => KINDS_TO_MAP.find(name => name === mapped?.kind) ?? guessedBlock(values));
  const [chosenMeanings, setChosenMeanings] = useState(() => headersKept(mapped, values));
  const [rows, setRows] = useState<Readonly<Record<string, RowChoice>>>(mapped?.rows ?? {});
  const [allRows, setAllRows] = useState<Readonly<Record<string, string>>>(mapped?.allRows ?? {});
  const [figuresSaid, sayFigures] = useState<FiguresRead | 'as typed' | undefined>(mapped && (mapped.figures ?? 'as typed'));
  const baseYear = yearOfBase(tables);
  const guessed = kind ? guessedMeanings(kind, values, baseYear, headRows) : {};
  const headers = Object.fromEntries(headersOf(values, headRows).map(header => [header, chosenMeanings[header] ?? guessed[header] ?? '']));
  const years = yearsIn([...tables.map(table => table.values), values, [Object.values(headers)]]);
  const figures = figuresSaid === 'as typed' ? undefined : (figuresSaid ?? guessedFigures(kind, values, baseYear, headRows));
  const draft = {
    headers,
    ...(Object.keys(rows).length > 0 && { rows }),
    ...(Object.keys(allRows).length > 0 && { allRows }),
    ...(headRows !== undefined && { headRows }),
    ...(figures && { figures }),
    ...((mapped?.grows ?? edited.isFreeBelow) && { grows: true }),
  };
  const mappings = kind ? mappingsOf(place, kind, draft, values) : [];
  const remarks = (kind ? mappings : [{ ...place, ...draft, kind: '' as const }]).map(mapping =>
    mappingSays(mapping as Parameters<typeof mappingSays>[0], values, others, tables, texts),
  );
  const wrongs = [...new Set(remarks.flatMap(one => one.wrongs))];
  const notices = [...new Set(remarks.flatMap(one => one.notices))];
  const main = kind ? mainTable(kind) : undefined;
  const forAllRows = main && !isTwo(kind) ? wordsForAllRows(main, headers) : undefined;
  const closings =
    kind === 'Reserves schedule'
      ? scheduleIn(blockOf(values, { headRows }), baseYear === undefined ? undefined : financialYear(baseYear))?.closings
      : undefined;
  const where = `${place.sheet}!${place.address}`;
  const block = blockOf(values, { headRows }, texts);
  return (
    <div className={styles.form} role="group" aria-label={`How ${where} is read`}>
      <p className={styles.text}>
        <strong>{where}</strong>
        {values.length > 1 && `: ${rowsInWords(values, headRows)}`}
      </p>
      {values.length > 1 && (
        <>
          <Field label="What its rows are">
            <Select
              className={styles.select}
              autoFocus
              value={kind}
              onChange={(_, data) => {
                setKind(data.value as BlockKind | '');
                setChosenMeanings({});
                setAllRows({});
                sayFigures(undefined);
              }}
            >
              <option value="">Choose…</option>
              {KINDS_TO_MAP.map(name => (
                <option key={name} value={name}>
                  {ROWS[name] ? `${name}: ${ROWS[name]}` : name}
                </option>
              ))}
              {TWO.map(name => (
                <option key={name} value={name}>
                  {`${name} (${TWO_TABLES[name].tables.join(' and ')}): ${TWO_TABLES[name].about}`}
                </option>
              ))}
            </Select>
          </Field>
          {kind && !block.isTurned && (
            <Field label="Rows of its head" orientation="horizontal">
              <Select
                className={styles.select}
                value={String(block.headRows)}
                onChange={(_, data) => {
                  setHeadRows(Number(data.value));
                  setChosenMeanings({});
                }}
              >
                {HEAD_DEPTHS.map(depth => (
                  <option key={depth}>{depth}</option>
                ))}
              </Select>
            </Field>
          )}
          {kind && main && (
            <fieldset className={styles.headers}>
              <legend className={styles.legend}>What its headers mean</legend>
              {Object.entries(headers).map(([header, meaning]) => (
                <Field key={header} label={`“${header}”`} orientation="horizontal">
                  <Select
                    className={styles.select}
                    value={meaning}
                    onChange={(_, data) => setChosenMeanings({ ...headers, [header]: data.value })}
                  >
                    <option value="">Not read</option>
                    {withItsOwn(meaningsOf(kind, main, header, years), meaning).map(one => (
                      <option key={one}>{one}</option>
                    ))}
                  </Select>
                </Field>
              ))}
            </fieldset>
          )}
          {kind && forAllRows && (
            <Field label={`${forAllRows.column} of every row`}>
              <Select
                className={styles.select}
                value={allRows[forAllRows.column] ?? ''}
                onChange={(_, data) => setAllRows(data.value ? { [forAllRows.column]: data.value } : {})}
              >
                <option value="">Not said</option>
                {forAllRows.choices.map(choice => (
                  <option key={choice}>{choice}</option>
                ))}
              </Select>
            </Field>
          )}
          {kind && <FiguresField kind={kind} figures={figures} choose={sayFigures} />}
          {kind && <MappingRows block={block} rows={rows} choose={setRows} />}
          {kind && main && (
            <MappingShown values={values} texts={texts} read={mappings} draft={{ ...draft, kind: main }} {...(closings && { closings })} />
          )}
        </>
      )}
      <div id={saysId} role="status">
        {wrongs.map(sentence => (
          <Trouble key={sentence} sentence={sentence} />
        ))}
        {notices.length > 0 && (
          <ul className={styles.notices} aria-label="About this mapping">
            {notices.map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </div>
      <div className={styles.actions}>
        <Button appearance="primary" aria-describedby={saysId} disabledFocusable={wrongs.length > 0} onClick={() => keep(mappings)}>
          {kind ? `Read it as ${mappings.map(mapping => mapping.kind).join(' and ')}` : 'Read it'}
        </Button>
        <Button autoFocus={values.length < 2} onClick={takeSelected}>
          Take the cells selected now
        </Button>
        <Button onClick={cancel}>Cancel</Button>
      </div>
    </div>
  );
}

/** A schedule's headers may mean a column of the reserves, the balance it opens with, or the movement of a year. */
const meaningsOf = (kind: BlockKind, main: TableName, header: string, years: readonly string[]): string[] => {
  const own = meaningsFor(main, header, years);
  return kind === 'Reserves schedule' ? [...new Set([OPENING, ...own, ...meaningsFor('Movement', header, years)])] : own;
};

/** A meaning kept earlier stays to be chosen, although no year near it is known any more. */
const withItsOwn = (meanings: readonly string[], meaning: string): readonly string[] =>
  meaning === '' || meanings.includes(meaning) ? meanings : [...meanings, meaning];

/** The plan's base year, as its tables head years. */
const yearOfBase = (tables: readonly PlanTable[]): string | undefined => {
  const year = headOf(
    bodyFact(
      'Base year',
      tables.map(table => table.values),
    ),
  ).year;
  return year === undefined ? undefined : yearName(year);
};

/** The column that a table cannot do without and whose words are the same in most blocks: said once for all rows. */
function wordsForAllRows(kind: TableName, headers: Readonly<Record<string, string>>) {
  const column = kind === 'Movement' ? 'Status' : 'Kind';
  const choices = columnGuide(kind, column)?.choices;
  return choices && !Object.values(headers).includes(column) ? { column, choices } : undefined;
}

/** `3 rows (Fleet, Estate …)`, so that it is seen whether the first column holds the names. */
function rowsInWords(values: Table, headRows: number | undefined): string {
  const names = blockOf(values, { headRows }).rows.flatMap(row => (isRowOfPlan(row, undefined) ? [row.name] : []));
  const first = names.slice(0, 2);
  const count = names.length === 1 ? '1 row' : `${names.length} rows`;
  return `${count} (${first.join(', ')}${names.length > first.length ? ' …' : ''})`;
}
