import { useEffect, useState, useSyncExternalStore } from 'react';

/** Something of a screen's that is busy in the background and has to be stopped when the pane goes. */
interface Stoppable {
  stop(): void;
}

/** The pane's state of one plan: what a person has tried, typed or drawn and not yet saved. It stays while screens come and go. */
export class PlanState {
  private readonly values = new Map<string, unknown>();
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The value of a name; `first` until one is set. */
  valueOf<T>(name: string, first: T): T {
    return this.values.has(name) ? (this.values.get(name) as T) : first;
  }

  set(name: string, value: unknown): void {
    this.values.set(name, value);
    this.listeners.forEach(listener => listener());
  }

  /** A thing made once, when it is first asked for. */
  madeOnce<T extends object>(name: string, make: () => T): T {
    if (!this.values.has(name)) this.values.set(name, make());
    return this.values.get(name) as T;
  }

  stop(): void {
    for (const value of this.values.values()) if (isStoppable(value)) value.stop();
  }
}

const isStoppable = (value: unknown): value is Stoppable => typeof value === 'object' && value !== null && 'stop' in value;

/** The states of the plans that were open in this pane: another plan starts with an empty one, and the first keeps its own. */
export class PlanStates {
  private readonly states = new Map<string, PlanState>();

  of(plan: string): PlanState {
    const known = this.states.get(plan) ?? new PlanState();
    this.states.set(plan, known);
    return known;
  }

  stop(): void {
    for (const state of this.states.values()) state.stop();
  }
}

/** The plan states of a pane; whatever still runs is stopped when it goes. */
export function usePlanStates(): PlanStates {
  const [planStates] = useState(() => new PlanStates());
  useEffect(() => () => planStates.stop(), [planStates]);
  return planStates;
}

/** Like `useState`, but of the plan: it is still there when the screen is opened again. `first` has to be the same at every call. */
export function usePlanState<T>(planState: PlanState, name: string, first: T): [T, (value: T) => void] {
  const value = useSyncExternalStore(planState.subscribe, () => planState.valueOf(name, first));
  return [value, next => planState.set(name, next)];
}
