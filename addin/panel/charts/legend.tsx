import { makeStyles, tokens } from '@fluentui/react-components';
import { Chart } from './chart';
import type { KeySpec } from './spec';

const useStyles = makeStyles({
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalM,
    margin: `${tokens.spacingVerticalXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  item: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
  sign: { width: '18px', flexShrink: 0 },
});

interface LegendProps {
  readonly signs: readonly { readonly sign: KeySpec['sign']; readonly means: string }[];
}

/** What the marks of a chart mean. */
export function Legend({ signs }: LegendProps) {
  const styles = useStyles();
  return (
    <div className={styles.legend}>
      {signs.map(({ sign, means }) => (
        <div key={means} className={styles.item}>
          <div className={styles.sign}>
            <Chart spec={{ kind: 'key', sign }} height={10} />
          </div>
          {means}
        </div>
      ))}
    </div>
  );
}
