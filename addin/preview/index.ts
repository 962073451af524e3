/** The workbook in the browser: a spreadsheet grid with the MTFP functions, and the same task pane as in Excel beside it. */
import { registry } from '../functions/registry';
import { mountPanel } from '../panel/panel';
import { examples } from '../example/examples';
import { showAnswers } from './answers-line';
import { layOut } from './book-layout';
import { makeDivider } from './divider';
import { startGrid } from './grid';
import { gridFunctions } from './grid-functions';
import { Sentences } from './sentences';
import { UniverWorkbook } from './univer-workbook';
import './preview.css';

const byId = (id: string): HTMLElement => document.getElementById(id)!;

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const sentences = new Sentences();
const grid = startGrid(byId('grid'), gridFunctions(registry, sentences), dark.matches);
const workbook = new UniverWorkbook(grid);
dark.addEventListener('change', () => grid.api.toggleDarkMode(dark.matches));

const plans = byId('plans') as HTMLSelectElement;
plans.append(...examples.map(({ id, title }) => new Option(title, id)));
plans.addEventListener('change', () => openExample(plans.value));

openExample(plans.value);
showAnswers(byId('answers'), grid.api, sentences);
makeDivider(byId('divider'), byId('pane'));
mountPanel(byId('pane'), workbook);

function openExample(id: string): void {
  const plan = examples.find(example => example.id === id);
  if (!plan) return;
  sentences.forget();
  workbook.open(layOut(plan));
}
