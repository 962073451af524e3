import { NAMESPACE } from '../../functions/namespace';
import { useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { MappingPort } from '../../workbook/mapped-range';
import { wholeSheetsOf } from '../../workbook/whole-sheets';
import type { SheetCells, WholeSheetsPort } from '../../workbook/whole-sheets';
import type { Place, WorkbookPort } from '../../workbook/workbook';
import { sentenceOf } from '../reading/plan-model';
import { Trouble } from '../shell/other-states';
import type { ScreenProps } from '../shell/screen';
import { Section } from '../shell/section';
import { mappingPortOf } from '../start/tables-here';
import { placeInWords } from '../words/names';
import { checked, countInWords } from './checked';
import type { Checked } from './checked';
import { FoundSections } from './found-sections';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  message: { margin: `${tokens.spacingVerticalS} 0 0`, lineHeight: tokens.lineHeightBase300 },
});

interface CheckSectionProps {
  readonly port: WorkbookPort;
  readonly now: () => Date;
}

/** Totals of any table in the workbook, whether it belongs to the plan or not. */
export default function CheckATableScreen({ port, now }: ScreenProps) {
  return <CheckSection port={port} now={now} />;
}

/** Casting: which totals of a range, a sheet or the whole workbook add up, which do not, and why. Nothing is changed. */
export function CheckSection({ port, now }: CheckSectionProps) {
  const styles = useStyles();
  const [result, setResult] = useState<Checked>();
  const [message, setMessage] = useState('');
  const [trouble, setTrouble] = useState('');
  const selecting = mappingPortOf(port);
  const whole = wholeSheetsOf(port);
  const check = async (read: () => Promise<readonly SheetCells[]>, none: string) => {
    setTrouble('');
    try {
      const sheets = await read();
      const outcome = sheets.length > 0 ? checked(sheets) : undefined;
      setResult(outcome);
      setMessage(outcome ? `${outcome.what}. ${countInWords(outcome)}` : none);
    } catch (error) {
      setTrouble(sentenceOf(error));
    }
  };
  const goTo = (place: Place) =>
    void port.goTo(place).catch(error => setTrouble(`The pane could not go to ${placeInWords(place)}. ${sentenceOf(error)}`));
  return (
    <>
      <Section help="check-a-table" title="Check a table">
        <p className={styles.text}>
          Select any table, or one cell of its sheet: its totals are found by arithmetic and checked, with the slip that explains a
          difference. Nothing is changed.
        </p>
        <div className={styles.actions}>
          {selecting && (
            <Button appearance="primary" onClick={() => void check(() => selectedCells(selecting, whole), 'The selected cells are empty.')}>
              Check the selected cells
            </Button>
          )}
          {whole && <Button onClick={() => void check(() => whole.wholeSheets(), 'The workbook is empty.')}>Check every sheet</Button>}
        </div>
        {!selecting && !whole && (
          <p className={styles.text}>The pane cannot read a selection in this workbook. Type ={NAMESPACE}.CAST(A1:D9) beside the table.</p>
        )}
        {trouble && <Trouble sentence={trouble} />}
        <p role="status" className={message ? styles.message : undefined}>
          {message}
        </p>
      </Section>
      {result && <FoundSections key={inWordsOf(result)} checked={result} now={now} goTo={goTo} />}
    </>
  );
}

const inWordsOf = ({ what, totals }: Checked): string => `${what} ${totals.map(total => placeInWords(total.place)).join()}`;

/** What is selected, or its whole sheet where that is one cell. */
async function selectedCells(port: MappingPort, whole: WholeSheetsPort | undefined): Promise<readonly SheetCells[]> {
  const selection = await port.selected();
  const isOneCell = !selection.address.includes(':');
  const sheet = isOneCell ? (await whole?.wholeSheets())?.find(one => one.sheet === selection.sheet) : undefined;
  const cells = sheet ?? selection;
  return cells.values.length > 0 ? [cells] : [];
}
