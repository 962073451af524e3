import { useEffect, useState } from 'react';
import { Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import type { TrustPromptPort } from '../../workbook/trust-prompt';
import type { WorkbookPort } from '../../workbook/workbook';
import { sentenceOf } from '../reading/plan-model';
import { Section } from '../shell/section';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
  trouble: { margin: 0, color: tokens.colorStatusDangerForeground1 },
});

/** For a workbook that goes to people without the add-in: whether Excel asks them to trust one. Nothing is set unasked. */
export function WithoutTheAddIn({ port }: { port: WorkbookPort & Partial<TrustPromptPort> }) {
  const styles = useStyles();
  const own = port.setAsksToTrust ? (port as WorkbookPort & TrustPromptPort) : undefined;
  const [asks, setAsks] = useState<boolean>();
  const [trouble, setTrouble] = useState('');
  useEffect(() => {
    let isShown = true;
    own?.asksToTrust().then(
      found => isShown && setAsks(found),
      (error: unknown) => isShown && setTrouble(sentenceOf(error)),
    );
    return () => {
      isShown = false;
    };
  }, [own]);
  if (!own) return null;
  const set = async (wanted: boolean) => {
    setTrouble('');
    try {
      await own.setAsksToTrust(wanted);
      setAsks(wanted);
    } catch (error) {
      setTrouble(sentenceOf(error));
    }
  };
  return (
    <Section help="without-add-in" title="For people without the add-in" scenario="several">
      <p className={styles.text}>
        Excel for Windows and Mac asks whoever opens this workbook without the add-in whether to trust one. Published sheets hold values and
        need none.
      </p>
      {asks !== undefined && (
        <Checkbox
          label="Do not ask them; save the workbook afterwards"
          checked={!asks}
          onChange={(_, data) => void set(data.checked !== true)}
        />
      )}
      {trouble && (
        <p role="alert" className={styles.trouble}>
          {trouble}
        </p>
      )}
    </Section>
  );
}
