/** What the page's security policy has refused, from the moment this is loaded on; the report of Check this Excel names it. */
const refused: string[] = [];

if (typeof document !== 'undefined')
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    refused.push(`${effectiveDirective} ${blockedURI}`);
  });

export const policyRefusals = (): readonly string[] => refused;
