import { existsSync } from 'node:fs';

/** The tour is made by `npm run tour`; until it is there the menu has no line for it. */
const tour = existsSync(new URL('../tour.md', import.meta.url)) ? ['tour'] : [];

/** What stands in the site's menu, and in what order. A page is named by its file under docs/; its title is its heading. */
export const navigation = [
  { text: 'Begin', pages: ['tutorial', ...tour] },
  {
    text: 'How to',
    pages: [
      'how-to/start-from-your-body',
      'how-to/use-your-own-cells',
      'how-to/choose-a-precept',
      'how-to/test-a-drawdown',
      'how-to/share-a-pot',
      'how-to/verify-a-publication',
    ],
  },
  { text: 'Reference', pages: ['functions', 'tables', 'model', 'rules', 'changelog'] },
  { text: 'Library', pages: ['library', 'library-reference'] },
  {
    text: 'For IT and governance',
    pages: ['admin-guide', 'security', 'accessibility', 'dpia', 'support', 'self-test', 'manual-checklist', 'licence'],
  },
  {
    text: 'For the auditor and the engineer',
    pages: [
      'quality',
      'self-test/simulated-excel-1.12',
      'self-test/simulated-excel-1.17',
      'self-test/simulated-excel-1.20',
      'self-test/preview',
      'feature-table',
      'record',
      'mutation',
      'load',
      'architecture',
      'how-to/add-a-years-law',
    ],
  },
];

/** Pages that are not under docs/: where each comes from. The rules and the library's reference are written from docstrings. */
export const fromElsewhere = { changelog: 'CHANGELOG.md', licence: 'LICENSE', rules: 'core', 'library-reference': 'core/index.ts' };

/** Where each page of the menu comes from. */
export const sourceOf = page => fromElsewhere[page] ?? `docs/${page}.md`;

export const pagesInMenu = navigation.flatMap(({ pages }) => pages);
