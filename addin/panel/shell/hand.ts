import { useEffect, useState, useSyncExternalStore } from 'react';

/** Something of a screen's that is busy in the background and has to be stopped when the pane goes. */
interface Stoppable {
  stop(): void;
}

/** What a person has in hand of one plan: tried, typed, drawn, not yet kept. It stays while screens come and go. */
export class Hand {
  private readonly values = new Map<string, unknown>();
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** What is held under a name; `first` until something is put there. */
  held<T>(name: string, first: T): T {
    return this.values.has(name) ? (this.values.get(name) as T) : first;
  }

  hold(name: string, value: unknown): void {
    this.values.set(name, value);
    this.listeners.forEach(listener => listener());
  }

  /** A thing made once, when it is first asked for. */
  kept<T extends object>(name: string, make: () => T): T {
    if (!this.values.has(name)) this.values.set(name, make());
    return this.values.get(name) as T;
  }

  stop(): void {
    for (const value of this.values.values()) if (isStoppable(value)) value.stop();
  }
}

const isStoppable = (value: unknown): value is Stoppable => typeof value === 'object' && value !== null && 'stop' in value;

/** The hands of the plans that were open in this pane: another plan starts with an empty one, and the first keeps its own. */
export class Hands {
  private readonly hands = new Map<string, Hand>();

  of(plan: string): Hand {
    const known = this.hands.get(plan) ?? new Hand();
    this.hands.set(plan, known);
    return known;
  }

  stop(): void {
    for (const hand of this.hands.values()) hand.stop();
  }
}

/** The hands of a pane; whatever still runs is stopped when it goes. */
export function useHands(): Hands {
  const [hands] = useState(() => new Hands());
  useEffect(() => () => hands.stop(), [hands]);
  return hands;
}

/** Like state, but in hand: it is still there when the screen is opened again. `first` has to be the same at every call. */
export function useHeld<T>(hand: Hand, name: string, first: T): [T, (value: T) => void] {
  const value = useSyncExternalStore(hand.subscribe, () => hand.held(name, first));
  return [value, next => hand.hold(name, next)];
}
