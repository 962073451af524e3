import { useMemo, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Table } from '../../../core/plan/cells';
import type { PlanTable } from '../../workbook/workbook';
import { answer } from '../reading/plan-model';
import { ConfirmWrite } from '../writing/confirm-write';
import type { WritablePort } from '../writing/writable';
import type { Writes } from '../writing/writes';
import { policyWriting } from './policy-writing';

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
  const [asked, ask] = useState(false);
  return (
    <div>
      <Button className={styles.accept} size="small" aria-label={`Accept ${props.policy} into the plan…`} onClick={() => ask(true)}>
        Accept into the plan…
      </Button>
      {asked && <Confirm {...props} close={() => ask(false)} />}
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
      says={`The movements of ${policy} stand in the Movement table.`}
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
