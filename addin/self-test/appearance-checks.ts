/** How functions look to whoever uses them: the number formats that answers carry, the words that the formula bar suggests. */
import { functionsJson } from '../functions/functions-json';
import { NAMESPACE } from '../functions/namespace';
import { registry } from '../functions/registry';
import { CannotBeTried } from '../workbook/self-test-port';
import { judged, lookUntil } from './check';
import type { Check } from './check';

const OPTIONS_AT = 'A28';
const LIMIT_ROW_AT = 'B33:D33';

/* £301.60 and the £15 of 2026/27 are £316.60; 15 ÷ 301.60 is 4.97347…%, with up to four decimals. */
const AMOUNT = '£316.60';
const RATE = '4.9735%';

/** The part of functions.json that says which words are suggested. */
interface Declared {
  readonly functions: readonly {
    readonly id: string;
    readonly parameters: readonly { readonly name: string; readonly customEnumId?: string }[];
  }[];
  readonly enums?: readonly { readonly id: string; readonly values: readonly { readonly name: string }[] }[];
}

export const appearanceChecks: readonly Check[] = [
  {
    id: 'formats-of-answers',
    name: 'Answers show the number formats they carry',
    expected: `${AMOUNT} and ${RATE}, the limit of OPTIONS on £301.60, in cells that have no format of their own`,
    async run({ workbook, sheets, ...about }) {
      const answered = { sheet: sheets.cells, address: LIMIT_ROW_AT };
      await workbook.enter({ sheet: sheets.cells, address: OPTIONS_AT }, [[{ formula: `=${NAMESPACE}.OPTIONS("2026/27",301.6,361000)` }]]);
      // Where the language of the program has a comma, the decimals stand behind one.
      const shown = async () => (await workbook.textsAt(answered))[0]!.map(text => text.replace(',', '.'));
      const isRight = ([amount, , rate]: readonly string[]) => amount === AMOUNT && rate === RATE;
      const seen = await lookUntil(about, shown, isRight);
      const format = (await workbook.look(answered))[0]![0]!.format;
      return judged(isRight(seen), `${seen[0] || 'nothing'} and ${seen[2] || 'nothing'}; the cell’s own format is ${format}`);
    },
  },
  {
    id: 'lists-as-served',
    name: 'The lists of the formula bar are declared',
    expected: 'functions.json, as the page’s server gives it, has every list with all its words, and every argument its list',
    async run({ workbook, served }) {
      if (!workbook.hasSet) throw new CannotBeTried('the formula bar here suggests no words');
      if (!served) throw new CannotBeTried('there is no page');
      const declared = JSON.parse(await served('functions.json')) as Declared;
      if (!declared.enums) throw new CannotBeTried('this add-in was built without lists (--no-lists)');
      const expected: Declared = functionsJson(registry, '');
      const missing = [...wordsMissing(expected, declared), ...listsMissing(expected, declared)];
      const suggests = workbook.hasSet('CustomFunctionsRuntime', '1.5')
        ? 'this Excel suggests them (CustomFunctionsRuntime 1.5)'
        : 'this Excel suggests none (before CustomFunctionsRuntime 1.5)';
      return judged(missing.length === 0, missing.join('; ') || `${expected.enums!.length} lists; ${suggests}`);
    },
  },
];

const wordsMissing = (expected: Declared, { enums = [] }: Declared): string[] =>
  expected.enums!.flatMap(({ id, values }) => {
    const found = enums.find(one => one.id === id)?.values.map(({ name }) => name);
    if (!found) return [`no list ${id}`];
    return values.filter(({ name }) => !found.includes(name)).map(({ name }) => `${id} without “${name}”`);
  });

const listsMissing = (expected: Declared, { functions }: Declared): string[] =>
  expected.functions.flatMap(({ id, parameters }) => {
    const found = functions.find(one => one.id === id)?.parameters ?? [];
    return parameters
      .filter(({ name, customEnumId }) => customEnumId && customEnumId !== found.find(one => one.name === name)?.customEnumId)
      .map(({ name, customEnumId }) => `${name} of ${id} without the list ${customEnumId}`);
  });
