import type { Addition } from '../../workbook/workbook';
import type { Write } from '../writing/writes';

/** A scenario whose rows were written, and what else happens once they are taken out again. */
export const keptScenario = (name: string, { place, putBack }: Addition, afterwards: () => void = () => {}): Write => ({
  sentence: `“${name}” is kept in ${place.sheet}!${place.address}.`,
  async putBack() {
    const told = await putBack();
    afterwards();
    return told;
  },
});
