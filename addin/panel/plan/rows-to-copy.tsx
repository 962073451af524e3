import { useRef, useState } from 'react';
import { Button, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import type { CellValue } from '../../../core/plan/cells';
import { SCENARIO_HEADERS } from './moves';

const useStyles = makeStyles({
  copy: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, alignItems: 'stretch' },
});

/** The rows as text that a grid takes, where they cannot be written or there is no table to write them to. */
export function RowsToCopy({ rows, withHeaders }: { rows: readonly (readonly CellValue[])[]; withHeaders: boolean }) {
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, say] = useState('');
  const text = [...(withHeaders ? [SCENARIO_HEADERS] : []), ...rows].map(row => row.map(cell => String(cell ?? '')).join('\t')).join('\n');
  const copy = () => {
    area.current?.select();
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    copied.then(
      () => say('Copied.'),
      () => say('The rows are selected: press Ctrl+C.'),
    );
  };
  return (
    <div className={styles.copy}>
      <Field
        label={
          withHeaders ? 'Copy these into an empty place and make a table of them' : 'Copy these under the last row of the Scenario table'
        }
      >
        <Textarea ref={area} readOnly value={text} resize="vertical" />
      </Field>
      <Button onClick={copy}>Copy the rows</Button>
      <span role="status">{said}</span>
    </div>
  );
}
