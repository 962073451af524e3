import { useId, useMemo, useState } from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { ChevronDown16Regular, ChevronUp16Regular } from '@fluentui/react-icons';
import { terms } from '../../../core';
import { answer } from '../reading/plan-model';
import type { PlanModel } from '../reading/plan-model';
import type { FigureAsked, PlanAsked } from './asked';
import { stepsIn } from './steps';
import type { Step } from './steps';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalS}`, lineHeight: tokens.lineHeightBase300 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  /* The line at the side says how deep a step lies; deeper ones take no more room than that. */
  inner: { marginLeft: '3px', paddingLeft: tokens.spacingHorizontalS, borderLeft: `1px solid ${tokens.colorNeutralStroke1}` },
  step: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  top: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM },
  name: { minWidth: 0, overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  amount: { marginLeft: 'auto', fontVariantNumeric: 'tabular-nums', textAlign: 'right' },
  small: {
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  more: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface WorkingsDialogProps {
  readonly model: PlanModel;
  readonly asked: FigureAsked;
  readonly of: PlanAsked;
  close(): void;
}

/** How a figure was made: each step in words, down to what was typed, with its source and the status of the weakest figure under it. */
export default function WorkingsDialog({ model, asked: { name, year }, of: { scenario, tables }, close }: WorkingsDialogProps) {
  const styles = useStyles();
  const steps = useMemo(
    () => answer(() => stepsIn(model.planReport(`workings: ${name} ${year}`, scenario, tables))),
    [model, name, year, scenario, tables],
  );
  const meaning = Object.values(terms).find(term => term.label === name)?.meaning;
  return (
    <Dialog
      open
      onOpenChange={(_, data) => {
        if (!data.open) close();
      }}
    >
      <DialogSurface aria-describedby={undefined}>
        <DialogBody>
          <DialogTitle>
            How {name}, {year}, is made
          </DialogTitle>
          <DialogContent>
            {meaning && <p className={styles.text}>{meaning}</p>}
            {!steps.known ? (
              <p className={styles.text}>{steps.sentence}</p>
            ) : (
              steps.value.first && (
                <>
                  <ul className={styles.list}>
                    <OneStep step={steps.value.first} startsOpen />
                  </ul>
                  {steps.value.note && <p className={styles.text}>{steps.value.note}</p>}
                </>
              )
            )}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={close}>
              Close
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function OneStep({ step, startsOpen = false }: { step: Step; startsOpen?: boolean }) {
  const styles = useStyles();
  const id = useId();
  const [open, setOpen] = useState(startsOpen);
  const { name, amount, how, source, status, from } = step;
  return (
    <li className={styles.step}>
      <div className={styles.top}>
        <span className={styles.name}>{name}</span>
        <span className={styles.amount}>{amount}</span>
      </div>
      {how && (
        <p className={styles.small}>
          {how.startsWith('typed') ? `T${how.slice(1)}.` : how === 'as above' ? 'As shown above.' : `= ${how}`}
        </p>
      )}
      {(source || status) && (
        <p className={styles.small}>{[source && `Source: ${source}`, status && `Status: ${status}`].filter(Boolean).join('. ')}</p>
      )}
      {from.length > 0 && (
        <>
          <Button
            className={styles.more}
            size="small"
            appearance="subtle"
            icon={open ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            {open ? 'Hide what it is made of' : `What it is made of (${from.length})`}
          </Button>
          <ul id={id} className={mergeClasses(styles.list, styles.inner)} hidden={!open}>
            {open && from.map((part, index) => <OneStep key={index} step={part} />)}
          </ul>
        </>
      )}
    </li>
  );
}
