import { makeStyles, tokens } from '@fluentui/react-components';
import type { Decimal } from '../../../core/figures/decimal';
import type { Answer } from '../reading/plan-model';
import { amountsIn, written } from '../reading/report-rows';
import { Disclosure } from '../shell/disclosure';
import { FigureTable } from '../shell/figure-table';
import { Section } from '../shell/section';
import { decimalsOf, fullPounds, signedBy } from '../words/pounds';
import { AllocationList } from './allocation-list';
import { winnersInWords } from './allocations';
import type { Allocations } from './allocations';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
});

interface AllocationsSectionProps {
  readonly allocations: Answer<Allocations>;
  readonly standing: Answer<Allocations>;
  readonly moved: boolean;
}

/** Who gets what with last year beside it; or why nothing can be shared out. */
export function AllocationsSection({ allocations, standing, moved }: AllocationsSectionProps) {
  const styles = useStyles();
  const title = 'Allocations';
  if (!allocations.known)
    return (
      <Section help="allocations" title={title}>
        <p className={styles.text} role="status">
          {allocations.sentence}
        </p>
      </Section>
    );
  const { value } = allocations;
  if (value.impossible)
    return (
      <Section help="allocations" title={title}>
        <p className={styles.text} role="status">
          {value.impossible}
        </p>
      </Section>
    );
  const pounds = poundsFor(value);
  return (
    <Section help="allocations" title={`${title}, ${value.years[0]}${moved ? ', as tried' : ''}`}>
      <p className={styles.text} role="status">
        {winnersInWords(value, pounds)}
      </p>
      <AllocationList
        partnerships={value.partnerships}
        standing={moved && standing.known ? standing.value.partnerships : undefined}
        pounds={pounds}
      />
      <Disclosure show="Show as a table" hide="Hide the table">
        {() => <AllocationTable allocations={value} pounds={pounds} />}
      </Disclosure>
    </Section>
  );
}

const poundsFor = ({ partnerships }: Allocations): ((amount: Decimal) => string) => {
  const decimals = decimalsOf(amountsIn(partnerships.flatMap(one => [one.previous, ...one.amounts])));
  return amount => fullPounds(amount, decimals);
};

function AllocationTable({
  allocations: { years, partnerships, total },
  pounds,
}: {
  allocations: Allocations;
  pounds(amount: Decimal): string;
}) {
  const aHead = (amount: Decimal) => signedBy(amount, one => fullPounds(one, 2));
  const change = (amount: Decimal) => signedBy(amount, pounds);
  return (
    <FigureTable
      caption="Allocations by partnership and year, in pounds"
      marked={partnerships.length}
      headers={['Partnership', 'Last year', ...years, 'Change', 'A head']}
      rows={[...partnerships, total].map(one => [
        one.partnership,
        written(one.previous, pounds),
        ...one.amounts.map(amount => written(amount, pounds)),
        written(one.change, change),
        one.aHead.known ? aHead(one.aHead.value) : '',
      ])}
    />
  );
}
