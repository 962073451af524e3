import { useCallback, useEffect, useMemo, useState } from 'react';
import { Button, Checkbox, Field, Input, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import { moneyUnitOf } from '../../../core';
import { reportsSheet } from '../../workbook/report-sheets';
import type { ReportsAsked } from '../../workbook/report-sheets';
import type { BlockAt } from '../../workbook/writing';
import { rememberFirstAnswers } from '../formulas/look';
import { answer, sentenceOf } from '../reading/plan-model';
import { bodyFact } from '../reading/plan-tables';
import { Trouble } from '../shell/other-states';
import type { ScreenProps } from '../shell/screen';
import { Section } from '../shell/section';
import { AddSheets } from '../start/add-sheets';
import { mappingPortOf } from '../start/tables-here';
import { sheetsWorkFor } from '../start/sheets-work';
import { momentInWords } from '../words/dates';
import { ConfirmWrite } from '../writing/confirm-write';
import { writable } from '../writing/writable';
import { writesIn } from '../writing/writes';
import { blocksAt, placeTrouble, CHOICES, USUAL, askedReports } from './asked-reports';
import type { Choice } from './asked-reports';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: '2px 0' },
  name: { fontWeight: tokens.fontWeightSemibold },
  line: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  option: { margin: `0 0 ${tokens.spacingVerticalXS} 28px` },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, margin: `0 0 ${tokens.spacingVerticalS}` },
  notYet: {
    margin: `${tokens.spacingVerticalS} 0`,
    paddingLeft: '18px',
    lineHeight: tokens.lineHeightBase200,
    fontSize: tokens.fontSizeBase200,
  },
  choose: {
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

type Where = 'sheet' | 'cell';

const firstCell = (address: string): string => address.split(':')[0] ?? address;

/** Reports of PLAN put into the workbook without typing a formula: which, where, as formulas or as values. */
export default function ReportsScreen({ port, model, tables, values, scenario, planState, readAt, now }: ScreenProps) {
  const styles = useStyles();
  const work = sheetsWorkFor(port);
  const writes = writesIn(planState);
  const [canWrite, own] = [writable(port), mappingPortOf(port)];
  const [chosen, choose] = useState<readonly string[]>(USUAL);
  const [options, setOptions] = useState<Readonly<Record<string, string>>>({});
  const [where, setWhere] = useState<Where>(work.isPossible ? 'sheet' : 'cell');
  const [isLive, setLive] = useState(true);
  const [trouble, setTrouble] = useState('');
  const [blocks, setBlocks] = useState<readonly BlockAt[]>();
  const hasScenarioCell = useHasScenarioCell(port, readAt);
  const reports = useMemo(() => askedReports(chosen, options), [chosen, options]);
  const reportsAsked = useMemo(
    (): ReportsAsked => ({ reports, tables, scenario, money: moneyUnitOf(values).name, isLive, hasScenarioCell }),
    [reports, tables, values, scenario, isLive, hasScenarioCell],
  );
  /** Of the chosen reports, those that the plan cannot give yet, and why. */
  const notYet = useMemo(
    () =>
      reports.flatMap(({ report }) => {
        const made = answer(() => model.planReport(report, scenario, values));
        return made.known ? [] : [{ report, sentence: made.sentence }];
      }),
    [model, reports, scenario, values],
  );
  const notForFormulas = isLive ? tables.flatMap(({ notForFormulas: why = '' }) => why || []) : [];
  const body = bodyFact('Name', values);
  const sheets = useCallback(
    () => [reportsSheet(sheetName(tables), `${body ?? 'The plan'}: reports`, reportsAsked, momentInWords(now()))],
    [tables, body, reportsAsked, now],
  );
  const count = reports.length === 1 ? '1 report' : `${reports.length} reports`;
  const label = `Insert ${count}…`;
  const isNothing = reports.length === 0 || notForFormulas.length > 0;

  const atTheCell = async () => {
    setTrouble('');
    if (!own) return;
    try {
      const { sheet, address } = await own.selected();
      const blocksThere = blocksAt({ sheet, address: firstCell(address) }, reportsAsked);
      const why = placeTrouble(blocksThere, tables);
      if (why) setTrouble(why);
      else setBlocks(blocksThere);
    } catch (error) {
      setTrouble(sentenceOf(error));
    }
  };
  const [first] = blocks ?? [];
  const wrote = () => {
    setBlocks(undefined);
    if (isLive) rememberFirstAnswers(port).catch((error: unknown) => setTrouble(sentenceOf(error)));
  };

  return (
    <Section help="reports" title="Insert a report">
      <p className={styles.text}>
        Each is one formula over all the plan’s tables, {tables.length} at the moment, without their total rows; nothing has to be typed.
        {reports.length > 0 && ` Chosen below: ${reports.map(({ report }) => report).join(', ')}.`}
      </p>
      <Field label="Where">
        <RadioGroup value={where} onChange={(_, data) => setWhere(data.value as Where)}>
          <Radio value="sheet" label="On a new sheet" disabled={!work.isPossible} />
          <Radio value="cell" label="From the selected cell on" disabled={!canWrite || !own} />
        </RadioGroup>
      </Field>
      <Field label="As">
        <RadioGroup value={isLive ? 'live' : 'values'} onChange={(_, data) => setLive(data.value === 'live')}>
          <Radio value="live" label="Formulas, which follow the plan and the scenario" />
          <Radio value="values" label="Values, which stay as they are now" />
        </RadioGroup>
      </Field>
      {notForFormulas.map(sentence => (
        <Trouble key={sentence} sentence={sentence} />
      ))}
      {notYet.length > 0 && (
        <ul className={styles.notYet} aria-label="Not known yet">
          {notYet.map(({ report, sentence }) => (
            <li key={report}>
              {report}: {sentence}
            </li>
          ))}
        </ul>
      )}
      {trouble && <Trouble sentence={trouble} />}
      {isNothing ? (
        <Button appearance="primary" disabledFocusable>
          {reports.length === 0 ? 'Choose a report' : label}
        </Button>
      ) : where === 'sheet' ? (
        <AddSheets
          key={JSON.stringify([reports, isLive])}
          what={`${count}, as ${isLive ? 'formulas' : 'values'}`}
          label={label}
          work={work}
          opensPlan={false}
          sheets={sheets}
        />
      ) : (
        <Button appearance="primary" onClick={() => void atTheCell()}>
          {label}
        </Button>
      )}
      <h3 className={styles.choose}>Which</h3>
      <div className={styles.actions}>
        <Button size="small" onClick={() => choose(USUAL)}>
          The usual {USUAL.length}
        </Button>
        <Button size="small" onClick={() => choose([])}>
          None
        </Button>
      </div>
      <ul className={styles.list} aria-label="Reports of PLAN">
        {CHOICES.map(choice => (
          <ReportItem
            key={choice.name}
            choice={choice}
            isChosen={chosen.includes(choice.name)}
            optionText={options[choice.name] ?? ''}
            setOptionText={text => setOptions({ ...options, [choice.name]: text })}
            choose={isChosen => choose(isChosen ? [...chosen, choice.name] : chosen.filter(name => name !== choice.name))}
          />
        ))}
      </ul>
      {canWrite && blocks && first && (
        <ConfirmWrite
          title={`Insert ${count}`}
          port={canWrite}
          writes={writes}
          blocks={blocks}
          doneSentence={`${count} inserted from ${first.sheet}!${firstCell(first.address)} on.`}
          wrote={wrote}
          close={() => setBlocks(undefined)}
        />
      )}
    </Section>
  );
}

/** The workbook’s cell for the active scenario is asked for anew whenever the workbook was read. */
function useHasScenarioCell(port: ScreenProps['port'], readAt: Date): boolean {
  const [has, setHas] = useState(false);
  useEffect(() => {
    let isShown = true;
    port.scenarioCell?.().then(
      cell => isShown && setHas(cell !== undefined),
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [port, readAt]);
  return has;
}

/** A sheet that the plan stands on is never named again: formulas name it. */
const sheetName = (tables: ScreenProps['tables']): string =>
  tables.some(({ sheet }) => sheet.toLowerCase() === 'reports') ? 'Reports of the plan' : 'Reports';

interface ReportItemProps {
  readonly choice: Choice;
  readonly isChosen: boolean;
  readonly optionText: string;
  setOptionText(text: string): void;
  choose(isChosen: boolean): void;
}

function ReportItem({ choice: { name, line, option }, isChosen, optionText, setOptionText, choose }: ReportItemProps) {
  const styles = useStyles();
  return (
    <li className={styles.item}>
      <Checkbox
        checked={isChosen}
        onChange={(_, data) => choose(data.checked === true)}
        label={
          <>
            <span className={styles.name}>{name}</span> <span className={styles.line}>{line}</span>
          </>
        }
      />
      {isChosen && option && (
        <Field label={option.asks} className={styles.option} size="small">
          <Input size="small" value={optionText} placeholder={option.example} onChange={(_, data) => setOptionText(data.value)} />
        </Field>
      )}
    </li>
  );
}
