import { useEffect, useState } from 'react';
import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { setAsideOf, toTakeIn } from '../../workbook/set-aside';
import type { ChoosingPort, Place, PlanTable } from '../../workbook/workbook';
import { Section } from '../shell/section';
import { kindOf, neededStill, notModelled } from './tables-here';
import type { Missing } from './tables-here';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalXS}`, lineHeight: tokens.lineHeightBase300 },
  list: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    padding: 0,
    listStyleType: 'none',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  found: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    padding: '3px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  place: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-end',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    textAlign: 'right',
  },
  /** Large enough to be hit beside another button. */
  link: { display: 'inline-flex', alignItems: 'center', minHeight: '24px' },
  missing: { padding: '2px 0' },
});

interface TablesSectionProps {
  readonly tables: readonly PlanTable[];
  goTo?(place: Place): void;
  openChecks?(): void;
  readAgain?(): void;
  /** Where it is remembered which tables the plan is made of. */
  readonly choosing?: ChoosingPort;
}

/** The plan tables that are in the workbook already, and what is missing beside them. */
export function TablesSection({ tables, goTo, openChecks, readAgain, choosing }: TablesSectionProps) {
  const styles = useStyles();
  const [leftOut, setLeftOut] = useState<readonly PlanTable[]>([]);
  useEffect(() => {
    let isShown = true;
    void choosing?.tablesLeftOut().then(found => isShown && setLeftOut(found));
    return () => {
      isShown = false;
    };
  }, [choosing, tables]);
  const leaveOut = (names: readonly string[]) => void choosing?.leaveOut(names);
  const namesSetAside = new Set(setAsideOf(tables).map(({ name }) => name));
  const namesLeftOut = leftOut.map(({ name }) => name).filter(name => !namesSetAside.has(name));
  const needed = neededStill(tables);
  return (
    <Section help="own-cells" title="Use the tables that are already here">
      {tables.length === 0 && (
        <p className={styles.text}>
          None was found. An Excel table counts whose first header says what its rows are, and whose year columns are headed like 2026/27.
          The pane fills by itself as soon as the first is there.
        </p>
      )}
      {tables.length > 0 && (
        <ul className={styles.list} aria-label="Plan tables found">
          {tables.map(table => (
            <li key={`${table.sheet}!${table.name}`} className={styles.found}>
              <span>
                {kindOf(table)}: {rowsIn(table)}
              </span>
              <span className={styles.place}>
                {goTo ? (
                  <Link as="button" inline className={styles.link} onClick={() => goTo(table)}>
                    {table.sheet}!{table.address}
                  </Link>
                ) : (
                  `${table.sheet}!${table.address}`
                )}
                {choosing && !table.isMapped && (
                  <Button
                    size="small"
                    appearance="subtle"
                    aria-label={`Leave ${table.sheet}!${table.address} out of the plan`}
                    onClick={() => leaveOut([...namesLeftOut, table.name])}
                  >
                    Leave out
                  </Button>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {leftOut.length > 0 && (
        <ul className={styles.list} aria-label="Tables left out of the plan">
          {leftOut.map(table => (
            <li key={table.name} className={styles.found}>
              <span>
                {kindOf(table)}: {namesSetAside.has(table.name) ? 'set aside' : 'left out'}, {table.sheet}!{table.address}
              </span>
              <Button
                size="small"
                appearance="subtle"
                aria-label={`Take ${table.sheet}!${table.address} into the plan`}
                onClick={() => leaveOut(toTakeIn(table, tables, namesLeftOut))}
              >
                Take in
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Absent title={tables.length === 0 ? 'To see a gap, these are needed:' : 'Still needed to see a gap:'} absent={needed} />
      {tables.length > 0 && <Absent title="Not modelled, since there is no such table:" absent={notModelled(tables)} />}
      {openChecks && (
        <Button size="small" onClick={openChecks}>
          What the checks say
        </Button>
      )}
      {readAgain && (
        <Button size="small" onClick={readAgain}>
          Read the workbook again
        </Button>
      )}
    </Section>
  );
}

function Absent({ title, absent }: { title: string; absent: readonly Missing[] }) {
  const styles = useStyles();
  if (absent.length === 0) return null;
  return (
    <>
      <p className={styles.text}>{title}</p>
      <ul className={styles.list} aria-label={title}>
        {absent.map(({ kind, what }) => (
          <li key={kind} className={styles.missing}>
            <strong>{kind}</strong>: {what}
          </li>
        ))}
      </ul>
    </>
  );
}

function rowsIn({ values }: PlanTable): string {
  const count = values.length - 1;
  return count === 1 ? '1 row' : `${count} rows`;
}
