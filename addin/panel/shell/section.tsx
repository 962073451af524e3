import { createContext, useContext, useId } from 'react';
import type { ReactNode } from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

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
  /** The scenario of this block where it is not the screen's; nothing where it shows several. */
  readonly scenario?: string | 'several';
  readonly className?: string;
  readonly children: ReactNode;
}

/** One block of a screen with its heading, and beside it the scenario of its figures. */
export function Section({ title, scenario, className, children }: SectionProps) {
  const styles = useStyles();
  const id = useId();
  const ofScreen = useContext(ScenarioShown);
  const shown = ofScreen === undefined || scenario === 'several' ? undefined : (scenario ?? ofScreen);
  return (
    <section
      aria-labelledby={id}
      aria-describedby={shown === undefined ? undefined : `${id}-scenario`}
      className={mergeClasses(styles.section, className)}
    >
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {shown !== undefined && (
          <div id={`${id}-scenario`} className={styles.scenario}>
            {shown}
          </div>
        )}
      </div>
      {children}
    </section>
  );
}
