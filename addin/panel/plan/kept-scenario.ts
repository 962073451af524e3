import type { Addition } from '../../workbook/workbook';
import type { Write } from '../writing/writes';

/** A scenario whose rows were written. Once they are taken out again, nothing goes on showing it. */
export const keptScenario = (name: string, { place, putBack }: Addition, leave: (name: string) => void): Write => ({
  sentence: `“${name}” is kept in ${place.sheet}!${place.address}.`,
  async putBack() {
    const told = await putBack();
    leave(name);
    return told;
  },
});
