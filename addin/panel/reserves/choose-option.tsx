import { useId, useMemo, useState } from 'react';
import { Button, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { PlanTable } from '../../workbook/workbook';
import type { CellBlock } from '../../workbook/writing';
import { sameName, tablesOfKind } from '../reading/plan-tables';
import { ConfirmWrite } from '../writing/confirm-write';
import { cellIn } from '../writing/writable';
import type { WritablePort } from '../writing/writable';
import type { Writes } from '../writing/writes';
import type { Proposal } from './proposals';

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalS },
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
});

/** The options that are rows of the plan; not doing the proposal at all is a change of the plan, not of its reserves. */
const WRITTEN = ['full', 'part', 'none'];

interface ChooseOptionProps {
  readonly proposal: Proposal;
  readonly tables: readonly PlanTable[];
  readonly port: WritablePort;
  readonly writes: Writes;
}

/** Makes one of a proposal's options the plan's own: shown first, cell by cell, then written to the Movement table. */
export function ChooseOption({ proposal, tables, port, writes }: ChooseOptionProps) {
  const styles = useStyles();
  const [option, choose] = useState('');
  const offered = proposal.options.map(one => one.name.toLowerCase()).filter(name => WRITTEN.includes(name));
  return (
    <>
      <div className={styles.actions} role="group" aria-label={`Choose for the plan: ${proposal.name}`}>
        <span>Choose for the plan:</span>
        {offered.map(name => (
          <Button key={name} size="small" onClick={() => choose(name)}>
            {name.charAt(0).toUpperCase() + name.slice(1)}…
          </Button>
        ))}
      </div>
      {option && <Confirm proposal={proposal.name} option={option} tables={tables} port={port} writes={writes} close={() => choose('')} />}
    </>
  );
}

interface ConfirmProps extends Pick<ChooseOptionProps, 'tables' | 'port' | 'writes'> {
  readonly proposal: string;
  readonly option: string;
  close(): void;
}

function Confirm({ proposal, option, tables, port, writes, close }: ConfirmProps) {
  const styles = useStyles();
  const id = useId();
  const [status, setStatus] = useState('');
  const writing = useMemo(() => optionWriting(proposal, option, status, tables), [proposal, option, status, tables]);
  const blocks = 'blocks' in writing ? writing.blocks : NO_BLOCKS;
  return (
    <ConfirmWrite
      title={`${proposal}: ${option === 'none' ? 'nothing' : `in ${option}`} from reserves`}
      port={port}
      writes={writes}
      blocks={blocks}
      close={close}
      doneSentence={`${proposal}: ${option} is chosen in the Movement table.`}
      wrote={close}
    >
      {'sentence' in writing ? (
        <p role="alert" className={styles.text}>
          {writing.sentence}
        </p>
      ) : (
        option !== 'none' && (
          <>
            <div className={styles.line}>
              <label htmlFor={id}>Status</label>
              <Select id={id} size="small" value={status} onChange={(_, data) => setStatus(data.value)}>
                {STATUSES.map(one => (
                  <option key={one} value={one}>
                    {one || 'as it is'}
                  </option>
                ))}
              </Select>
            </div>
            <p className={styles.text}>
              The drawdown counts in the plan’s gap while its Status is planned or approved; a business case or an agreement in principle
              does not count yet.
            </p>
          </>
        )
      )}
    </ConfirmWrite>
  );
}

const NO_BLOCKS: readonly [] = [];

/** How firmly an option is chosen; nothing to leave each row's Status as it is. */
const STATUSES = ['', 'planned', 'business case', 'agreed in principle', 'approved'] as const;

/** The cells that make an option the chosen one, or why there are none. */
export type OptionWriting = { readonly blocks: readonly CellBlock[] } | { readonly sentence: string };

/**
 * What is to be written so that an option of a proposal is chosen in the plan: `yes` under Chosen in its rows, nothing in
 * those of its alternatives. With none from reserves no row need be chosen. The figures are left alone.
 */
export function optionWriting(proposal: string, option: string, status: string, tables: readonly PlanTable[]): OptionWriting {
  const blocks: CellBlock[] = [];
  for (const table of tables) {
    const [values] = tablesOfKind('Movement', [table.values]);
    if (!values) continue;
    const column = (header: string) => (values[0] ?? []).findIndex((cell, place) => place > 0 && sameName(cell, header));
    const [purpose, optionAt] = [column('For'), column('Option')];
    for (const [row, cells] of values.entries()) {
      if (row === 0 || !cells[optionAt] || !sameName(cells[purpose], proposal)) continue;
      const isOption = sameName(cells[optionAt], option);
      const chosen = cellIn(table, row, 'Chosen', isOption ? 'yes' : '');
      if (!chosen)
        return { sentence: `The table ${table.name} has no column Chosen, which says which option counts. Add one, and choose again.` };
      blocks.push(chosen);
      const firm = isOption && status ? cellIn(table, row, 'Status', status) : undefined;
      if (firm) blocks.push(firm);
    }
  }
  return { blocks };
}
