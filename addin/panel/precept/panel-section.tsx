import type { ReactNode } from 'react';
import { Button, Field, Input, Select, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissCircle16Regular } from '@fluentui/react-icons/svg/dismiss-circle';
import { revisedRange, votesForVeto } from '../../../core/precept/panel';
import { replayed } from '../../../core/precept/panel-record';
import { preceptTimetable } from '../../../core/precept/panel-timetable';
import { dayInWords } from '../../../core/years/day';
import type { FinancialYear, PanelRecord, RecordStep, TimetableEntry, Veto } from '../../../core';
import { answer } from '../reading/plan-model';
import { Section } from '../shell/section';
import { fullPounds } from '../words/pounds';
import type { YearOfPrecept } from './choices';
import { emptyDraft, leicestershire2026, recordOf } from './record-draft';
import type { RecordDraft } from './record-draft';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
  steps: { listStyleType: 'none', margin: 0, padding: 0 },
  step: {
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    lineHeight: tokens.lineHeightBase300,
  },
  done: { borderLeftColor: tokens.colorBrandStroke1 },
  by: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  fields: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
  field: { width: '124px' },
  narrow: { width: '84px' },
  input: { width: '100%', minWidth: 0, '& input': { minWidth: 0, width: '100%' } },
  outcome: { display: 'flex', columnGap: tokens.spacingHorizontalXS, margin: `${tokens.spacingVerticalXS} 0 0` },
  icon: { flexShrink: 0, marginTop: '2px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

interface PanelSectionProps {
  readonly of: YearOfPrecept;
  readonly draft: RecordDraft;
  setDraft(draft: RecordDraft): void;
  /** Whether and how the record is kept in the workbook. */
  readonly children?: ReactNode;
}

/** The precept’s way through the Panel: each step with its last day, what happened, and whether the rules allow it. */
export function PanelSection({ of, draft, setDraft, children }: PanelSectionProps) {
  const styles = useStyles();
  const { financialYear: year } = of;
  const timetable = preceptTimetable(year);
  const record = recordOf(draft, of);
  const steps = record ? replayed(record) : [];
  const isEmpty = Object.entries(emptyDraft).every(([key, value]) => draft[key as keyof RecordDraft] === value);
  return (
    <Section help="panel" title={`The Panel, ${of.year}`}>
      <p className={styles.text}>
        Fill in what has happened, or what might. Rises are on last year’s {inFull(of.last)}.
        {of.hasNoPrinciple
          ? ' No referendum principle applies in Wales, so none is tested.'
          : of.limit === undefined
            ? ' No referendum limit is known here, so none is tested.'
            : ''}
      </p>
      <ol className={styles.steps}>
        {timetable.map(entry => (
          <Step
            key={entry.step}
            entry={entry}
            outcome={steps.find(one => one.step === entry.step)}
            of={of}
            record={record}
            draft={draft}
            set={change => setDraft({ ...draft, ...change })}
          />
        ))}
      </ol>
      <div className={styles.actions}>
        {isEmpty && of.year === leicestershire2026.year && (
          <Button size="small" onClick={() => setDraft(leicestershire2026.draft)}>
            Replay Leicestershire, February 2026
          </Button>
        )}
        {!isEmpty && (
          <Button size="small" onClick={() => setDraft(emptyDraft)}>
            Clear
          </Button>
        )}
      </div>
      {children}
    </Section>
  );
}

const inFull = (amount: Parameters<typeof fullPounds>[0]): string => fullPounds(amount, Math.max(2, amount.decimalPlaces()));

interface StepProps {
  readonly entry: TimetableEntry;
  readonly outcome: RecordStep | undefined;
  readonly of: YearOfPrecept;
  readonly record: PanelRecord | undefined;
  readonly draft: RecordDraft;
  set(change: Partial<RecordDraft>): void;
}

function Step({ entry, outcome, ...rest }: StepProps) {
  const styles = useStyles();
  return (
    <li className={mergeClasses(styles.step, outcome && styles.done)}>
      <div>{entry.what}</div>
      <div className={styles.by}>
        by {dayInWords(entry.by)}
        {entry.status === 'in force' ? '' : ` (${entry.status})`}
      </div>
      <Fields entry={entry} {...rest} />
      {outcome && (
        <p className={styles.outcome}>
          <span className={styles.icon}>
            {outcome.isInOrder ? <CheckmarkCircle16Regular aria-label="In order" /> : <DismissCircle16Regular aria-label="Not in order" />}
          </span>
          <span>{outcome.sentence}</span>
        </p>
      )}
    </li>
  );
}

/** What can be said of a step: those of the billing authorities have nothing to fill in, those after a veto only come with one. */
function Fields({ entry, of, record, draft, set }: Omit<StepProps, 'outcome'>) {
  const styles = useStyles();
  const day = (label: string, key: 'proposedOn' | 'reportedOn' | 'revisedOn' | 'secondOn' | 'issuedOn') => (
    <Field className={styles.field} label={label} size="small">
      <Input className={styles.input} type="date" value={draft[key]} onChange={(_, data) => set({ [key]: data.value })} />
    </Field>
  );
  const rise = (label: string, key: 'proposedRise' | 'revisedRise' | 'issuedRise') => (
    <Field className={styles.narrow} label={label} size="small">
      <Input
        className={styles.input}
        inputMode="decimal"
        contentBefore="£"
        value={draft[key]}
        onChange={(_, data) => set({ [key]: data.value })}
      />
    </Field>
  );
  const number = (label: string, key: 'members' | 'votes') => (
    <Field className={styles.narrow} label={label} size="small">
      <Input className={styles.input} inputMode="numeric" value={draft[key]} onChange={(_, data) => set({ [key]: data.value })} />
    </Field>
  );
  const vetoed = draft.vote !== 'none';
  switch (entry.step) {
    case 'proposal':
      return (
        <div className={styles.fields}>
          {day('Proposed on', 'proposedOn')}
          {rise('Rise proposed', 'proposedRise')}
        </div>
      );
    case 'panel report':
      return (
        <>
          <div className={styles.fields}>
            {day('Reported on', 'reportedOn')}
            <Field className={styles.field} label="Veto" size="small">
              <Select value={draft.vote} onChange={(_, data) => set({ vote: data.value as 'none' | Veto })}>
                <option value="none">no veto</option>
                <option value="too low">as too low</option>
                <option value="too high">as too high</option>
              </Select>
            </Field>
            {vetoed && number('Members', 'members')}
            {vetoed && number('Votes for it', 'votes')}
          </div>
          {vetoed && <Needed members={draft.members} year={of.financialYear} />}
        </>
      );
    case 'revised precept':
      return vetoed ? (
        <>
          <div className={styles.fields}>
            {day('Revised on', 'revisedOn')}
            {rise('Rise revised', 'revisedRise')}
          </div>
          <Room because={draft.vote as Veto} of={of} record={record} />
        </>
      ) : null;
    case 'second report':
      return vetoed ? <div className={styles.fields}>{day('Reviewed on', 'secondOn')}</div> : null;
    case 'issue':
      return (
        <div className={styles.fields}>
          {day('Issued on', 'issuedOn')}
          {rise('Rise issued', 'issuedRise')}
        </div>
      );
    default:
      return null;
  }
}

/** How many votes a veto needs: of all members, not of those present. */
function Needed({ members, year }: { members: string; year: FinancialYear }) {
  const styles = useStyles();
  const needed = answer(() => votesForVeto(Number(members), year));
  return (
    <div className={styles.by}>
      {needed.known
        ? `A veto needs ${needed.value} votes: two thirds of all ${members.trim()} members.`
        : 'A veto needs the votes of two thirds of all members.'}
    </div>
  );
}

/** Where the revised Band D may lie after the veto. */
function Room({ because, of, record }: { because: Veto; of: YearOfPrecept; record: PanelRecord | undefined }) {
  const styles = useStyles();
  if (!record) return null;
  const range = answer(() => revisedRange(because, of.last, record.proposal.bandD, record.principle));
  if (!range.known) return <div className={styles.by}>{range.sentence}</div>;
  const { above, below, upTo } = range.value;
  const bounds = [
    above && `above ${inFull(above)}`,
    below && `below ${inFull(below)}`,
    upTo && `at most ${inFull(upTo)}, a rise of ${inFull(upTo.minus(of.last))}`,
  ].filter(Boolean);
  return <div className={styles.by}>The revised Band D has to be {bounds.join(' and ')}.</div>;
}
