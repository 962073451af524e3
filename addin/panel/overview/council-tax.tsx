import { makeStyles, tokens } from '@fluentui/react-components';
import type { PlanAnswers } from '../reading/plan-answers';
import type { PlanModel } from '../reading/plan-model';
import { FigureTable } from '../shell/figure-table';
import { Section } from '../shell/section';
import { change, fullPounds, pence } from '../words/pounds';
import { BAND_NAMES, bandRises } from './band-rises';
import { bandDSentence, limitSentence } from './band-d-sentences';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
});

/** What the precept means for households: Band D against last year and the limit, then every band. */
export function CouncilTax({ model, answers, year }: { model: PlanModel; answers: PlanAnswers; year: string }) {
  const styles = useStyles();
  const bands = bandRises(model, answers, year);
  const limit = limitSentence(answers, year);
  return (
    <Section title={`Council tax, ${year}`}>
      <p className={styles.text}>{bandDSentence(answers, year)}{limit && <> {limit}</>}</p>
      {bands.known && bands.value.length > 0 && (
        <FigureTable
          caption={`Council tax by band, ${year}`}
          headers={['Band', 'A year', 'Rise', 'A week']}
          rows={bands.value.map(({ band, amount, rise, aWeek }) => [band, fullPounds(amount, 2), rise ? change(rise) : 'not known', aWeek ? pence(aWeek) : 'not known'])}
          marked={BAND_NAMES.indexOf('D')}
        />
      )}
    </Section>
  );
}
