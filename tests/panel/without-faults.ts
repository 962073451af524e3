import axe from 'axe-core';

/** WCAG 2.2 AA as far as it can be told without drawing: contrast and target sizes are looked at in a browser. */
export async function faultsOfAxe(): Promise<string[]> {
  document.documentElement.lang = 'en-GB';
  document.title = 'MTFP Modeller';
  const { violations } = await axe.run(
    { exclude: [['[data-tabster-dummy]']] },
    {
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'],
      rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
    },
  );
  return violations.map(violation => `${violation.id}: ${violation.nodes.map(node => node.html).join(' | ')}`);
}
