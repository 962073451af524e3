/** The grid with its workbook, and the controls above and below it. */
import { registry } from '../functions/registry';
import { examples } from '../example/examples';
import { showAnswers } from './answers-line';
import { emptyBook, layOut } from './book-layout';
import { byId } from './by-id';
import { makeFileControls, mayReplace } from './files';
import { startGrid } from './grid';
import type { Grid } from './grid';
import { nameGridButtons } from './grid-button-names';
import { gridFunctions } from './grid-functions';
import type { BookLayout } from './laid-out';
import { previewPort } from './preview-port';
import type { PreviewPort } from './preview-port';
import { Sentences } from './sentences';
import { UniverWorkbook } from './univer-workbook';

/** Stands among the examples for a workbook with nothing in it. */
const NEW = 'new';

export interface Workbench {
  readonly grid: Grid;
  readonly workbook: UniverWorkbook;
  readonly port: PreviewPort;
  /** Takes the grid off the page, and hands over the workbook as it stands. */
  close(): BookLayout;
}

/** Opens a workbook that is laid out already: the first of the examples, unless one is in hand. */
export function openWorkbench(first: BookLayout): Workbench {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const sentences = new Sentences();
  const grid = startGrid(byId('grid'), gridFunctions(registry, sentences), dark.matches);
  const workbook = new UniverWorkbook(grid);
  workbook.refused = sentence => {
    byId('said').textContent = sentence;
  };
  const leaving = new AbortController();
  const { signal } = leaving;
  dark.addEventListener('change', () => grid.api.toggleDarkMode(dark.matches), { signal });

  const plans = byId<HTMLSelectElement>('plans');
  plans.append(...examples.map(({ id, title }) => new Option(title, id)), new Option(emptyBook.title, NEW));
  if (![...plans.options].some(({ text }) => text === first.title)) plans.add(new Option(first.title, `file: ${first.title}`), 0);
  plans.value = [...plans.options].find(({ text }) => text === first.title)?.value ?? '';
  let shown = plans.value;
  const open = (layout: BookLayout): void => {
    [...plans.options].filter(option => option.value.startsWith('file: ') && !option.selected).forEach(option => option.remove());
    sentences.forget();
    workbook.open(layout);
    shown = plans.value;
  };
  plans.addEventListener('change', () => {
    if (!mayReplace(workbook)) {
      plans.value = shown;
      return;
    }
    const plan = examples.find(({ id }) => id === plans.value);
    if (plans.value === NEW) open(emptyBook);
    else if (plan) open(layOut(plan));
  });
  makeFileControls(
    {
      chooser: byId<HTMLInputElement>('chooser'),
      open: byId<HTMLButtonElement>('open'),
      stop: byId<HTMLButtonElement>('stop'),
      save: byId<HTMLButtonElement>('save'),
      said: byId('said'),
    },
    workbook,
    layout => {
      plans.add(new Option(layout.title, `file: ${layout.title}`, true, true), 0);
      open(layout);
    },
  );
  window.addEventListener(
    'beforeunload',
    event => {
      if (workbook.isUnsaved) event.preventDefault();
    },
    { signal },
  );

  open(first);
  showAnswers(byId('answers'), grid.api, sentences);
  nameGridButtons(byId('grid'));
  for (const control of [plans, byId<HTMLButtonElement>('open'), byId<HTMLButtonElement>('save')]) control.disabled = false;
  const close = (): BookLayout => {
    const layout = workbook.layout();
    leaving.abort();
    grid.close();
    return layout;
  };
  return { grid, workbook, port: previewPort(grid, workbook), close };
}
