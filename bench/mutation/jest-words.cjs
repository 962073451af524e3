/** Lets the tests, written for Jest, run in Mocha, which keeps the rules loaded from one fault to the next. */
const fastCheck = require('fast-check');
const { bind } = require('jest-each');
const { expect } = require('expect');
const { interfaces } = require('mocha');

const mochas = interfaces.bdd;
interfaces.bdd = suite => {
  mochas(suite);
  suite.on('pre-require', words => {
    words.test = words.it;
    words.beforeAll = words.before;
    words.afterAll = words.after;
    words.it.each = bind(words.it);
    words.describe.each = bind(words.describe, false);
    words.expect = expect;
  });
};

/** A property's first cases find most faults; one that only a later case would find counts as not found. */
const MOST_CASES = 50;
const assert = (property, settings) =>
  fastCheck.assert(property, { ...settings, numRuns: Math.min(settings?.numRuns ?? MOST_CASES, MOST_CASES) });
require.cache[require.resolve('fast-check')].exports = { ...fastCheck, assert, default: { ...fastCheck.default, assert } };
