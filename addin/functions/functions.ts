/**
 * What Excel loads for its cells before anything else: the functions of council tax, pay and reserves, and the reports of the
 * bottom line. The rest stands in a second script (further-functions.ts), which the page loads after it. Nothing but
 * `CustomFunctions` need exist when this runs.
 */
import { headlineNames, headlineData } from '../../core';
import { comparison } from './compare';
import { councilTax } from './council-tax';
import { pay } from './pay';
import { planFunction } from './plan-function';
import { reserves } from './reserves';
import { pageHasLoaded, whenRegistered } from './pending-functions';

/** The functions of the second script; PLAN is one, for the reports that stand there. */
const FURTHER = ['RISK', 'SENSITIVITY', 'SOLVE', 'NEEDS', 'ALLOCATE', 'DAMP', 'AWARD', 'CARD', 'TABLE', 'CAST'];

for (const { id, call } of [...comparison, ...councilTax, ...pay, ...reserves]) CustomFunctions.associate(id, call);
for (const id of FURTHER) CustomFunctions.associate(id, whenRegistered(id));

const headlines = planFunction(headlineNames, headlineData);
const isHeadline = ([report]: readonly unknown[]): boolean =>
  typeof report === 'string' && headlineNames.includes(report.trim().toLowerCase());
CustomFunctions.associate(
  'PLAN',
  whenRegistered('PLAN', given => (isHeadline(given) ? headlines.call(...given) : undefined)),
);

if ('addEventListener' in globalThis) globalThis.addEventListener('load', pageHasLoaded);
