import type { ComponentType } from 'react';
import type { Place, PlanTable } from '../../workbook/workbook';
import type { PlanAnswers } from '../reading/plan-answers';
import type { PlanModel } from '../reading/plan-model';

export type ScreenId = 'overview' | 'checks';

/** What every screen is given: the plan as last read, what was worked out for the chosen scenario, and where to go from here. */
export interface ScreenProps {
  readonly model: PlanModel;
  readonly tables: readonly PlanTable[];
  readonly scenario: string;
  readonly answers: PlanAnswers;
  readonly year: string;
  chooseYear(year: string): void;
  goTo(place: Place): void;
  open(screen: ScreenId): void;
}

export interface Screen {
  readonly id: ScreenId;
  readonly label: string;
  readonly Body: ComponentType<ScreenProps>;
}
