import { useState } from 'react';
import { Button, Field, Input, makeStyles, tokens, Textarea } from '@fluentui/react-components';
import type { CellValue } from '../../../core/plan/cells';
import type { Addition, PlanTable, WorkbookPort } from '../../workbook/workbook';
import { sameName } from '../reading/plan-tables';
import { FigureTable } from '../shell/figure-table';
import { PaneDialog, useWrite } from '../shell/pane-dialog';
import { useElement } from '../shell/use-element';
import type { Writes, Write } from '../writing/writes';
import { SCENARIO_HEADERS } from './moves';

const useStyles = makeStyles({ text: { margin: 0, lineHeight: tokens.lineHeightBase300 } });

interface KeepScenarioProps {
  readonly port: WorkbookPort;
  readonly tables: readonly PlanTable[];
  readonly names: readonly string[];
  /** Takes over what was left half written. */
  readonly writes: Writes;
  /** The rows the scenario would have under a name. */
  rowsCalled(name: string): CellValue[][];
  onKept(name: string, addition: Addition): void;
  close(): void;
}

/** Names what was tried and shows the very rows that will be written, and where, before anything is written. */
export function KeepScenario({ port, tables, names, writes, rowsCalled, onKept, close }: KeepScenarioProps) {
  const styles = useStyles();
  const [name, setName] = useState('');
  const { busy, trouble, run } = useWrite(writes, close);
  const table = tables.find(one => sameName(one.values[0]?.[0], 'Scenario'));
  const fault = whyNotCalled(name, names);
  const rows = rowsCalled(name.trim() || '…');
  const writable = table !== undefined && port.addRows !== undefined;

  const write = async () => {
    if (!table || !port.addRows) return;
    const added = await port.addRows(
      table,
      rows.map(row => inColumnsOf(table, row)),
    );
    onKept(name.trim(), added);
  };
  return (
    <PaneDialog
      title="Keep as a scenario"
      trouble={trouble}
      close={close}
      actions={
        <>
          <Button onClick={close}>Cancel</Button>
          {writable && (
            <Button appearance="primary" disabledFocusable={fault !== undefined || busy} onClick={() => void run(write)}>
              Write {rows.length === 1 ? '1 row' : `${rows.length} rows`}
            </Button>
          )}
        </>
      }
    >
      <Field label="Name" required validationMessage={name && fault ? fault : null}>
        <Input value={name} onChange={(_, data) => setName(data.value)} />
      </Field>
      <p className={styles.text}>
        {writable
          ? `These rows will be added under the last row of ${table.name} on sheet ${table.sheet}. Nothing that stands there is changed.`
          : 'These are its rows.'}
      </p>
      <FigureTable
        caption="Rows of the scenario"
        headers={['No.', ...SCENARIO_HEADERS.slice(1, 6)]}
        rows={rows.map((row, index) => [String(index + 1), ...row.slice(1, 6).map(cell => String(cell ?? ''))])}
      />
      {!writable && <RowsToCopy rows={rows} withHeaders={table === undefined} />}
    </PaneDialog>
  );
}

/** A row in the order of the workbook's own columns; columns that are not a scenario's stay empty. */
function inColumnsOf(table: PlanTable, row: readonly CellValue[]): CellValue[] {
  return (table.values[0] ?? []).map(header => row[SCENARIO_HEADERS.findIndex(one => sameName(one, header))] ?? '');
}

const useRowsToCopyStyles = makeStyles({
  copy: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, alignItems: 'stretch' },
});

/** The rows as text that a grid takes, where they cannot be written or there is no table to write them to. */
function RowsToCopy({ rows, withHeaders }: { rows: readonly (readonly CellValue[])[]; withHeaders: boolean }) {
  const styles = useRowsToCopyStyles();
  const [area, keepArea] = useElement<HTMLTextAreaElement>();
  const [message, setMessage] = useState('');
  const text = [...(withHeaders ? [SCENARIO_HEADERS] : []), ...rows].map(row => row.map(cell => String(cell ?? '')).join('\t')).join('\n');
  const copy = () => {
    area.current?.select();
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    copied.then(
      () => setMessage('Copied.'),
      () => setMessage('The rows are selected: press Ctrl+C.'),
    );
  };
  return (
    <div className={styles.copy}>
      <Field
        label={
          withHeaders ? 'Copy these into an empty place and make a table of them' : 'Copy these under the last row of the Scenario table'
        }
      >
        <Textarea ref={keepArea} readOnly value={text} resize="vertical" />
      </Field>
      <Button onClick={copy}>Copy the rows</Button>
      <span role="status">{message}</span>
    </div>
  );
}

/** Why a scenario cannot be called so; nothing where it can. */
function whyNotCalled(name: string, taken: readonly string[]): string | undefined {
  if (!name.trim()) return 'A scenario needs a name.';
  if (sameName(name, 'Base')) return 'Base is the plan without any scenario.';
  if (taken.some(one => sameName(one, name))) return `There is a scenario “${name.trim()}” already.`;
  if (/[+>]/.test(name)) return 'A name cannot contain + or >, which combine and compare scenarios.';
  return undefined;
}

/** A scenario whose rows were written. Once they are taken out again, nothing goes on showing it. */
export const keptScenario = (name: string, { place, putBack }: Addition, leave: (name: string) => void): Write => ({
  sentence: `“${name}” is kept in ${place.sheet}!${place.address}.`,
  async putBack() {
    const remark = await putBack();
    leave(name);
    return remark;
  },
});
