import { Component } from 'react';
import type { ReactNode } from 'react';

interface ChartBoundaryProps {
  readonly className: string;
  readonly figures: readonly string[];
  readonly children: ReactNode;
}

/** Where the drawing cannot be loaded or drawn, its figures stand in its place, and the rest of the screen is left as it is. */
export class ChartBoundary extends Component<ChartBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    const { className, figures, children } = this.props;
    return this.state.failed ? <span className={className}>{['Not drawn.', ...figures].join(' ')}</span> : children;
  }
}
