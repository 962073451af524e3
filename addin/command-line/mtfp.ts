/**
 * The library in a terminal: `mtfp report gap plan.xlsx`. Nothing is written but what `convert` and `pack` are asked to write, and
 * nothing leaves the machine.
 *
 * Ends with 0 where all is well, 1 where something was found (an error in the plan, a total that does not add, a
 * published figure that differs), 2 where the command or a file cannot be used.
 */
import { access, readdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import { castingReport, ModelError, reportData, reportNames, VERSION } from '../../core';
import { batchReport } from './batch-report';
import type { PlanOfBatch } from './batch-report';
import { planAnswers } from './plan-answers';
import type { PlanQuestion, StartWorker } from './plan-answers';
import { packDocument } from '../pack/pack-document';
import { PACK_KINDS, packOf } from '../pack/packs';
import type { PackKind } from '../pack/pack';
import { momentInWords } from '../panel/words/dates';
import { xlsxOf } from '../preview/xlsx/save';
import { negativesIn } from '../workbook/negatives';
import { FORMS, printed } from './printed';
import type { Form } from './printed';
import { verified } from './verified';
import { CommandTrouble, openedFile, planTablesOf, valuesOf } from './workbook-file';

/** Where a command's lines go. */
export interface Terminal {
  out(line: string): void;
  err(line: string): void;
}

/** Runs one command and gives its exit code. Several plans are read side by side where a worker can be started, else in turn. */
export async function runCommand(words: readonly string[], terminal: Terminal, startWorker?: StartWorker): Promise<number> {
  let code = 0;
  const program = commandsOf(terminal, found => (code = Math.max(code, found)), startWorker);
  try {
    await program.parseAsync([...words], { from: 'user' });
  } catch (trouble) {
    if (trouble instanceof CommanderError) return trouble.exitCode === 0 ? 0 : 2;
    if (!(trouble instanceof CommandTrouble) && !(trouble instanceof ModelError)) throw trouble;
    terminal.err(trouble instanceof ModelError ? trouble.sentence : trouble.message);
    return 2;
  }
  return code;
}

interface BatchOptions {
  readonly as: Form;
  readonly report: string;
  readonly row: string;
  readonly scenario: readonly string[];
  readonly seeds?: Seeds;
  readonly measure: string;
  readonly draws: number;
  readonly figure: string;
}

/** Seeds from one to another, both among them. */
interface Seeds {
  readonly from: number;
  readonly to: number;
}

interface ReportOptions {
  readonly scenario: string;
  readonly as: Form;
}

interface PackOptions {
  readonly for: PackKind;
  readonly scenario: string;
  readonly beside?: readonly string[];
  readonly force?: boolean;
}

/** The base plan has no name of its own where one is asked for. */
const asScenario = (name: string): string => (/^base( plan)?$/i.test(name.trim()) ? '' : name);

function commandsOf({ out, err }: Terminal, ends: (code: number) => void, startWorker: StartWorker | undefined): Command {
  const program = new Command('mtfp').description('Medium-term financial plans from workbooks').version(VERSION).exitOverride();
  program.configureOutput({ writeOut: text => out(text.trimEnd()), writeErr: text => err(text.trimEnd()) });
  const scenario = () => new Option('-s, --scenario <name>', 'a scenario of the plan, “A + B” or “A > B”').default('', 'the base plan');
  const as = () => new Option('--as <form>', 'what to print').choices(FORMS).default('table');

  /** Says how many are done, where there are several: a hundred times at most. */
  async function* answersTo(questions: readonly PlanQuestion[]) {
    const step = Math.ceil(questions.length / MOST_PROGRESS_LINES);
    const onAnswer = (done: number, { path }: PlanQuestion) => {
      if (questions.length > 1 && (done % step === 0 || done === questions.length)) err(`${done} of ${questions.length}: ${path}`);
    };
    let place = 0;
    for await (const answer of planAnswers(questions, { startWorker, workers: availableParallelism() }, onAnswer)) {
      const question = questions[place++]!;
      yield { ...question, answer };
    }
  }

  /** The scenarios asked for, of each plan: by name, or all it has and the base plan first. */
  async function withScenarios(paths: readonly string[], names: readonly string[]) {
    if (!names.some(name => sameWords(name, 'all'))) return paths.map(path => ({ path, scenarios: names.map(asScenario) }));
    const found: { path: string; scenarios: readonly string[] }[] = [];
    const questions = paths.map(path => ({ path, scenario: '', wants: { scenarios: true as const } }));
    for await (const answer of planAnswers(questions, { startWorker, workers: availableParallelism() }, () => undefined)) {
      const path = paths[found.length]!;
      found.push({ path, scenarios: 'scenarios' in answer ? ['', ...answer.scenarios] : [''] });
    }
    return found;
  }
  const troubled = (path: string, answer: object) => {
    if (!('trouble' in answer)) return;
    const sentence = String(answer.trouble);
    err(sentence.includes(path) ? sentence : `${path}: ${sentence}`);
    ends(2);
  };

  program
    .command('report')
    .argument('<name>', `the report: ${reportNames.join(', ')}`)
    .argument('<workbook...>', 'one workbook or several (.xlsx, .ods)')
    .addOption(scenario())
    .addOption(as())
    .description('Print a report of a plan, or of several one after another')
    .action(async (name: string, paths: string[], { scenario: named, as: form }: ReportOptions) => {
      for await (const { path, answer } of answersTo(paths.map(one => ({ path: one, scenario: named, wants: { report: name, form } }))))
        if ('printed' in answer) {
          if (paths.length > 1 && form === 'table') out(path);
          out(answer.printed);
        } else troubled(path, answer);
    });

  program
    .command('batch')
    .argument('<plans>', 'a folder of workbooks (.xlsx, .ods), or one workbook')
    .option('--report <name>', 'the report to read', 'gap')
    .option('--row <id>', 'the row of it, by its id', 'remainingGap')
    .addOption(
      new Option('-s, --scenario <name...>', 'scenarios, a line each; “all” for the base plan and all a plan has').default(
        [''],
        'the base plan',
      ),
    )
    .addOption(new Option('--seeds <from-to>', 'a risk run for each of these seeds instead of a report’s row').argParser(seedsIn))
    .option('--measure <name>', 'of a risk run: the measure', 'gap')
    .addOption(new Option('--draws <count>', 'of a risk run: how many draws').argParser(Number).default(1024))
    .option('--figure <id>', 'of a risk run: which figure, such as p90, mean or chance', 'p90')
    .addOption(as())
    .description('Print one row of every plan, scenario and seed, a line each, in £; ends with 1 where a plan has an error')
    .action(async (place: string, { report, row, scenario: names, seeds, measure, draws, figure, as: form }: BatchOptions) => {
      const requests = seeds
        ? Array.from({ length: seeds.to - seeds.from + 1 }, (_, index) => ({ measure, draws, seed: seeds.from + index, column: figure }))
        : [{ report, row }];
      const questions = (await withScenarios(await workbooksIn(place), names)).flatMap(({ path, scenarios }) =>
        scenarios.flatMap(one => requests.map(wants => ({ path, scenario: one, wants }))),
      );
      const plans: PlanOfBatch[] = [];
      for await (const { path, scenario: one, wants, answer } of answersTo(questions))
        if ('row' in answer) plans.push({ path, scenario: one, ...('seed' in wants && { seed: wants.seed }), ...answer.row });
        else troubled(path, answer);
      const from = seeds ? `risk runs of ${draws} draws` : `the report ${report}`;
      if (plans.length > 0) out(printed(batchReport(from, plans), form));
      if (plans.some(({ errors }) => errors > 0)) ends(1);
    });

  program
    .command('checks')
    .argument('<workbook>')
    .addOption(scenario())
    .addOption(as())
    .description('Print what is wrong with a plan; ends with 1 where there is an error')
    .action(async (path: string, options: ReportOptions) => {
      const report = reportData('checks', options.scenario, planTablesOf(await openedFile(path), path));
      out(printed(report, options.as));
      if (report.rows.some(({ label }) => label === 'error')) ends(1);
    });

  program
    .command('verify')
    .argument('<workbook>', 'the workbook with the plan’s tables')
    .argument('[published]', 'the workbook with the provenance sheet, where it is another')
    .description('Check that the tables give what was published')
    .action(async (path: string, published: string | undefined) => {
      const { code, lines } = await verified(path, published);
      lines.forEach(code === 0 ? out : err);
      ends(code);
    });

  program
    .command('cast')
    .argument('<workbook>')
    .option('--sheet <name>', 'one sheet alone')
    .addOption(as())
    .description('Check the totals of every sheet; ends with 1 where one does not add')
    .action(async (path: string, { sheet: sheetName, as: form }: { readonly sheet?: string; readonly as: Form }) => {
      const { sheets } = await openedFile(path);
      const chosen = sheetName === undefined ? sheets : sheets.filter(({ name }) => name.toLowerCase() === sheetName.toLowerCase());
      if (chosen.length === 0)
        throw new CommandTrouble(`${path} has no sheet ${sheetName}; it has ${sheets.map(({ name }) => name).join(', ')}.`);
      for (const sheet of chosen) {
        const report = castingReport(valuesOf(sheet));
        if (chosen.length > 1) (form === 'table' ? out : err)(`${sheet.name}`);
        out(printed(report, form));
        if (report.rows.some(row => row.cells.some(cell => cell.kind === 'words' && cell.text === 'does not add'))) ends(1);
      }
    });

  program
    .command('convert')
    .argument('<from>', 'a workbook to read (.xlsx, .ods, .csv)')
    .argument('<to>', 'the .xlsx to write')
    .option('--force', 'write over a file that is there')
    .description('Read a workbook and save it again as .xlsx, naming what is not kept')
    .action(async (from: string, to: string, { force }: { readonly force?: boolean }) => {
      if (!/\.xlsx$/i.test(to)) throw new CommandTrouble(`${to} is not the name of an .xlsx file. Type a name that ends in .xlsx.`);
      if (!force && (await exists(to)))
        throw new CommandTrouble(`${to} is there already. Type another name, or add --force to write over it.`);
      const book = await openedFile(from);
      await writeFile(to, await xlsxOf(book));
      out(`Saved ${to}.`);
      for (const part of book.leftOut ?? []) err(`Not kept: ${part}.`);
      if (book.leftOut?.length) ends(1);
    });

  program
    .command('pack')
    .argument('<workbook>')
    .argument('<to>', 'the .docx to write')
    .addOption(new Option('--for <reader>', 'for whom').choices(PACK_KINDS).default('panel'))
    .addOption(scenario())
    .option('--beside <scenario...>', 'scenarios that stand beside it; “Base” is the base plan')
    .option('--force', 'write over a file that is there')
    .description('Write a pack of a plan as a Word document, without pictures of its charts; ends with 1 where it is a draft')
    .action(async (path: string, to: string, { for: kind, scenario: name, beside = [], force }: PackOptions) => {
      if (!/\.docx$/i.test(to)) throw new CommandTrouble(`${to} is not the name of a .docx file. Type a name that ends in .docx.`);
      if (!force && (await exists(to)))
        throw new CommandTrouble(`${to} is there already. Type another name, or add --force to write over it.`);
      const book = await openedFile(path);
      const tables = planTablesOf(book, path);
      const negatives = negativesIn((book.names ?? []).map(one => ({ name: one.name, formula: `=${one.refersTo}` })));
      for (const one of [name, ...beside]) reportData('summary', asScenario(one), tables);
      const pack = packOf({
        kind,
        tables,
        scenario: asScenario(name),
        beside: beside.map(asScenario),
        madeOn: momentInWords(new Date()),
        negatives,
      });
      await writeFile(to, await packDocument(pack));
      out(`Saved ${to}.`);
      for (const { heading, why } of pack.leftOut) err(`Left out: ${heading}. ${why}`);
      if (pack.draft) {
        err(pack.draft);
        ends(1);
      }
    });
  program
    .command('mcp')
    .argument('<workbook>')
    .description('Answer questions about a plan over the Model Context Protocol, on standard input and output; reads only')
    .action(async (path: string) => {
      const { servePlan } = await import('./mcp/serve');
      await servePlan(path, err);
    });
  for (const command of program.commands) command.exitOverride().copyInheritedSettings(program);
  return program;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** How often at most a command says how far it is. */
const MOST_PROGRESS_LINES = 100;

const sameWords = (one: string, other: string): boolean => one.trim().toLowerCase() === other.toLowerCase();

/** `1-1000`, or one alone. */
function seedsIn(text: string): Seeds {
  const [, from, to = from] = /^(\d+)(?:-(\d+))?$/.exec(text.trim()) ?? [];
  if (from === undefined || Number(to) < Number(from))
    throw new CommandTrouble(`${text} are no seeds. Type the first and the last, such as 1-1000.`);
  return { from: Number(from), to: Number(to) };
}

/** The workbooks of a folder in the order of their names; what Excel leaves there while one is open is passed over. A workbook is itself. */
async function workbooksIn(place: string): Promise<string[]> {
  const names = await readdir(place).catch((trouble: NodeJS.ErrnoException) => {
    if (trouble.code === 'ENOTDIR') return undefined;
    throw new CommandTrouble(
      trouble.code === 'ENOENT'
        ? `There is no folder or workbook ${place}.`
        : `${place} cannot be read (${trouble.code ?? trouble.message}).`,
    );
  });
  if (!names) return [place];
  const found = names.filter(name => /\.(xlsx|xlsm|ods)$/i.test(name) && !name.startsWith('~$')).sort();
  if (found.length === 0) throw new CommandTrouble(`${place} holds no workbook (.xlsx, .ods).`);
  return found.map(name => join(place, name));
}
