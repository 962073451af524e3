import { Suspense, createContext, lazy, useContext, useId, useState } from 'react';
import type { ReactNode } from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { QuestionCircle16Regular } from '@fluentui/react-icons/svg/question-circle';
import type { CardId } from '../help/cards';

const CardHelp = lazy(() => import(/* webpackChunkName: "help" */ '../help/card-help'));

const useStyles = makeStyles({
  section: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
  },
  /* A long name of a scenario goes below the heading, and never narrows it. */
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalS,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  /* The question mark ends the heading’s line; both go over into two lines together. */
  titled: { display: 'flex', alignItems: 'baseline', minWidth: 0, overflowWrap: 'anywhere' },
  ask: { alignSelf: 'flex-start', flexShrink: 0, minWidth: '24px', width: '24px', height: '24px', padding: 0, margin: '-2px 0' },
  scenario: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
  },
});

/** The scenario whose figures a screen shows; undefined where its figures are of none, or of a plan that has no other. */
export const ScenarioShown = createContext<string | undefined>(undefined);

interface SectionProps {
  readonly title: ReactNode;
  /** What it is for, told to who asks. */
  readonly help: CardId;
  /** The scenario of this block where it is not the screen's; nothing where it shows several. */
  readonly scenario?: string | 'several';
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** One block of a screen with its heading, and beside it the scenario of its figures. */
export function Section({ title, help, scenario, className, children }: SectionProps) {
  const styles = useStyles();
  const id = useId();
  const [isHelped, setHelped] = useState(false);
  const ofScreen = useContext(ScenarioShown);
  const shown = ofScreen === undefined || scenario === 'several' ? undefined : (scenario ?? ofScreen);
  return (
    <section
      aria-labelledby={id}
      aria-describedby={shown === undefined ? undefined : `${id}-scenario`}
      className={mergeClasses(styles.section, className)}
    >
      <div className={styles.head}>
        <div className={styles.titled}>
          <h2 id={id} className={styles.title}>
            {title}
          </h2>
          <Button
            className={styles.ask}
            appearance="transparent"
            icon={<QuestionCircle16Regular />}
            id={`${id}-ask`}
            aria-label="About"
            aria-labelledby={`${id}-ask ${id}`}
            aria-expanded={isHelped}
            aria-controls={`${id}-help`}
            onClick={() => setHelped(!isHelped)}
          />
        </div>
        {shown !== undefined && (
          <div id={`${id}-scenario`} className={styles.scenario}>
            {shown}
          </div>
        )}
      </div>
      <div id={`${id}-help`}>
        {isHelped && (
          <Suspense fallback={null}>
            <CardHelp card={help} />
          </Suspense>
        )}
      </div>
      {children}
    </section>
  );
}
