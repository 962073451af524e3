import { Checks } from '../checks/checks';
import { Overview } from '../overview/overview';
import type { Screen } from './screen';

/** The screens in the order of their tabs. The first two come with the pane; every later one is loaded when it is opened. */
export const screens: readonly Screen[] = [
  { id: 'overview', label: 'Overview', Body: Overview },
  { id: 'checks', label: 'Checks', Body: Checks },
];
