import { readFileSync } from 'node:fs';

/** The members Microsoft's typings give a class of Excel's, each with the ExcelApi version it came with (9 for 1.9). */
export type PublishedClass = ReadonlyMap<string, number>;

/** Reads `class X` of namespace Excel out of the typings. */
export function publishedClasses(titles: readonly string[]): ReadonlyMap<string, PublishedClass> {
  const typings = readFileSync(require.resolve('@types/office-js/index.d.ts'), 'utf8');
  const excel = typings.slice(typings.indexOf('declare namespace Excel {'));
  return new Map(titles.map(title => [title, membersOf(excel, title)]));
}

function membersOf(excel: string, title: string): PublishedClass {
  const start = excel.indexOf(`\n    class ${title} extends`);
  if (start < 0) return new Map();
  const body = excel.slice(start, excel.indexOf('\n    }\n', start));
  const members = new Map<string, number>();
  let version = 1;
  for (const line of body.split('\n').slice(2)) {
    const set = /\[Api set: ExcelApi(?:Desktop|Online)? 1\.(\d+)/.exec(line);
    if (set) version = Number(set[1]);
    const member = /^ {8}(?:readonly )?([a-z]\w*)(?:\?)?[:(<]/.exec(line);
    if (member?.[1] && !members.has(member[1])) members.set(member[1], version);
  }
  return members;
}
