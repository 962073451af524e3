/** A screen that was asked for from outside the pane, by the ribbon: opened once there is a plan to show. */
import type { ScreenId } from './screen';

export class AskedScreen {
  private asked: ScreenId | undefined;
  private readonly listeners = new Set<() => void>();

  ask(screen: ScreenId): void {
    this.asked = screen;
    this.listeners.forEach(listener => listener());
  }

  /** What was asked for and not yet opened; it is asked for no more. */
  take(): ScreenId | undefined {
    const { asked } = this;
    this.asked = undefined;
    return asked;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}
