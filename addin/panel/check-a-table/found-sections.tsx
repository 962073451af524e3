import { useId, useRef, useState } from 'react';
import { Button, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import type { Place } from '../../workbook/workbook';
import { Disclosure } from '../shell/disclosure';
import { Section } from '../shell/section';
import { apartInWords, inWords, noteOf } from './checked';
import type { Checked, CheckedFigure, CheckedTotal } from './checked';
import { GoTo, TotalItem, useItemStyles } from './total-item';

const useStyles = makeStyles({
  note: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, alignItems: 'stretch' },
});

interface FoundProps {
  readonly found: Checked;
  readonly now: () => Date;
  goTo(place: Place): void;
}

/** What a check found: what does not add first, then rounding, then what adds, and the whole as a note. */
export function FoundSections({ found, now, goTo }: FoundProps) {
  const of = (verdict: CheckedTotal['verdict']) => found.totals.filter(total => total.verdict === verdict);
  const [wrong, rounding, adds] = [of('does not add'), of('adds within rounding'), of('adds')];
  const many = (count: number, words: string) => `${count} ${count === 1 ? 'total' : 'totals'} ${words}`;
  return (
    <>
      {wrong.length > 0 && (
        <Section help="check-a-table" title="Do not add">
          <Totals totals={wrong} goTo={goTo} />
        </Section>
      )}
      {found.apart.length > 0 && (
        <Section help="check-a-table" title="Differ between sheets">
          <Apart figures={found.apart} goTo={goTo} />
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
      {(found.totals.length > 0 || found.apart.length > 0) && <Note found={found} now={now} />}
    </>
  );
}

function Totals({ totals, goTo }: { totals: readonly CheckedTotal[]; goTo(place: Place): void }) {
  const styles = useItemStyles();
  return (
    <ul className={styles.list}>
      {totals.map((total, index) => (
        <TotalItem key={`${inWords(total.place)} ${index}`} total={total} goTo={goTo} />
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
        <li key={inWords(figure.places[0]) + inWords(figure.places[1])} className={styles.item}>
          <p id={`${id}-${index}`} className={styles.sentence}>
            {apartInWords(figure)}
          </p>
          {figure.places.map(place => (
            <GoTo key={inWords(place)} place={place} describedBy={`${id}-${index}`} goTo={goTo} />
          ))}
        </li>
      ))}
    </ul>
  );
}

function Note({ found, now }: { found: Checked; now: () => Date }) {
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const [said, say] = useState('');
  const text = noteOf(found, now().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }));
  const copy = () => {
    area.current?.select();
    const copied = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    copied.then(
      () => say('Copied.'),
      () => say('The note is selected: press Ctrl+C.'),
    );
  };
  return (
    <Section help="check-a-table" title="A note for the paper">
      <div className={styles.note}>
        <Field label="What was checked and found">
          <Textarea ref={area} readOnly value={text} resize="vertical" rows={5} />
        </Field>
        <Button onClick={copy}>Copy the note</Button>
        <span role="status">{said}</span>
      </div>
    </Section>
  );
}
