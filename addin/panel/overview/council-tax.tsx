import { makeStyles, tokens } from '@fluentui/react-components';
import type { Country } from '../../../core/precept/bands';
import type { PlanAnswers } from '../reading/plan-answers';
import type { PlanModel } from '../reading/plan-model';
import { Section } from '../shell/section';
import { bandRises } from './band-rises';
import { bandDSentence, limitSentence } from './band-d-sentences';
import { BandTable } from './band-table';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
});

interface CouncilTaxProps {
  readonly model: PlanModel;
  readonly answers: PlanAnswers;
  readonly year: string;
  readonly country: Country;
}

/** What the precept means for households: Band D against last year and the limit, then every band. */
export function CouncilTax({ model, answers, year, country }: CouncilTaxProps) {
  const styles = useStyles();
  const bands = bandRises(model, answers, year, country);
  const limit = limitSentence(answers, year);
  return (
    <Section help="council-tax" title={`Council tax, ${year}`}>
      <p className={styles.text}>
        {bandDSentence(answers, year)}
        {limit && <> {limit}</>}
      </p>
      {bands.known && <BandTable caption={`Council tax by band, ${year}`} bands={bands.value} year={year} />}
    </Section>
  );
}
