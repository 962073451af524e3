/** What the program and the page say of themselves. */
import { CannotBeTried } from '../workbook/self-test-port';
import { judged } from './check';
import type { Check } from './check';

/** What the manifest asks for; tests/self-test holds the two together. */
export const NEEDED_SETS: Readonly<Record<string, string>> = { SharedRuntime: '1.1', CustomFunctionsRuntime: '1.3', ExcelApi: '1.12' };

export const hostChecks: readonly Check[] = [
  {
    id: 'requirement-sets',
    name: 'The requirement sets that the add-in asks for',
    expected: Object.entries(NEEDED_SETS)
      .map(set => set.join(' '))
      .join(', '),
    run({ workbook }) {
      if (!workbook.hasSet) throw new CannotBeTried('there are no requirement sets here');
      const missing = Object.entries(NEEDED_SETS).filter(([name, version]) => !workbook.hasSet!(name, version));
      return Promise.resolve(
        judged(missing.length === 0, missing.length === 0 ? 'all there' : `not ${missing.map(set => set.join(' ')).join(', ')}`),
      );
    },
  },
  {
    id: 'security-policy',
    name: 'The page’s security policy refuses nothing',
    expected: 'no refusal since the page was loaded',
    run({ policyRefusals }) {
      if (!policyRefusals) throw new CannotBeTried('there is no page');
      const refusals = policyRefusals();
      return Promise.resolve(judged(refusals.length === 0, refusals.join('; ') || 'none'));
    },
  },
];
