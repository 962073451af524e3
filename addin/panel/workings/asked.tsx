import { Suspense, createContext, lazy, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { FigureName } from '../../../core';
import type { Table } from '../../../core/plan/cells';
import type { Place, PlanTable } from '../../workbook/workbook';
import type { PlanModel } from '../reading/plan-model';

const WorkingsDialog = lazy(() => import(/* webpackChunkName: "workings" */ './workings-dialog'));

/** A figure whose workings are wanted. */
export interface FigureAsked {
  /** What it is, without its year. */
  readonly figure: FigureName;
  /** What the screen calls it. */
  readonly name: string;
  readonly year: string;
  /** Of what is being tried; the plan and scenario on show unless given. */
  readonly of?: PlanAsked;
}

export interface PlanAsked {
  readonly scenario: string;
  readonly tables: readonly Table[];
}

type Ask = (figure: FigureAsked, from: HTMLElement) => void;

const Asking = createContext<Ask | undefined>(undefined);

/** How a figure asks for its workings; nothing where nobody would answer. */
export const useWorkings = (): Ask | undefined => useContext(Asking);

interface WorkingsProps extends PlanAsked {
  readonly model: PlanModel;
  /** The plan's tables where they stand, so that a typed cell can be gone to. */
  readonly planTables: readonly PlanTable[];
  goTo(place: Place): void;
  readonly children: ReactNode;
}

/** Opens the workings of whichever figure inside asks, and gives the keyboard back to it afterwards. */
export function Workings({ model, scenario, tables, planTables, goTo, children }: WorkingsProps) {
  const [asked, setAsked] = useState<FigureAsked>();
  const from = useRef<HTMLElement>(null);
  const ask = useMemo<Ask>(
    () => (figure, opener) => {
      from.current = opener;
      setAsked(figure);
    },
    [],
  );
  useEffect(() => {
    if (!asked) from.current?.focus();
  }, [asked]);
  return (
    <Asking value={ask}>
      {children}
      {asked && (
        <Suspense fallback={null}>
          <WorkingsDialog
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
