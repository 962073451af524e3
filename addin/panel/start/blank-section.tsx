import { useCallback, useState } from 'react';
import { Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { blankPlan } from '../../example/blank-plan';
import type { NewSheet } from '../../workbook/new-sheet';
import { planSheets } from '../../workbook/plan-sheets';
import { Section } from '../shell/section';
import { AddSheets } from './add-sheets';
import { KINDS, MOST_YEARS, bodyOf, emptyDraft, faultsOf } from './new-body';
import type { BodyDraft } from './new-body';
import type { SheetsWork } from './sheets-work';

/** The form in which a new plan's body is described: fields below one another, short ones in pairs. */
export const useNewBodyStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalS,
    alignItems: 'start',
  },
  input: { minWidth: 0, width: '100%' },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
});

const EVERY_FACT: TouchedFacts = { name: true, kind: true, baseYear: true, bandD: true, decimals: true };

type TouchedFacts = { readonly [Fact in keyof BodyDraft]?: boolean };

interface BlankSectionProps {
  readonly work: SheetsWork;
  /** The kinds of table that are added where others are there already; all, with the sheets of answers, where there are none. */
  readonly only?: readonly string[];
  /** What is known of the body. */
  readonly known?: BodyDraft;
}

/** The sheet that is filled in first. */
const FIRST_TO_FILL = 'Posts';

/** A plan for a body of one’s own: its tables with headers and a few rows to type over. */
export function BlankSection({ work, only, known = emptyDraft }: BlankSectionProps) {
  const styles = useNewBodyStyles();
  const [draft, setDraft] = useState(known);
  const [touched, touch] = useState<TouchedFacts>({});
  const faults = faultsOf(draft);
  const body = bodyOf(draft);
  const sheets = useCallback(() => sheetsFor(draft, only), [draft, only]);
  const set = (change: Partial<BodyDraft>) => setDraft({ ...draft, ...change });
  const field = (fact: keyof BodyDraft) => ({
    required: fact in faults,
    hint: touched[fact] ? null : (faults[fact] ?? null),
    validationMessage: touched[fact] ? (faults[fact] ?? null) : null,
  });
  const typed = (fact: keyof BodyDraft) => ({
    className: styles.input,
    value: draft[fact],
    onBlur: () => touch({ ...touched, [fact]: true }),
    onChange: (_: unknown, data: { value: string }) => set({ [fact]: data.value }),
  });
  return (
    <Section help="begin" title={only ? 'Add the tables that are still needed' : 'Begin a plan of your own'}>
      <div className={styles.form}>
        {only && <p className={styles.text}>{only.join(', ')}: with their headers and a few rows to type over, on sheets of their own.</p>}
        <Field label="Name of the body" {...field('name')}>
          <Input {...typed('name')} />
        </Field>
        <Field label="Kind" {...field('kind')}>
          <Select {...typed('kind')}>
            <option value="">Choose…</option>
            {KINDS.map(kind => (
              <option key={kind}>{kind}</option>
            ))}
          </Select>
        </Field>
        <div className={styles.pair}>
          <Field label="Country">
            <Select {...typed('country')}>
              <option>England</option>
              <option>Wales</option>
            </Select>
          </Field>
          <Field label="Money in">
            <Select {...typed('moneyIn')}>
              <option>£</option>
              <option>£000</option>
              <option>£m</option>
            </Select>
          </Field>
          <Field label="Base year" {...field('baseYear')}>
            <Input {...typed('baseYear')} placeholder="2025/26" />
          </Field>
          <Field label="Years after it">
            <Select {...typed('years')}>
              {Array.from({ length: MOST_YEARS }, (_, index) => (
                <option key={index}>{index + 1}</option>
              ))}
            </Select>
          </Field>
          <Field label="Base-year Band D" {...field('bandD')}>
            <Input {...typed('bandD')} inputMode="decimal" contentBefore="£" />
          </Field>
          <Field label="Decimals of Band D" {...field('decimals')}>
            <Input {...typed('decimals')} inputMode="numeric" />
          </Field>
        </div>
        <AddSheets
          key={JSON.stringify(draft)}
          what={only ? 'The tables that were needed' : body ? `The plan of ${body.name}` : 'The plan'}
          label={only ? 'Add the tables…' : 'Begin the plan…'}
          work={work}
          opensPlan={!only}
          isIncomplete={!body}
          next={`Next, type your figures over their rows: money in ${draft.moneyIn}, average costs and Band D in £. Checks leads to each cell that is still empty.`}
          refused={() => touch(EVERY_FACT)}
          sheets={sheets}
        />
      </div>
    </Section>
  );
}

function sheetsFor(draft: BodyDraft, only: readonly string[] | undefined): readonly NewSheet[] {
  const body = bodyOf(draft);
  if (!body) return [];
  const plan = blankPlan(body);
  if (!only) return planSheets(plan).map(sheet => (sheet.name === FIRST_TO_FILL ? { ...sheet, isShownFirst: true } : sheet));
  const tables = plan.tables.filter(({ values }) => only.includes(String(values[0]?.[0])));
  return planSheets({ ...plan, tables }).filter(sheet => sheet.tables);
}
