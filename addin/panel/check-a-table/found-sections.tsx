import { useId, useState } from 'react';
import { Button, Field, Textarea, makeStyles, tokens, Badge } from '@fluentui/react-components';
import { Checkmark16Regular } from '@fluentui/react-icons/svg/checkmark';
import { ErrorCircle16Regular } from '@fluentui/react-icons/svg/error-circle';
import { Info16Regular } from '@fluentui/react-icons/svg/info';
import type { CastVerdict } from '../../../core';
import type { Place } from '../../workbook/workbook';
import { Disclosure } from '../shell/disclosure';
import { GoToCell } from '../shell/go-to-cell';
import { Section } from '../shell/section';
import { useElement } from '../shell/use-element';
import { placeInWords } from '../words/names';
import { apartInWords, figureInWords, noteOf } from './checked';
import type { Checked, CheckedFigure, CheckedTotal } from './checked';

const useStyles = makeStyles({
  note: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, alignItems: 'stretch' },
});

interface FoundProps {
  readonly checked: Checked;
  readonly now: () => Date;
  goTo(place: Place): void;
}

/** What a check found: what does not add first, then rounding, then what adds, and the whole as a note. */
export function FoundSections({ checked, now, goTo }: FoundProps) {
  const of = (verdict: CheckedTotal['verdict']) => checked.totals.filter(total => total.verdict === verdict);
  const [wrong, rounding, adds] = [of('does not add'), of('adds within rounding'), of('adds')];
  const many = (count: number, words: string) => `${count} ${count === 1 ? 'total' : 'totals'} ${words}`;
  return (
    <>
      {wrong.length > 0 && (
        <Section help="check-a-table" title="Do not add">
          <Totals totals={wrong} goTo={goTo} />
        </Section>
      )}
      {checked.apart.length > 0 && (
        <Section help="check-a-table" title="Differ between sheets">
          <Apart figures={checked.apart} goTo={goTo} />
        </Section>
      )}
      {rounding.length > 0 && (
        <Section help="check-a-table" title={many(rounding.length, rounding.length === 1 ? 'adds within rounding' : 'add within rounding')}>
          <Disclosure show="Show them" hide="Hide them">
            {() => <Totals totals={rounding} goTo={goTo} />}
          </Disclosure>
        </Section>
      )}
      {adds.length > 0 && (
        <Section help="check-a-table" title={many(adds.length, adds.length === 1 ? 'adds' : 'add')}>
          <Disclosure show="Show what they add" hide="Hide what they add">
            {() => <Totals totals={adds} goTo={goTo} />}
          </Disclosure>
        </Section>
      )}
      {(checked.totals.length > 0 || checked.apart.length > 0) && <Note checked={checked} now={now} />}
    </>
  );
}

function Totals({ totals, goTo }: { totals: readonly CheckedTotal[]; goTo(place: Place): void }) {
  const styles = useItemStyles();
  return (
    <ul className={styles.list}>
      {totals.map((total, index) => (
        <TotalItem key={`${placeInWords(total.place)} ${index}`} total={total} goTo={goTo} />
      ))}
    </ul>
  );
}

function Apart({ figures, goTo }: { figures: readonly CheckedFigure[]; goTo(place: Place): void }) {
  const styles = useItemStyles();
  const id = useId();
  return (
    <ul className={styles.list}>
      {figures.map((figure, index) => (
        <li key={placeInWords(figure.places[0]) + placeInWords(figure.places[1])} className={styles.item}>
          <p id={`${id}-${index}`} className={styles.sentence}>
            {apartInWords(figure)}
          </p>
          {figure.places.map(place => (
            <GoToCell key={placeInWords(place)} place={place} describedBy={`${id}-${index}`} goTo={goTo} />
          ))}
        </li>
      ))}
    </ul>
  );
}

function Note({ checked, now }: { checked: Checked; now: () => Date }) {
  const styles = useStyles();
  const [area, keepArea] = useElement<HTMLTextAreaElement>();
  const [message, setMessage] = useState('');
  const text = noteOf(checked, now().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }));
  const copy = () => {
    area.current?.select();
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    copied.then(
      () => setMessage('Copied.'),
      () => setMessage('The note is selected: press Ctrl+C.'),
    );
  };
  return (
    <Section help="check-a-table" title="A note for the paper">
      <div className={styles.note}>
        <Field label="What was checked and found">
          <Textarea ref={keepArea} readOnly value={text} resize="vertical" rows={5} />
        </Field>
        <Button onClick={copy}>Copy the note</Button>
        <span role="status">{message}</span>
      </div>
    </Section>
  );
}

const MARKS: Record<CastVerdict, { color: 'danger' | 'informative' | 'success'; icon: React.ReactElement; label: string }> = {
  'does not add': { color: 'danger', icon: <ErrorCircle16Regular />, label: 'Does not add' },
  'adds within rounding': { color: 'informative', icon: <Info16Regular />, label: 'Rounding' },
  adds: { color: 'success', icon: <Checkmark16Regular />, label: 'Adds' },
};

const useItemStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
  },
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold, lineHeight: '20px' },
  badge: { flexShrink: 0 },
  figures: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
  sentence: { margin: 0, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
});

interface TotalItemProps {
  readonly total: CheckedTotal;
  goTo(place: Place): void;
}

/** One total: whether it adds, what it shows and adds to, why, and the way there. */
function TotalItem({ total, goTo }: TotalItemProps) {
  const styles = useItemStyles();
  const nameId = useId();
  const mark = MARKS[total.verdict];
  return (
    <li className={styles.item}>
      <div className={styles.top}>
        <Badge className={styles.badge} appearance="tint" color={mark.color} icon={mark.icon}>
          {mark.label}
        </Badge>
        <span id={nameId} className={styles.name}>
          {total.name}
        </span>
      </div>
      {total.verdict !== 'adds' && (
        <p className={styles.figures}>
          Shows {figureInWords(total.shown)}, adds to {figureInWords(total.addsTo)}
        </p>
      )}
      <p className={styles.sentence}>{total.why}</p>
      <GoToCell place={total.place} describedBy={nameId} goTo={goTo} />
    </li>
  );
}
