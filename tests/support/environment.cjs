/**
 * Node, and jsdom and the TypeScript compiler for those who ask for them, loaded once for all test files of a process: they are five
 * hundred modules and nine megabytes, which Jest would load anew for every file. What a file does with jsdom stays in the windows it
 * opens.
 */
const { TestEnvironment } = require('jest-environment-node');

module.exports = class extends TestEnvironment {
  constructor(...given) {
    super(...given);
    Object.defineProperty(this.global, 'jsdomOfProcess', { get: () => require('jsdom') });
    Object.defineProperty(this.global, 'typescriptOfProcess', { get: () => require('typescript') });
  }
};
