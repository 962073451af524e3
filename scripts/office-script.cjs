/**
 * Where the pane loads office.js from, and the hosts its policy allows for it. Microsoft moved it in September 2026; as long as
 * the earlier address may still redirect to the later one, both are allowed.
 *
 *   OFFICE_JS=vendored                         dist/office, for closed networks
 *   OFFICE_JS=https://…/office.js              another address, such as a sovereign cloud's: it alone is allowed
 */
const hosts = require('../addin/office-hosts.json');

function officeScript(from = process.env.OFFICE_JS) {
  if (!from) return hosts.current;
  if (from === 'vendored') return 'office/office.js';
  if (!/^https:\/\/\S+\/office\.js$/.test(from))
    throw new Error(`OFFICE_JS is ${from}; type “vendored”, or an address over https that ends with /office.js.`);
  return from;
}

const officeHosts = (from = process.env.OFFICE_JS) => {
  if (from === 'vendored') return [];
  const scripts = from ? [officeScript(from)] : [hosts.current, hosts.earlier];
  return scripts.map(script => new URL(script).origin);
};

module.exports = { officeScript, officeHosts };
