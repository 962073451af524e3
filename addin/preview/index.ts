/**
 * The workbook in the browser: a spreadsheet grid with the MTFP functions, and the same task pane as in Excel beside it.
 * The page leaves nothing in `window`; what imports its module has the grid and the workbook in it.
 */
import { registry } from '../functions/registry';
import { mountPanel } from '../panel/panel';
import { examples } from '../example/examples';
import { showAnswers } from './answers-line';
import { emptyBook, layOut } from './book-layout';
import { makeDivider } from './divider';
import { makeFileControls, mayReplace } from './files';
import { startGrid } from './grid';
import { nameGridButtons } from './grid-button-names';
import { gridFunctions } from './grid-functions';
import type { BookLayout } from './laid-out';
import { previewPort } from './preview-port';
import { cycleRegions } from './regions';
import { Sentences } from './sentences';
import { UniverWorkbook } from './univer-workbook';
import './preview.css';

/** Stands among the examples for a workbook with nothing in it. */
const NEW = 'new';

const byId = (id: string): HTMLElement => document.getElementById(id)!;

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const sentences = new Sentences();
export const grid = startGrid(byId('grid'), gridFunctions(registry, sentences), dark.matches);
export const workbook = new UniverWorkbook(grid);
dark.addEventListener('change', () => grid.api.toggleDarkMode(dark.matches));

const plans = byId('plans') as HTMLSelectElement;
plans.append(...examples.map(({ id, title }) => new Option(title, id)), new Option(emptyBook.title, NEW));
let shown = plans.value;
plans.addEventListener('change', () => {
  if (mayReplace(workbook)) openExample(plans.value);
  else plans.value = shown;
});
makeFileControls(
  {
    chooser: byId('chooser') as HTMLInputElement,
    open: byId('open') as HTMLButtonElement,
    stop: byId('stop') as HTMLButtonElement,
    save: byId('save') as HTMLButtonElement,
    said: byId('said'),
  },
  workbook,
  layout => {
    plans.add(new Option(layout.title, `file: ${layout.title}`, true, true), 0);
    open(layout);
  },
);
window.addEventListener('beforeunload', event => {
  if (workbook.isUnsaved) event.preventDefault();
});

openExample(plans.value);
showAnswers(byId('answers'), grid.api, sentences);
nameGridButtons(byId('grid'));
cycleRegions({ header: document.querySelector('header')!, grid: byId('grid'), pane: byId('pane'), status: byId('answers') });
makeDivider(byId('divider'), byId('pane'));
mountPanel(byId('pane'), previewPort(grid, workbook));

function openExample(id: string): void {
  const plan = examples.find(example => example.id === id);
  if (id === NEW) open(emptyBook);
  else if (plan) open(layOut(plan));
}

function open(layout: BookLayout): void {
  [...plans.options].filter(option => option.value.startsWith('file: ') && !option.selected).forEach(option => option.remove());
  sentences.forget();
  workbook.open(layout);
  shown = plans.value;
}
