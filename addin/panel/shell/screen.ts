import type { ComponentType } from 'react';
import type { Table } from '../../../core/plan/cells';
import type { Place, PlanTable, WorkbookPort } from '../../workbook/workbook';
import type { Move } from '../plan/moves';
import type { PlanAnswers } from '../reading/plan-answers';
import type { PlanModel } from '../reading/plan-model';
import type { PlanState } from './plan-state';

export type ScreenId =
  | 'overview'
  | 'plan'
  | 'precept'
  | 'reserves'
  | 'commissioning'
  | 'settlement'
  | 'peers'
  | 'risk'
  | 'two-views'
  | 'checks'
  | 'publish'
  | 'check-a-table'
  | 'reports'
  | 'start'
  | 'history';

/** What every screen is given: the plan as last read, what was worked out for the chosen scenario, and where to go from here. */
export interface ScreenProps {
  readonly port: WorkbookPort;
  readonly model: PlanModel;
  /** The clock of the machine; for saying when something was made, never for a figure. */
  readonly now: () => Date;
  /** When the workbook was last read: cells beside the tables may have changed since the time before, when the tables have not. */
  readonly readAt: Date;
  readonly tables: readonly PlanTable[];
  /** The tables’ cells, as core takes them. */
  readonly values: readonly Table[];
  readonly scenario: string;
  readonly answers: PlanAnswers;
  readonly year: string;
  /** What the screens hold of this plan between two visits. */
  readonly planState: PlanState;
  /** What is being tried out; it stands while other screens are open, until it is kept or dropped. */
  readonly moves: readonly Move[];
  setMoves(moves: readonly Move[]): void;
  chooseScenario(scenario: string): void;
  /** The scenario is gone: whatever shows it shows the base plan. */
  leaveScenario(scenario: string): void;
  chooseYear(year: string): void;
  goTo(place: Place): void;
  open(screen: ScreenId): void;
}

export interface Screen {
  readonly id: ScreenId;
  readonly label: string;
  /** Whether its blocks show the figures of one scenario, the one that is chosen. */
  readonly isOfScenario: boolean;
  readonly Body: ComponentType<ScreenProps>;
}
