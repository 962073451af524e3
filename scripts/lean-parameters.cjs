/**
 * A webpack loader that leaves out of a parameter's file what is written for its readers and looked at by no rule, so that
 * Excel does not load it before the first calculation. The library of dist/core has the whole of it.
 */
const FOR_READERS = ['meaning', 'note'];

module.exports = text => JSON.stringify(JSON.parse(text), (name, value) => (FOR_READERS.includes(name) ? undefined : value));
