/**
 * The journeys first: each takes longer than any other file, and one that began last would leave the other processors with nothing
 * to do. Within each Jest's own order: what failed, then what took longest, or, in a fresh clone, the largest file.
 */
const { default: Sequencer } = require('@jest/test-sequencer');

const isJourney = ({ context }) => context.config.displayName?.name.endsWith('journeys');

module.exports = class extends Sequencer {
  sort(tests) {
    const sorted = [...super.sort(tests)];
    return [...sorted.filter(isJourney), ...sorted.filter(test => !isJourney(test))];
  }
};
