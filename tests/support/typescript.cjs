/** What `import … from 'typescript'` gets in a test. */
module.exports = globalThis.typescriptOfProcess;
