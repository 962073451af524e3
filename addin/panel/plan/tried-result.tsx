import { makeStyles, tokens } from '@fluentui/react-components';
import type { Decimal } from '../../../core/figures/decimal';
import { amountIn } from '../reading/plan-answers';
import type { Answer } from '../reading/plan-model';
import { FigureTable } from '../shell/figure-table';
import { Section } from '../shell/section';
import { shortYear } from '../words/dates';
import { chartUnitFor, signedBy } from '../words/pounds';
import { Figure } from '../workings/figure';
import type { DriverAnswers } from './tried';

const useStyles = makeStyles({
  /* The answer stays in sight of the hand that moves a driver. */
  sticky: { position: 'sticky', top: 0, zIndex: 1, boxShadow: tokens.shadow4 },
  text: { margin: `0 0 ${tokens.spacingVerticalXS}`, lineHeight: tokens.lineHeightBase300 },
});

interface TriedResultProps {
  readonly years: readonly string[];
  readonly standing: DriverAnswers;
  readonly tried: DriverAnswers;
  readonly moved: boolean;
}

/** The remaining gap as it stands and as tried, year by year. */
export function TriedResult({ years, standing, tried, moved }: TriedResultProps) {
  const styles = useStyles();
  const gaps = (answers: DriverAnswers) => years.map(year => amountIn(answers.gap, 'remainingGap', year));
  const [now, then] = [gaps(standing), gaps(tried)];
  const unit = chartUnitFor([...now, ...then].flatMap(gap => (gap.known ? [gap.value] : [])));
  const changes = now.map((gap, index) => difference(gap, then[index]!));
  const figure = (gap: Answer<Decimal>, year: string, of: DriverAnswers) =>
    gap.known ? (
      <Figure key={year} figure={{ term: 'remainingGap' }} name="Remaining gap" year={year} of={of} shown={unit.label(gap.value)} />
    ) : (
      '?'
    );
  const rows = [
    ['As it stands', ...now.map((gap, index) => figure(gap, years[index]!, standing))],
    ['As tried', ...then.map((gap, index) => figure(gap, years[index]!, tried))],
    ['Change', ...changes.map(change => (change ? signedBy(change, unit.label) : '?'))],
  ];
  return (
    <Section help="tried" title={`Remaining gap, ${unit.name}`} className={moved ? styles.sticky : undefined}>
      {!moved && <p className={styles.text}>Move anything below and the gap answers. The workbook is not touched.</p>}
      <FigureTable
        caption={`Remaining gap as it stands and as tried, ${unit.name}`}
        headers={['Gap', ...years.map(shortYear)]}
        rows={moved ? rows : rows.slice(0, 1)}
        marked={1}
      />
    </Section>
  );
}

const difference = (before: Answer<Decimal>, after: Answer<Decimal>): Decimal | undefined =>
  before.known && after.known ? after.value.minus(before.value) : undefined;
