import type { Addition } from '../../workbook/workbook';
import type { Write } from '../writing/writes';

/** A scenario whose rows were written; once they are taken out again the base plan is shown. */
export const keptScenario = (name: string, { place, putBack }: Addition, chooseScenario: (scenario: string) => void): Write => ({
  sentence: `“${name}” is kept in ${place.sheet}!${place.address}.`,
  async putBack() {
    await putBack();
    chooseScenario('');
  },
});
