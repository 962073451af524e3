/** The node project of jest.config.cjs by itself: the mutation tool runs one project. */
const { projects } = require('../../jest.config.cjs');
const node = { ...projects[0], displayName: undefined };
module.exports = node;
