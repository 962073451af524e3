import { useCallback, useState } from 'react';
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { PublishedBody } from '../../../core/bodies/published-bodies';
import { RECORD_NOT_LOADED, usePublishedRecord } from '../peers/published-record';
import { Section } from '../shell/section';
import { BodyChosen } from './body-chosen';
import { FEWEST_LETTERS, bodiesCalled } from './body-search';
import type { SheetsWork } from './sheets-work';

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
