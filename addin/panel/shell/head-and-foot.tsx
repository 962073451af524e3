import { useId } from 'react';
import { Select, makeStyles, tokens, Button } from '@fluentui/react-components';
import type { ScenarioCell } from '../../workbook/scenario-cell';
import { amountIn } from '../reading/plan-answers';
import type { PlanAnswers } from '../reading/plan-answers';
import { timeOfDay } from '../words/dates';
import { gapSpoken, stillEmpty } from '../words/gap';
import { spokenPounds } from '../words/pounds';
import { scenarioInWords } from '../words/names';
import { placeOf } from './active-scenario';

const useStyles = makeStyles({
  header: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  /* Excel draws its own menu button over the top right corner of a pane: 34 by 32 pixels on a Mac. */
  title: {
    margin: 0,
    paddingRight: '40px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  scenario: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase300 },
  select: { flexGrow: 1, minWidth: 0 },
  cell: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

interface HeaderProps {
  readonly body: string | undefined;
  readonly scenario: string;
  readonly names: readonly string[];
  /** The workbook’s own cell for it. */
  readonly cell: ScenarioCell | undefined;
  readonly isInSheets: boolean;
  choose(scenario: string): void;
}

/** Whose plan this is, and which scenario of it. */
export function Header({ body, scenario, names, cell, isInSheets, choose }: HeaderProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{body ?? 'Medium-term financial plan'}</h1>
      <div className={styles.scenario}>
        <label htmlFor={id} className={styles.label}>
          Scenario
        </label>
        <Select id={id} className={styles.select} value={scenario} onChange={(_, data) => choose(data.value)}>
          <option value="">Base</option>
          {[...names, ...(scenario && !names.includes(scenario) ? [scenario] : [])].map(name => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Select>
      </div>
      {cell && isInSheets && <p className={styles.cell}>The sheets show it too: {placeOf(cell)} holds it.</p>}
    </header>
  );
}

const useFooterStyles = makeStyles({
  footer: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalM,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
});

/** How fresh the figures are; while the workbook is being worked out they may be about to change. They follow the workbook by themselves; reading again is for the doubtful. */
export function Footer({ readAt, isWorking, readAgain }: { readAt: Date; isWorking: boolean; readAgain(): void }) {
  const styles = useFooterStyles();
  return (
    <footer className={styles.footer}>
      <span data-working={isWorking}>
        {isWorking ? (
          'Working…'
        ) : (
          <>
            Read from the workbook at <time dateTime={readAt.toISOString()}>{timeOfDay(readAt)}</time>
          </>
        )}
      </span>
      <Button size="small" appearance="subtle" onClick={readAgain}>
        Read the workbook again
      </Button>
    </footer>
  );
}

/** What a screen reader is told when the answer changes: one sentence, the same words as the headline. */
export function headlineSpoken(answers: PlanAnswers, scenario: string, year: string): string {
  const gap = amountIn(answers.summary, 'remainingGap', year);
  const where = [scenarioInWords(scenario), year].filter(Boolean).join(', ');
  const missing = answers.stillEmpty;
  if (gap.known && missing > 0)
    return `${where}, known so far; ${stillEmpty(missing)}: ${spokenPounds(gap.value.abs())} ${gap.value.isNegative() ? 'of funding not spent' : 'to find'}.`;
  return gap.known ? `${where}: ${gapSpoken(gap.value)}.` : `${where}: the gap is not known. ${gap.sentence}`;
}
