import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitepress';
import { navigation } from '../navigation.mjs';

const pages = join(dirname(fileURLToPath(import.meta.url)), '../.pages');
const titleOf = page => readFileSync(join(pages, `${page}.md`), 'utf8').match(/^# (.+)$/m)[1];

/** The library's reference names every term; the pages in words come before it. */
const wordsFirst = page => (page.includes('library-reference') ? 0.2 : 1);

const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect width="16" height="16" rx="3" fill="#1f4e79"/><text x="8" y="12.5" font-family="sans-serif" font-size="12" font-weight="bold" fill="#fff" text-anchor="middle">£</text></svg>`;

export default defineConfig({
  title: 'MTFP Modeller',
  description: 'Medium-term financial planning for precept-levying bodies, in Excel',
  lang: 'en-GB',
  head: [['link', { rel: 'icon', href: `data:image/svg+xml,${encodeURIComponent(icon)}` }]],
  srcDir: '.pages',
  outDir: 'dist',
  cacheDir: '.pages/.cache',
  markdown: { theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' } },
  themeConfig: {
    search: { provider: 'local', options: { miniSearch: { searchOptions: { boostDocument: wordsFirst } } } },
    outline: { level: [2, 3], label: 'On this page' },
    docFooter: { prev: 'Before', next: 'Next' },
    darkModeSwitchLabel: 'Light or dark',
    returnToTopLabel: 'To the top',
    externalLinkIcon: true,
    sidebar: navigation.map(({ text, pages: names }) => ({
      text,
      items: names.map(page => ({ text: titleOf(page), link: `/${page}` })),
    })),
    nav: [
      { text: 'Tutorial', link: '/tutorial' },
      { text: 'Functions', link: '/functions' },
      { text: 'The model', link: '/model' },
      { text: 'Library', link: '/library' },
    ],
  },
});
