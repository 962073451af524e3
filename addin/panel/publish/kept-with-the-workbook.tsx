import { useEffect, useState } from 'react';
import { Checkbox, makeStyles, tokens, Radio, RadioGroup } from '@fluentui/react-components';
import type { Negatives, NegativesPort } from '../../workbook/negatives';
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
  const set = async (isAsked: boolean) => {
    setTrouble('');
    try {
      await own.setAsksToTrust(isAsked);
      setAsks(isAsked);
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

type Port = WorkbookPort & Partial<NegativesPort>;

/** How this workbook writes figures below nil; in brackets until it has said, and where it does not say. */
export function useNegatives(port: Port): {
  readonly negatives: Negatives;
  readonly canChoose: boolean;
  choose(chosen: Negatives): Promise<void>;
} {
  const [negatives, setNegatives] = useState<Negatives>('brackets');
  useEffect(() => {
    let isShown = true;
    port.negatives?.().then(
      found => isShown && setNegatives(found),
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [port]);
  const choose = async (chosen: Negatives) => {
    await port.setNegatives?.(chosen);
    setNegatives(chosen);
  };
  return { negatives, canChoose: port.setNegatives !== undefined, choose };
}

/** Chosen once for the workbook, and kept with it. */
export function NegativeFigures({ negatives, choose }: Pick<ReturnType<typeof useNegatives>, 'negatives' | 'choose'>) {
  const styles = useStyles();
  const [trouble, setTrouble] = useState('');
  const change = (chosen: Negatives) => {
    setTrouble('');
    choose(chosen).catch((error: unknown) => setTrouble(sentenceOf(error)));
  };
  return (
    <Section help="negatives" title="Negative figures" scenario="several">
      <p className={styles.text}>On the sheets of the plan, in packs and in Word. Kept with the workbook; its sheets follow at once.</p>
      <RadioGroup aria-label="Negative figures" value={negatives} onChange={(_, data) => change(data.value as Negatives)}>
        <Radio value="brackets" label="In brackets: (1,200)" />
        <Radio value="minus" label="With a minus: −1,200" />
      </RadioGroup>
      {trouble && (
        <p role="alert" className={styles.trouble}>
          {trouble}
        </p>
      )}
    </Section>
  );
}
