import { useCallback, useState } from 'react';
import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { Table } from '../../../core';
import { publishedSheets } from '../../workbook/published-sheets';
import { Section } from '../shell/section';
import { momentInWords } from '../words/dates';
import { AddSheets } from './add-sheets';
import type { SheetsWork } from './sheets-work';

const useStyles = makeStyles({ text: { margin: `0 0 ${tokens.spacingVerticalXS}`, lineHeight: tokens.lineHeightBase300 } });

interface PublishSectionProps {
  readonly work: SheetsWork;
  readonly values: readonly Table[];
  readonly scenario: string;
  readonly body: string;
  readonly now: () => Date;
}

/** A copy that needs no add-in: the reports of the chosen scenario as values, and where they come from. */
export function PublishSection({ work, values, scenario, body, now }: PublishSectionProps) {
  const styles = useStyles();
  const [title, setTitle] = useState(`${body || 'The plan'}: medium-term financial plan`);
  const sheets = useCallback(
    () => publishedSheets({ title: title.trim() || 'Medium-term financial plan', scenario, madeOn: momentInWords(now()), tables: values }),
    [title, scenario, values, now],
  );
  return (
    <Section title="Publish as values">
      <p className={styles.text}>
        The summary, gap, precept, bands, billing authorities and reserves of {scenario ? `the scenario “${scenario}”` : 'the base plan'} as
        plain values, which stay when the add-in is gone. A sheet Provenance says which tables, scenario and version they come from, with
        every assumption, its source and the checks.
      </p>
      <Field label="Title">
        <Input value={title} onChange={(_, data) => setTitle(data.value)} />
      </Field>
      <AddSheets
        key={`${title}\n${scenario}`}
        what={`Published: ${scenario || 'base plan'}`}
        label="Publish as values…"
        work={work}
        opensPlan={false}
        sheets={sheets}
      />
    </Section>
  );
}
