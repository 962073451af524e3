import { useEffect, useMemo, useState } from 'react';
import { Checkbox, MessageBar, MessageBarBody, Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import type { Table } from '../../../core/plan/cells';
import type { PackKind, Pack } from '../../pack/pack';
import { packSheets } from '../../pack/pack-sheets';
import { PACKS, PACK_KINDS, headingsOf, packInSteps } from '../../pack/packs';
import { known, notKnown, sentenceOf } from '../reading/plan-model';
import type { Answer } from '../reading/plan-model';
import { scenarioNames } from '../reading/plan-tables';
import { Disclosure } from '../shell/disclosure';
import { usePlanState } from '../shell/plan-state';
import type { ScreenProps } from '../shell/screen';
import { Section } from '../shell/section';
import { AddSheets } from '../start/add-sheets';
import { sheetsWorkFor } from '../start/sheets-work';
import { momentInWords } from '../words/dates';
import { scenarioInWords } from '../words/names';
import { WithoutTheAddIn, NegativeFigures, useNegatives } from './kept-with-the-workbook';
import { WordDocument } from './word-document';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, lineHeight: tokens.lineHeightBase300 },
  hint: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  bar: { marginBottom: tokens.spacingVerticalS },
});

const NONE: readonly string[] = [];

/** What goes to the people who decide: for whom, which scenarios side by side, as sheets to print or for Word. */
export default function PublishScreen({ port, values, scenario, planState, now }: ScreenProps) {
  const styles = useStyles();
  const work = sheetsWorkFor(port);
  const [kind, choose] = usePlanState<PackKind>(planState, 'pack', 'panel');
  const [chosen, setBeside] = usePlanState(planState, 'beside', NONE);
  const others = ['', ...scenarioNames(values)].filter(one => one !== scenario);
  const beside = chosen.filter(one => others.includes(one));
  const packAnswer = usePack({ kind, values, scenario, beside });
  const pack = packAnswer?.known ? packAnswer.value : undefined;
  const figures = useNegatives(port);
  const { negatives } = figures;
  const dated = useMemo(() => pack && (() => ({ ...pack, negatives, madeOn: momentInWords(now()) })), [pack, negatives, now]);
  const sheets = useMemo(() => dated && (() => packSheets(dated())), [dated]);
  const { name, sections } = PACKS[kind];
  return (
    <>
      <Section help="publish" title="For whom">
        <RadioGroup aria-label="For whom" value={kind} onChange={(_, data) => choose(data.value as PackKind)}>
          {PACK_KINDS.map(one => (
            <Radio
              key={one}
              value={one}
              label={
                <>
                  {PACKS[one].name}
                  <span className={styles.hint}>{PACKS[one].isFor}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Section>
      {others.length > 0 && sections.includes('scenarios') && (
        <Section help="publish" title={`Beside ${scenarioInWords(scenario)}`}>
          <p className={styles.text}>
            The pack shows {scenario ? `“${scenario}”` : 'the base plan'}, chosen above. Scenarios that are ticked here stand beside it, a
            column each.
          </p>
          {others.map(one => (
            <div key={one}>
              <Checkbox
                label={scenarioInWords(one)}
                checked={beside.includes(one)}
                onChange={(_, data) => setBeside(data.checked ? [...beside, one] : beside.filter(other => other !== one))}
              />
            </div>
          ))}
        </Section>
      )}
      <Section help="publish" title={`${name}: ${scenarioInWords(scenario)}`}>
        {packAnswer && !packAnswer.known && <p className={styles.text}>{packAnswer.sentence}</p>}
        {pack?.draft && (
          <MessageBar intent="warning" layout="multiline" className={styles.bar}>
            <MessageBarBody>{pack.draft} The pack says so at its top and on every page.</MessageBarBody>
          </MessageBar>
        )}
        {pack && pack.leftOut.length > 0 && (
          <>
            <p className={styles.text}>Left out, since the plan has nothing for it:</p>
            <ul className={styles.list} aria-label="Left out">
              {pack.leftOut.map(({ heading, why }) => (
                <li key={heading}>
                  {heading}: {why}
                </li>
              ))}
            </ul>
          </>
        )}
        <Disclosure show="Show what is in it" hide="Hide what is in it">
          {() => (
            <ul className={styles.list} aria-label="What is in it">
              {(pack ? pack.sections.map(({ heading }) => heading) : headingsOf(kind, beside.length > 0)).map(heading => (
                <li key={heading}>{heading}</li>
              ))}
            </ul>
          )}
        </Disclosure>
        {!packAnswer && <p role="status">Working the pack out…</p>}
      </Section>
      {sheets && work.isPossible && (
        <Section help="publish" title="As sheets, ready to print on A4">
          <p className={styles.text}>
            Plain values that stay when the add-in is gone. The sheet Provenance says which tables, scenario and version they come from.
          </p>
          <AddSheets
            key={`${kind}\n${scenario}\n${beside.join('\n')}`}
            what={`${name}: ${scenarioInWords(scenario)}`}
            label="Add the sheets…"
            work={work}
            opensPlan={false}
            sheets={sheets}
          />
        </Section>
      )}
      {dated && (
        <Section help="publish" title="As a Word document">
          <WordDocument key={`${kind}\n${scenario}\n${beside.join('\n')}`} pack={dated} />
        </Section>
      )}
      {figures.canChoose && <NegativeFigures {...figures} />}
      <WithoutTheAddIn port={port} />
    </>
  );
}

interface PackChoices {
  readonly kind: PackKind;
  readonly values: readonly Table[];
  readonly scenario: string;
  readonly beside: readonly string[];
}

/** The pack, worked out a section at a time so that the pane answers meanwhile; undefined until it is there. It is not dated. */
function usePack({ kind, values, scenario, beside }: PackChoices): Answer<Pack> | undefined {
  const asked = JSON.stringify([kind, scenario, beside]);
  const [made, setMade] = useState<{ readonly asked: string; readonly values: readonly Table[]; readonly answer: Answer<Pack> }>();
  useEffect(() => {
    const [packKind, packScenario, packBeside] = JSON.parse(asked) as [PackKind, string, string[]];
    const steps = packInSteps({ kind: packKind, tables: values, scenario: packScenario, beside: packBeside, madeOn: '' });
    const setAnswer = (answer: Answer<Pack>) => setMade({ asked, values, answer });
    let timer: ReturnType<typeof setTimeout>;
    const next = () => {
      try {
        const { done, value } = steps.next();
        if (done) setAnswer(known(value));
        else timer = setTimeout(next);
      } catch (error) {
        setAnswer(notKnown(sentenceOf(error)));
      }
    };
    timer = setTimeout(next);
    return () => clearTimeout(timer);
  }, [asked, values]);
  return made?.asked === asked && made.values === values ? made.answer : undefined;
}
