/**
 * Node, and jsdom for those who ask for it, loaded once for all test files of a process: it is five hundred modules, which Jest
 * would load anew for every file. What a file does with it stays in the windows it opens.
 */
const { TestEnvironment } = require('jest-environment-node');

module.exports = class extends TestEnvironment {
  constructor(...given) {
    super(...given);
    Object.defineProperty(this.global, 'jsdomOfProcess', { get: () => require('jsdom') });
  }
};
