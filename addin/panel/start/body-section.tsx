import { useCallback, useState } from 'react';
import { Button, Field, Input, makeStyles, tokens, Select } from '@fluentui/react-components';
import { financialYear, yearName, Decimal } from '../../../core';
import type { PublishedBody } from '../../../core/bodies/published-bodies';
import { bodyPlan, kindOfBody, lastYearOf } from '../../example/body-plan';
import { planSheets } from '../../workbook/plan-sheets';
import { RECORD_NOT_LOADED, usePublishedRecord } from '../peers/published-record';
import { Section } from '../shell/section';
import { fullPounds } from '../words/pounds';
import { AddSheets } from './add-sheets';
import { KINDS, MOST_YEARS } from './new-body';
import type { BodyDraft } from './new-body';
import { useNewBodyStyles } from './blank-section';
import type { SheetsWork } from './sheets-work';
import { plainName } from '../words/names';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
  list: { margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, listStyleType: 'none' },
  one: { justifyContent: 'flex-start', textAlign: 'left', width: '100%', minWidth: 0, overflowWrap: 'anywhere' },
});

/** As many as fit below the field. */
const MOST_SHOWN = 8;

interface BodySectionProps {
  readonly work: SheetsWork;
  readonly now: () => Date;
}

/** A plan for a body that is known: found by a few letters, begun from what is published of it. */
export function BodySection({ work, now }: BodySectionProps) {
  const styles = useStyles();
  const { record, failed } = usePublishedRecord();
  const [typed, type] = useState('');
  const [chosen, choose] = useState<PublishedBody>();
  const found = record ? bodiesCalled(typed, record.bodies) : [];
  const isSought = typed.replace(/\s/g, '').length >= FEWEST_LETTERS;
  const findAnother = useCallback(() => choose(undefined), []);
  return (
    <Section help="body" title="Start from your body">
      <p className={styles.text}>
        Council tax, tax bases and grant as published, for every police body and fire authority of England and every police body of Wales.
      </p>
      {chosen && record ? (
        <BodyChosen key={chosen.code} body={chosen} attribution={record.attribution} work={work} now={now} findAnother={findAnother} />
      ) : (
        <>
          <Field
            label="Find your body"
            hint={
              record ? 'Three letters of its name, or of one of its councils.' : failed ? RECORD_NOT_LOADED : 'Reading the list of bodies…'
            }
          >
            <Input value={typed} onChange={(_, data) => type(data.value)} />
          </Field>
          <ul className={styles.list} aria-label="Bodies found">
            {found.slice(0, MOST_SHOWN).map(body => (
              <li key={body.code}>
                <Button appearance="subtle" className={styles.one} onClick={() => choose(body)}>
                  {body.name}
                </Button>
              </li>
            ))}
          </ul>
          <p role="status" className={styles.text}>
            {record && isSought && found.length === 0 && 'No body of that name, and none with a council of that name.'}
            {found.length > MOST_SHOWN && `${found.length - MOST_SHOWN} more: type on.`}
          </p>
        </>
      )}
    </Section>
  );
}

/** How many letters are typed before anything is looked for. */
const FEWEST_LETTERS = 3;

/** The live bodies that what was typed may mean: by name or code first, then by a council of theirs. */
export function bodiesCalled(typed: string, bodies: readonly PublishedBody[]): PublishedBody[] {
  const words = plainName(typed).split(' ').filter(Boolean);
  if (words.join('').length < FEWEST_LETTERS) return [];
  const hasEveryWord = (text: string) => words.every(word => ` ${plainName(text)}`.includes(` ${word}`));
  const live = bodies.filter(({ ended }) => ended === undefined);
  const byName = live.filter(({ name, code }) => hasEveryWord(`${name} ${code}`));
  const byCouncil = live.filter(
    body =>
      !byName.includes(body) &&
      body.billingAuthorities.some(({ name, formerly }) => [name, ...formerly].some(council => hasEveryWord(council))),
  );
  return [...byName, ...byCouncil];
}

const useBodyChosenStyles = makeStyles({
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, lineHeight: tokens.lineHeightBase300 },
});

interface BodyChosenProps {
  readonly body: PublishedBody;
  /** What the licence of its figures asks to be said. */
  readonly attribution: string;
  readonly work: SheetsWork;
  readonly now: () => Date;
  findAnother(): void;
}

const APRIL = 3;
/** The sheet that is filled in first. */
const FIRST_TO_FILL = 'Posts';

