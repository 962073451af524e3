import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowRight16Regular } from '@fluentui/react-icons/svg/arrow-right';
import type { Place } from '../../workbook/workbook';
import { placeInWords } from '../words/names';

const useStyles = makeStyles({
  button: { alignSelf: 'flex-start', marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`, overflowWrap: 'anywhere' },
});

interface GoToCellProps {
  readonly place: Place;
  /** The id of the text that says what stands there. */
  readonly describedBy: string;
  goTo(place: Place): void;
}

/** The way from what is said of a cell to the cell. */
export function GoToCell({ place, describedBy, goTo }: GoToCellProps) {
  const styles = useStyles();
  return (
    <Button
      className={styles.button}
      size="small"
      appearance="subtle"
      icon={<ArrowRight16Regular />}
      aria-describedby={describedBy}
      onClick={() => goTo(place)}
    >
      Go to {placeInWords(place)}
    </Button>
  );
}
