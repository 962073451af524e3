import { makeStyles, tokens } from '@fluentui/react-components';
import { useWorkings } from './asked';
import type { FigureAsked } from './asked';

const useStyles = makeStyles({
  figure: {
    margin: 0,
    padding: '0 1px',
    minHeight: '24px',
    minWidth: '24px',
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    cursor: 'pointer',
    textAlign: 'inherit',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textDecorationThickness: '1px',
    textUnderlineOffset: '3px',
    ':hover': { textDecorationStyle: 'solid' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusSmall },
  },
});

interface FigureProps extends FigureAsked {
  /** The figure as it is written. */
  readonly shown: string;
}

/** A figure that says how it was made when it is pressed. */
export function Figure({ shown, ...asked }: FigureProps) {
  const styles = useStyles();
  const ask = useWorkings();
  if (!ask) return shown;
  return (
    <button
      type="button"
      className={styles.figure}
      aria-label={`${shown}: how ${asked.name}, ${asked.year}, is made`}
      onClick={event => ask(asked, event.currentTarget)}
    >
      {shown}
    </button>
  );
}