/** The financial year a day lies in. */
const yearOf = (day: Date): string => yearName(day.getFullYear() - (day.getMonth() >= APRIL ? 0 : 1));

/** What is published of the body that was found, and what its plan is begun with. */
function BodyChosen({ body, attribution, work, now, findAnother }: BodyChosenProps) {
  const styles = { ...useNewBodyStyles(), ...useBodyChosenStyles() };
  const [kind, setKind] = useState(kindOfBody(body));
  const [baseYear, setBaseYear] = useState(() => yearOf(now()));
  const [years, setYears] = useState('4');
  const [moneyIn, setMoneyIn] = useState<BodyDraft['moneyIn']>('£000');
  const base = financialYear(baseYear);
  const sheets = useCallback(() => {
    if (base === undefined) return [];
    const plan = bodyPlan(body, { kind, baseYear: yearName(base), years: Number(years), moneyIn, attribution });
    return planSheets(plan).map(sheet => (sheet.name === FIRST_TO_FILL ? { ...sheet, isShownFirst: true } : sheet));
  }, [body, attribution, kind, base, years, moneyIn]);
  return (
    <div className={styles.form}>
      <p className={styles.name}>{body.name}</p>
      <ul className={styles.list} aria-label="What is published of it">
        {bodyInWords(body).map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
        <li>{attribution}</li>
      </ul>
      <Field label="Kind" hint="It decides the rows to begin with and the referendum principle.">
        <Select className={styles.input} value={kind} onChange={(_, data) => setKind(data.value)}>
          {KINDS.filter(one => one === kind || isFire(one) === (body.kind === 'fire')).map(one => (
            <option key={one}>{one}</option>
          ))}
        </Select>
      </Field>
      <div className={styles.pair}>
        <Field label="Base year" {...(base === undefined && { validationMessage: 'A year like 2026/27.' })}>
          <Input className={styles.input} value={baseYear} onChange={(_, data) => setBaseYear(data.value)} />
        </Field>
        <Field label="Years after it">
          <Select className={styles.input} value={years} onChange={(_, data) => setYears(data.value)}>
            {Array.from({ length: MOST_YEARS }, (_, index) => (
              <option key={index}>{index + 1}</option>
            ))}
          </Select>
        </Field>
        <Field label="Money in">
          <Select
            className={styles.input}
            value={moneyIn}
            onChange={(_, data) => {
              if (data.value === '£' || data.value === '£000' || data.value === '£m') setMoneyIn(data.value);
            }}
          >
            <option>£</option>
            <option>£000</option>
            <option>£m</option>
          </Select>
        </Field>
      </div>
      <AddSheets
        key={`${kind} ${baseYear} ${years} ${moneyIn}`}
        what={`The plan of ${body.name}`}
        label="Begin the plan…"
        work={work}
        opensPlan
        isIncomplete={base === undefined}
        next={`Next, type what only the body knows: money in ${moneyIn}, average costs and Band D in £. Overview counts down what is still needed.`}
        sheets={sheets}
      />
      <Button appearance="subtle" onClick={findAnother}>
        Find another body
      </Button>
    </div>
  );
}

const isFire = (kind: string): boolean => /fire/.test(kind) && !/police$/.test(kind);

/** What the record holds of a body, a sentence each. */
function bodyInWords(body: PublishedBody): string[] {
  const councils = body.billingAuthorities.length;
  const bandD = lastYearOf(body.bandD);
  const first = Math.min(...body.bandD.keys());
  const bases = body.billingAuthorities.flatMap(({ taxBase }) => lastYearOf(taxBase) ?? []);
  const grantYear = lastYearOf(body.coreGrant);
  const grant = grantYear === undefined ? undefined : body.coreGrant.get(grantYear);
  return [
    `${body.country === 'Wales' ? 'Wales' : `England, ${body.region}`}; code ${body.code}.`,
    `${councils} billing ${councils === 1 ? 'authority' : 'authorities'}, by name and code.`,
    bandD === undefined
      ? 'No published Band D was seen.'
      : `Band D £${body.bandD.get(bandD)} in ${yearName(bandD)}, the last seen; from ${yearName(first)} on in Record.`,
    bases.length === 0 ? 'No published tax base was seen: you type them.' : `Tax bases of ${yearName(Math.min(...bases))}.`,
    ...(grantYear === undefined || grant === undefined ? [] : [`Core grant ${fullPounds(new Decimal(grant))} in ${yearName(grantYear)}.`]),
    ...(body.country === 'Wales' ? ['No referendum principle applies in Wales: Band D follows from the budget requirement.'] : []),
  ];
}
