import { useCallback, useState } from 'react';
import { Field, Input, Select, makeStyles, tokens } from '@fluentui/react-components';
import { blankPlan } from '../../example/blank-plan';
import { planSheets } from '../../workbook/plan-sheets';
import { Section } from '../shell/section';
import { AddSheets } from './add-sheets';
import { KINDS, MOST_YEARS, bodyOf, emptyDraft, faultsOf } from './new-body';
import type { BodyDraft } from './new-body';
import type { SheetsWork } from './sheets-work';

const useStyles = makeStyles({
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

type Told = { readonly [Fact in keyof BodyDraft]?: boolean };

/** A plan for a body of one’s own: its tables with headers and a few rows to type over. */
export function BlankSection({ work }: { work: SheetsWork }) {
  const styles = useStyles();
  const [draft, setDraft] = useState(emptyDraft);
  const [touched, touch] = useState<Told>({});
  const faults = faultsOf(draft);
  const body = bodyOf(draft);
  const sheets = useCallback(() => planSheets(blankPlan(bodyOf(draft)!)), [draft]);
  const set = (change: Partial<BodyDraft>) => setDraft({ ...draft, ...change });
  const field = (fact: keyof BodyDraft) => ({
    required: fact in faults || undefined,
    hint: touched[fact] ? undefined : faults[fact],
    validationMessage: touched[fact] ? faults[fact] : undefined,
  });
  const typed = (fact: keyof BodyDraft) => ({
    className: styles.input,
    value: draft[fact],
    onBlur: () => touch({ ...touched, [fact]: true }),
    onChange: (_: unknown, data: { value: string }) => set({ [fact]: data.value }),
  });
  return (
    <Section title="Begin a plan of your own">
      <div className={styles.form}>
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
          what={body ? `The plan of ${body.name}` : 'The plan'}
          label="Begin the plan…"
          work={work}
          opensPlan
          disabled={!body}
          sheets={sheets}
        />
      </div>
    </Section>
  );
}
