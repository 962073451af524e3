import { useId } from 'react';
import { Select, makeStyles, tokens } from '@fluentui/react-components';
import { viewName } from './bridge';
import type { Views } from './bridge';

const useStyles = makeStyles({
  choices: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  select: { minWidth: 0 },
});

interface ViewsChooserProps {
  readonly names: readonly string[];
  readonly views: Views;
  choose(views: Views): void;
}

/** From which scenario to which: the base plan or any other. */
export function ViewsChooser({ names, views: { from, to }, choose }: ViewsChooserProps) {
  const styles = useStyles();
  return (
    <div className={styles.choices}>
      <OneView label="From" names={names} view={from} choose={name => choose({ from: name, to })} />
      <OneView label="To" names={names} view={to} choose={name => choose({ from, to: name })} />
    </div>
  );
}

interface OneViewProps {
  readonly label: string;
  readonly names: readonly string[];
  readonly view: string;
  choose(name: string): void;
}

function OneView({ label, names, view, choose }: OneViewProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <Select id={id} className={styles.select} size="small" value={view} onChange={(_, data) => choose(data.value)}>
        {['', ...names].map(name => (
          <option key={name} value={name}>
            {viewName(name)}
          </option>
        ))}
      </Select>
    </>
  );
}
