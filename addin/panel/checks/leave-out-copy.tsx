import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Place, PlanTable } from '../../workbook/workbook';

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface LeaveOutCopyProps {
  readonly copies: readonly PlanTable[];
  goTo(place: Place): void;
  leaveOut?(table: PlanTable): void;
}

/** Two tables that hold the same rows: where they stand, and the choice which of them the plan is made of. */
export function LeaveOutCopy({ copies, goTo, leaveOut }: LeaveOutCopyProps) {
  const styles = useStyles();
  return (
    <>
      <p className={styles.text}>
        The rows stand in{' '}
        {copies.map((table, index) => (
          <span key={table.name}>
            {index > 0 && ' and in '}
            <Link as="button" inline onClick={() => goTo(table)}>
              {placeInWords(table)}
            </Link>
          </span>
        ))}
        .
      </p>
      {leaveOut && (
        <div className={styles.actions}>
          {copies.map(table => (
            <Button key={table.name} size="small" onClick={() => leaveOut(table)}>
              Leave {placeInWords(table)} out of the plan
            </Button>
          ))}
        </div>
      )}
    </>
  );
}

const placeInWords = ({ sheet, address }: PlanTable): string => `${sheet}!${address}`;
