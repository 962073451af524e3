import { lazy } from 'react';
import { Checks } from '../checks/checks';
import { Overview } from '../overview/overview';
import type { Screen } from './screen';

/**
 * The screens in the order of the work: begin, look, put right, decide, test, pass on. Overview and Checks come with the pane;
 * every other is loaded when it is opened.
 */
export const screens: readonly [Screen, ...Screen[]] = [
  { id: 'start', label: 'Start', isOfScenario: false, Body: lazy(() => import(/* webpackChunkName: "start" */ '../start/start-screen')) },
  { id: 'overview', label: 'Overview', isOfScenario: true, Body: Overview },
  { id: 'checks', label: 'Checks', isOfScenario: true, Body: Checks },
  { id: 'plan', label: 'Plan', isOfScenario: true, Body: lazy(() => import(/* webpackChunkName: "plan" */ '../plan/plan-screen')) },
  {
    id: 'precept',
    label: 'Precept',
    isOfScenario: true,
    Body: lazy(() => import(/* webpackChunkName: "precept" */ '../precept/precept-screen')),
  },
  {
    id: 'reserves',
    label: 'Reserves',
    isOfScenario: true,
    Body: lazy(() => import(/* webpackChunkName: "reserves" */ '../reserves/reserves-screen')),
  },
  {
    id: 'commissioning',
    label: 'Commissioning',
    isOfScenario: true,
    Body: lazy(() => import(/* webpackChunkName: "commissioning" */ '../commissioning/commissioning-screen')),
  },
  {
    id: 'settlement',
    label: 'Settlement',
    isOfScenario: false,
    Body: lazy(() => import(/* webpackChunkName: "settlement" */ '../settlement/settlement-screen')),
  },
  { id: 'risk', label: 'Risk', isOfScenario: true, Body: lazy(() => import(/* webpackChunkName: "risk" */ '../risk/risk-screen')) },
  {
    id: 'two-views',
    label: 'Two views',
    isOfScenario: false,
    Body: lazy(() => import(/* webpackChunkName: "two-views" */ '../two-views/two-views-screen')),
  },
  { id: 'peers', label: 'Peers', isOfScenario: false, Body: lazy(() => import(/* webpackChunkName: "peers" */ '../peers/peers-screen')) },
  {
    id: 'check-a-table',
    label: 'Check a table',
    isOfScenario: false,
    Body: lazy(() => import(/* webpackChunkName: "check-a-table" */ '../check-a-table/check-section')),
  },
  {
    id: 'reports',
    label: 'Reports',
    isOfScenario: false,
    Body: lazy(() => import(/* webpackChunkName: "reports" */ '../reports/reports-screen')),
  },
  {
    id: 'publish',
    label: 'Publish',
    isOfScenario: false,
    Body: lazy(() => import(/* webpackChunkName: "publish" */ '../publish/publish-screen')),
  },
  {
    id: 'history',
    label: 'History',
    isOfScenario: false,
    Body: lazy(() => import(/* webpackChunkName: "history" */ '../history/history-screen')),
  },
];
