/** Whether the menu and the pages agree: what is missing from either, a sentence each. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pagesInMenu, sourceOf } from './navigation.mjs';

export function menuFaults(root, menu = pagesInMenu) {
  const pages = readdirSync(join(root, 'docs'), { recursive: true })
    .map(String)
    .filter(file => file.endsWith('.md') && !file.startsWith('site'))
    .map(file => file.slice(0, -'.md'.length));
  return [
    ...pages.filter(page => !menu.includes(page)).map(page => `docs/${page}.md is not in the menu of docs/site/navigation.mjs.`),
    ...menu.filter(page => !existsSync(join(root, sourceOf(page)))).map(page => `The menu names ${sourceOf(page)}, which is not there.`),
  ];
}
