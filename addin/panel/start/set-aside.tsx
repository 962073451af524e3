import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { setAsideOf, toReadInstead } from '../../workbook/set-aside';
import type { ChoosingPort, PlanTable, WorkbookPort } from '../../workbook/workbook';
import { choosingPortOf } from './chosen-tables';
import { kindOf } from './tables-here';

const useStyles = makeStyles({ bar: { marginBottom: tokens.spacingVerticalS } });

const MOST = 3;
const place = ({ name, sheet, address }: PlanTable): string => `${name} (${sheet}!${address})`;
const listed = (tables: readonly PlanTable[]): string =>
  tables.length > MOST ? `${tables.slice(0, MOST).map(place).join(', ')} and ${tables.length - MOST} more` : tables.map(place).join(', ');

/** Says which copies, or which second plan, the pane does not read; nothing is left out without a word. */
export function SetAside({ port, tables }: { port: WorkbookPort & Partial<ChoosingPort>; tables: readonly PlanTable[] }) {
  const styles = useStyles();
  const choosing = choosingPortOf(port);
  const aside = setAsideOf(tables);
  if (aside.length === 0) return null;
  const body = tables.find(table => kindOf(table) === 'Body' && table.setAside);
  const repeated = tables.filter(({ setAside }) => setAside);
  const sentence = body
    ? `Two plans stand in this workbook. The pane reads the one of ${place(body)}; set aside: ${listed(aside)}.`
    : `${listed(aside)} ${aside.length === 1 ? 'repeats' : 'repeat'} rows of ${listed(repeated)} and ${aside.length === 1 ? 'is' : 'are'} set aside. The pane reads ${repeated.length === 1 ? 'the first' : 'those first'}; formulas read what they name.`;
  return (
    <MessageBar intent="info" layout="multiline" className={styles.bar}>
      <MessageBarBody>{sentence}</MessageBarBody>
      {choosing && (
        <MessageBarActions>
          <Button size="small" onClick={() => void choosing.tablesLeftOut().then(left => choosing.leaveOut(instead(tables, left)))}>
            {body ? 'Read the other plan' : aside.length === 1 ? 'Read the copy instead' : 'Read the copies instead'}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

/** What is left out already stays so, but for what is set aside now. */
function instead(tables: readonly PlanTable[], left: readonly PlanTable[]): string[] {
  const aside = new Set(setAsideOf(tables).map(({ name }) => name));
  return [...left.map(({ name }) => name).filter(name => !aside.has(name)), ...toReadInstead(tables)];
}
