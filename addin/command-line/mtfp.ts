/**
 * The library in a terminal: `mtfp report gap plan.xlsx`. Nothing is written but what `convert` is asked to write, and
 * nothing leaves the machine.
 *
 * Ends with 0 where all is well, 1 where something was found (an error in the plan, a total that does not add, a
 * published figure that differs), 2 where the command or a file cannot be used.
 */
import { access, writeFile } from 'node:fs/promises';
import { Command, CommanderError, Option } from 'commander';
import { castingReport, ModelError, reportData, reportNames, VERSION } from '../../core';
import { xlsxOf } from '../preview/xlsx/save';
import { FORMS, printed } from './printed';
import type { Form } from './printed';
import { verified } from './verified';
import { CommandTrouble, openedFile, planTablesOf, valuesOf } from './workbook-file';

/** Where a command's lines go. */
export interface Terminal {
  out(line: string): void;
  err(line: string): void;
}

/** Runs one command and gives its exit code. */
export async function runCommand(words: readonly string[], terminal: Terminal): Promise<number> {
  let code = 0;
  const program = commandsOf(terminal, found => (code = Math.max(code, found)));
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

interface ReportOptions {
  readonly scenario: string;
  readonly as: Form;
}

function commandsOf({ out, err }: Terminal, ends: (code: number) => void): Command {
  const program = new Command('mtfp').description('Medium-term financial plans from workbooks').version(VERSION).exitOverride();
  program.configureOutput({ writeOut: text => out(text.trimEnd()), writeErr: text => err(text.trimEnd()) });
  const scenario = () => new Option('-s, --scenario <name>', 'a scenario of the plan, “A + B” or “A > B”').default('', 'the base plan');
  const as = () => new Option('--as <form>', 'what to print').choices(FORMS).default('table');

  program
    .command('report')
    .argument('<name>', `the report: ${reportNames.join(', ')}`)
    .argument('<workbook...>', 'one workbook or several (.xlsx, .ods)')
    .addOption(scenario())
    .addOption(as())
    .description('Print a report of a plan')
    .action(async (name: string, paths: string[], options: ReportOptions) => {
      for (const [index, path] of paths.entries()) {
        if (paths.length > 1) err(`${index + 1} of ${paths.length}: ${path}`);
        out(printed(reportData(name, options.scenario, planTablesOf(await openedFile(path), path)), options.as));
      }
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
    .action(async (path: string, { sheet: wanted, as: form }: { readonly sheet?: string; readonly as: Form }) => {
      const { sheets } = await openedFile(path);
      const chosen = wanted === undefined ? sheets : sheets.filter(({ name }) => name.toLowerCase() === wanted.toLowerCase());
      if (chosen.length === 0)
        throw new CommandTrouble(`${path} has no sheet ${wanted}; it has ${sheets.map(({ name }) => name).join(', ')}.`);
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
  for (const command of program.commands) command.exitOverride().copyInheritedSettings(program);
  return program;
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
