import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { WorkbookPort } from '../workbook/workbook';
import { coreModel } from './reading/core-model';
import type { PlanModel } from './reading/plan-model';
import './self-test/policy-refusals';
import type { AskedScreen } from './entry/ribbon';
import { Shell } from './shell/shell';

export interface PanelOptions {
  /** The model that works out the plan; core unless said otherwise. */
  readonly model?: PlanModel;
  readonly now?: () => Date;
  /** Whether the host shows itself dark; undefined where it does not say and the system's preference counts. */
  readonly hostIsDark?: () => boolean | undefined;
  /** Screens that the ribbon asks for. */
  readonly askedScreen?: AskedScreen;
}

/** Puts the task pane into an element, over a workbook. Returns the way to take it out again. */
export function mountPanel(element: HTMLElement, port: WorkbookPort, options: PanelOptions = {}): () => void {
  const { model = coreModel, now = () => new Date(), hostIsDark = () => undefined, askedScreen } = options;
  const root = createRoot(element);
  root.render(
    <StrictMode>
      <Shell port={port} model={model} now={now} hostIsDark={hostIsDark} {...(askedScreen && { askedScreen })} />
    </StrictMode>,
  );
  return () => root.unmount();
}
