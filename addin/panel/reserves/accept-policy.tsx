import { useMemo, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { proposedMovements } from '../../../core';
import type { Table, CellValue } from '../../../core/plan/cells';
import type { PlanTable } from '../../workbook/workbook';
import type { NewCell, RowsBelow } from '../../workbook/writing';
import { answer } from '../reading/plan-model';
import { sameName } from '../reading/plan-tables';
import { ConfirmWrite } from '../writing/confirm-write';
import type { WritablePort } from '../writing/writable';
import type { Writes } from '../writing/writes';

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  accept: { marginTop: tokens.spacingVerticalS },
});

interface AcceptPolicyProps {
  readonly policy: string;
  readonly scenario: string;
  readonly values: readonly Table[];
  readonly tables: readonly PlanTable[];
  readonly port: WritablePort;
  readonly writes: Writes;
}

/** Takes a policy’s movements into the plan: its rows are shown first, then added to the Movement table. */
export function AcceptPolicy(props: AcceptPolicyProps) {
  const styles = useStyles();
  const [isConfirming, setConfirming] = useState(false);
  return (
    <div>
      <Button
        className={styles.accept}
        size="small"
        aria-label={`Accept ${props.policy} into the plan…`}
        onClick={() => setConfirming(true)}
      >
        Accept into the plan…
      </Button>
      {isConfirming && <Confirm {...props} close={() => setConfirming(false)} />}
    </div>
  );
}

function Confirm({ policy, scenario, values, tables, port, writes, close }: AcceptPolicyProps & { close(): void }) {
  const styles = useStyles();
  const writing = useMemo(() => answer(() => policyWriting(policy, scenario, values, tables)), [policy, scenario, values, tables]);
  const rows = writing.known && 'rows' in writing.value ? writing.value.rows : undefined;
  const status = writing.known && 'status' in writing.value ? writing.value.status : '';
  const blocks = useMemo(() => (rows ? [rows] : []), [rows]);
  const sentence = !writing.known ? writing.sentence : 'sentence' in writing.value ? writing.value.sentence : '';
  return (
    <ConfirmWrite
      title={`Accept ${policy}`}
      port={port}
      writes={writes}
      blocks={blocks}
      close={close}
      doneSentence={`The movements of ${policy} stand in the Movement table.`}
      wrote={close}
    >
      {sentence ? (
        <p role="alert" className={styles.text}>
          {sentence}
        </p>
      ) : (
        <p className={styles.text}>
          {rows?.cells.length === 1 ? 'One row is' : `${rows?.cells.length} rows are`} added under the last of {rows?.table}, with the
          Status {status},{' '}
          {status === 'planned'
            ? `so that ${rows?.cells.length === 1 ? 'it counts' : 'they count'} at once.`
            : `so that ${rows?.cells.length === 1 ? 'it counts' : 'they count'} once approved.`}
          {scenario && ` The amounts were worked out under ${scenario}; the rows count in every scenario.`}
        </p>
      )}
    </ConfirmWrite>
  );
}

/** The rows that accept a policy, in the Movement table’s own columns; or why they cannot be written. */
export type PolicyWriting =
  { readonly rows: RowsBelow; readonly table: PlanTable; readonly status: string } | { readonly sentence: string };

export function policyWriting(policy: string, scenario: string, values: readonly Table[], tables: readonly PlanTable[]): PolicyWriting {
  const table = tables.find(one => sameName(one.values[0]?.[0], 'Movement'));
  if (!table)
    return {
      sentence: 'The plan has no Movement table to write to. One with the headers Movement, Reserve, For, Status and the years is enough.',
    };
  const [made = [], ...rows] = proposedMovements(policy, scenario, values);
  const headers = (table.values[0] ?? []).map(String);
  const missing = made.filter(header => !headers.some(one => sameName(one, header)));
  if (missing.length > 0) return { sentence: `The table ${table.name} has no column ${missing.join(', ')}; the rows of a policy need it.` };
  const cells = rows
    .filter(row => row.some((cell, column) => column >= FIRST_YEAR && cell !== null))
    .map(row => headers.map(header => newCell(row[made.findIndex(one => sameName(one, header))])));
  return { table, status: String(rows[0]?.[STATUS]), rows: { table: table.name, headers, cells } };
}

/** After Movement, Reserve, For and Status come the years. */
const STATUS = 3;
const FIRST_YEAR = 4;

const newCell = (value: CellValue): NewCell =>
  value === undefined || value === null || typeof value === 'object' || value === '' ? null : value;
