import { useId } from 'react';
import { Button, Slider, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons/svg/arrow-undo';

const useStyles = makeStyles({
  driver: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '& *': { scrollMarginTop: '170px' },
  },
  /* A figure that is told in many words goes below the name. */
  top: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM },
  name: { minWidth: 0, overflowWrap: 'anywhere', lineHeight: tokens.lineHeightBase300 },
  value: {
    maxWidth: '100%',
    marginLeft: 'auto',
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  moved: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  line: { display: 'flex', alignItems: 'center', minHeight: '32px' },
  slider: { flexGrow: 1, minWidth: 0 },
});

interface DriverSliderProps {
  readonly name: string;
  /** What is shown at the right: `3.00%`, or `3.00% → 3.50%` once moved. */
  readonly value: string;
  /** The same in words for a screen reader. */
  readonly spoken: string;
  readonly moved: boolean;
  /** Places on the slider, in whole steps, so that no place is a binary fraction off. */
  readonly lowest: number;
  readonly highest: number;
  readonly place: number;
  moveTo(place: number): void;
  undo(): void;
}

/** One driver: its name, its figure, a slider, and the way back. */
export function DriverSlider({ name, value, spoken, moved, lowest, highest, place, moveTo, undo }: DriverSliderProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.driver}>
      <div className={styles.top}>
        <label htmlFor={id} className={styles.name}>
          {name}
        </label>
        <span className={mergeClasses(styles.value, moved && styles.moved)}>{value}</span>
      </div>
      <div className={styles.line}>
        <Slider
          className={styles.slider}
          id={id}
          size="small"
          min={lowest}
          max={highest}
          value={place}
          aria-valuetext={spoken}
          onChange={(_, data) => moveTo(data.value)}
        />
        {moved && <Button size="small" appearance="subtle" icon={<ArrowUndo16Regular />} aria-label={`Undo ${name}`} onClick={undo} />}
      </div>
    </div>
  );
}
