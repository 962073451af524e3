import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { isSecondPlan, setAsideOf } from '../../workbook/set-aside';
import type { ChoosingPort, PlanTable, WorkbookPort } from '../../workbook/workbook';
import type { Writes } from '../writing/writes';
import { kindOf, choosingPortOf, readInstead } from './tables-here';

const useStyles = makeStyles({ bar: { marginBottom: tokens.spacingVerticalS } });

const MOST = 3;
const place = ({ name, sheet, address }: PlanTable): string => `${name} (${sheet}!${address})`;
const listed = (tables: readonly PlanTable[]): string =>
  tables.length > MOST ? `${tables.slice(0, MOST).map(place).join(', ')} and ${tables.length - MOST} more` : tables.map(place).join(', ');

interface SetAsideProps {
  readonly port: WorkbookPort & Partial<ChoosingPort>;
  readonly tables: readonly PlanTable[];
  readonly writes: Writes;
}

/** Says which copies, or which second plan, the pane does not read; nothing is left out without a word. */
export function SetAside({ port, tables, writes }: SetAsideProps) {
  const styles = useStyles();
  const choosing = choosingPortOf(port);
  const tablesSetAside = setAsideOf(tables);
  if (tablesSetAside.length === 0) return null;
  const body = isSecondPlan(tables) ? tables.find(table => kindOf(table) === 'Body') : undefined;
  const repeated = tables.filter(({ setAside }) => setAside);
  const sentence = body
    ? `Two plans stand in this workbook. The pane reads the one of ${place(body)}; set aside: ${listed(tablesSetAside)}.`
    : `${listed(tablesSetAside)} ${tablesSetAside.length === 1 ? 'repeats' : 'repeat'} rows of ${listed(repeated)} and ${tablesSetAside.length === 1 ? 'is' : 'are'} set aside. The pane reads ${repeated.length === 1 ? 'the first' : 'those first'}; formulas read what they name.`;
  return (
    <MessageBar intent="info" layout="multiline" className={styles.bar}>
      <MessageBarBody>{sentence}</MessageBarBody>
      {choosing && (
        <MessageBarActions>
          <Button size="small" onClick={() => void readInstead(choosing, tables, writes)}>
            {body ? 'Read the other plan' : tablesSetAside.length === 1 ? 'Read the copy instead' : 'Read the copies instead'}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
