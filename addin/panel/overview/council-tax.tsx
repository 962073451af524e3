import { makeStyles, tokens } from '@fluentui/react-components';
import type { PlanAnswers } from '../reading/plan-answers';
import type { PlanModel } from '../reading/plan-model';
import { Section } from '../shell/section';
import { bandRises } from './band-rises';
import { bandDSentence, limitSentence } from './band-d-sentences';
import { BandTable } from './band-table';

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
      <p className={styles.text}>
        {bandDSentence(answers, year)}
        {limit && <> {limit}</>}
      </p>
      {bands.known && <BandTable caption={`Council tax by band, ${year}`} bands={bands.value} year={year} />}
    </Section>
  );
}
