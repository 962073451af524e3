import { Suspense, createContext, lazy, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { FigureName } from '../../../core';
import type { Table } from '../../../core/plan/cells';
import type { Place, PlanTable } from '../../workbook/workbook';
import type { PlanModel } from '../reading/plan-model';
import type { ScreenId } from '../shell/screen';

const WorkingsView = lazy(() => import(/* webpackChunkName: "workings" */ './workings-view'));

/** A figure whose workings are wanted. */
export interface FigureAsked {
  /** What it is, without its year. */
  readonly figure: FigureName;
  /** What the screen calls it. */
  readonly name: string;
  readonly year: string;
  /** Of what is being tried; the plan and scenario on show unless given. */
  readonly of?: PlanAsked | undefined;
}

export interface PlanAsked {
  readonly scenario: string;
  readonly tables: readonly Table[];
}

type Ask = (figure: FigureAsked, from: HTMLElement) => void;

const Asking = createContext<Ask | undefined>(undefined);

/** How a figure asks for its workings; nothing where nobody would answer. */
const useWorkings = (): Ask | undefined => useContext(Asking);

interface WorkingsProps extends PlanAsked {
  readonly model: PlanModel;
  /** The plan's tables where they stand, so that a typed cell can be gone to. */
  readonly planTables: readonly PlanTable[];
  goTo(place: Place): void;
  /** The screen that is open: another one is opened over the workings. */
  readonly screen: ScreenId;
  readonly children: ReactNode;
}

/** Shows the workings of whichever figure inside asks in place of the screen, and gives the keyboard back to it afterwards. */
export function Workings({ model, scenario, tables, planTables, goTo, screen, children }: WorkingsProps) {
  const [asking, setAsked] = useState<{ readonly figure: FigureAsked; readonly on: ScreenId }>();
  const asked = asking?.on === screen ? asking.figure : undefined;
  const from = useRef<HTMLElement>(null);
  const ask = useMemo<Ask>(
    () => (figure, opener) => {
      from.current = opener;
      setAsked({ figure, on: screen });
    },
    [screen],
  );
  useEffect(() => {
    if (!asking) from.current?.focus();
  }, [asking]);
  return (
    <Asking value={ask}>
      <div hidden={asked !== undefined}>{children}</div>
      {asked && (
        <Suspense fallback={null}>
          <WorkingsView
            key={`${asked.name}, ${asked.year}`}
            model={model}
            asked={asked}
            of={asked.of ?? { scenario, tables }}
            planTables={planTables}
            goTo={goTo}
            close={() => setAsked(undefined)}
          />
        </Suspense>
      )}
    </Asking>
  );
}

const useStyles = makeStyles({
  figure: {
    margin: 0,
    padding: '0 1px',
    minHeight: '24px',
    minWidth: '24px',
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    cursor: 'pointer',
    textAlign: 'inherit',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
    textDecorationThickness: '1px',
    textUnderlineOffset: '3px',
    ':hover': { textDecorationStyle: 'solid' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusSmall },
  },
});

interface FigureProps extends FigureAsked {
  /** The figure as it is written. */
  readonly shown: string;
}

/** A figure that says how it was made when it is pressed. */
export function Figure({ shown, ...asked }: FigureProps) {
  const styles = useStyles();
  const ask = useWorkings();
  if (!ask) return shown;
  return (
    <button
      type="button"
      className={styles.figure}
      aria-label={`${shown}: how ${asked.name}, ${asked.year}, is made`}
      onClick={event => ask(asked, event.currentTarget)}
    >
      {shown}
    </button>
  );
}
