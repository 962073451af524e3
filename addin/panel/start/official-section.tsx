import { useMemo, useRef, useState } from 'react';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { financialYear, yearName } from '../../../core';
import type { FileSheet, OfficialFile } from '../../official/figures';
import { updatesFor } from '../../official/updates';
import type { PlanTable } from '../../workbook/workbook';
import { sentenceOf } from '../reading/plan-model';
import { Trouble } from '../shell/other-states';
import { Section } from '../shell/section';
import { ConfirmWrite } from '../writing/confirm-write';
import { cellIn } from '../writing/writable';
import type { WritablePort } from '../writing/writable';
import type { Writes } from '../writing/writes';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
  list: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    paddingLeft: tokens.spacingHorizontalL,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
  file: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

interface OfficialSectionProps {
  readonly port: WritablePort;
  readonly tables: readonly PlanTable[];
  readonly writes: Writes;
}

interface Opened {
  readonly name: string;
  readonly sheets: readonly FileSheet[];
  read(year?: number): OfficialFile | undefined;
}

/** A file as a department publishes it: read on this machine, shown, and offered as changes to the plan's own rows. */
export function OfficialSection({ port, tables, writes }: OfficialSectionProps) {
  const styles = useStyles();
  const [opened, setOpened] = useState<Opened>();
  const [trouble, setTrouble] = useState('');
  const chooser = useRef<HTMLInputElement>(null);
  const open = async (file: File) => {
    setTrouble('');
    setOpened(undefined);
    try {
      const { sheetsOfFile, recognised } = await import(/* webpackChunkName: "official" */ '../../official/open-official');
      const sheets = await sheetsOfFile(new Uint8Array(await file.arrayBuffer()), file.name);
      setOpened({ name: file.name, sheets, read: year => recognised(sheets, file.name, year) });
    } catch (error) {
      setTrouble(sentenceOf(error));
    }
  };
  return (
    <Section help="official-file" title="Read a department’s file">
      <p className={styles.text}>
        The yearly Council Tax levels workbook (Table 9 or 10), a Council Taxbase return, the Police Grant Report’s table, or a StatsWales
        file: .ods, .xlsx or .csv. It is read on this machine and goes nowhere.
      </p>
      <input
        ref={chooser}
        type="file"
        className={styles.file}
        accept=".ods,.xlsx,.csv"
        aria-label="Department’s file"
        tabIndex={-1}
        onChange={event => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) void open(file);
        }}
      />
      <Button onClick={() => chooser.current?.click()}>Choose a file…</Button>
      {trouble && <Trouble sentence={trouble} />}
      {opened && <Recognised key={opened.name} opened={opened} port={port} tables={tables} writes={writes} />}
    </Section>
  );
}

function Recognised({ opened, port, tables, writes }: OfficialSectionProps & { readonly opened: Opened }) {
  const styles = useStyles();
  const [message, setMessage] = useState('');
  const [confirming, confirm] = useState(false);
  const year = financialYear(message);
  const file = useMemo(() => opened.read(year), [opened, year]);
  const saysYear = useMemo(() => opened.read()?.year !== undefined, [opened]);
  const updates = useMemo(() => file && updatesFor(file, tables, cellIn), [file, tables]);
  if (!file || !updates)
    return (
      <p role="alert" className={styles.text}>
        {opened.name} is not a file that is known here: no sheet has an ONS code, an authority and a tax base, a force and its grant, or an
        area, a year and a value. Use cells of your own instead.
      </p>
    );
  return (
    <>
      <p className={styles.text}>
        {file.title} ({file.publisher}){file.year !== undefined && `, ${yearName(file.year)}`}. Its figures were found under:
      </p>
      <ul className={styles.list} aria-label="Headers that were recognised">
        {file.matched.map(head => (
          <li key={head}>{head}</li>
        ))}
      </ul>
      {!saysYear && (
        <Field label="Year of the file" hint="The file does not say: its current year, such as 2027/28.">
          <Input value={message} onChange={(_, data) => setMessage(data.value)} />
        </Field>
      )}
      {file.year !== undefined && (
        <ul className={styles.list} aria-label="What it holds for this plan">
          {[...updates.found, ...updates.missed].map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
          {updates.found.length + updates.missed.length === 0 && <li>Nothing of this body for a year of the plan.</li>}
        </ul>
      )}
      {updates.blocks.length > 0 && (
        <div className={styles.actions}>
          <Button appearance="primary" onClick={() => confirm(true)}>
            Show the changes…
          </Button>
        </div>
      )}
      {confirming && (
        <ConfirmWrite
          title={`From ${opened.name}`}
          port={port}
          writes={writes}
          blocks={updates.blocks}
          close={() => confirm(false)}
          doneSentence={`Figures of ${opened.name} stand in the plan.`}
          wrote={() => confirm(false)}
        />
      )}
    </>
  );
}
