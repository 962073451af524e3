import { useId } from 'react';
import { Select, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  select: { flexGrow: 1, minWidth: 0 },
});

interface YearChooserProps {
  readonly years: readonly string[];
  readonly year: string;
  chooseYear(year: string): void;
}

/** Which year a screen is about, where no bars are there to be clicked. */
export function YearChooser({ years, year, chooseYear }: YearChooserProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.line}>
      <label htmlFor={id}>Year</label>
      <Select id={id} className={styles.select} size="small" value={year} onChange={(_, data) => chooseYear(data.value)}>
        {years.map(one => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </Select>
    </div>
  );
}
