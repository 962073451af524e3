/** What `import … from 'jsdom'` gets in a test. */
module.exports = globalThis.jsdomOfProcess;
