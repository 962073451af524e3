import { publishedClasses } from './published-api';
import { NOT_IN_EXCEL, Simulated } from './simulated';
import * as application from './workbook/application';
import * as charts from './workbook/charts';
import * as validation from './workbook/data-validation';
import * as names from './workbook/names';
import * as page from './workbook/page-layout';
import * as range from './workbook/range';
import * as format from './workbook/range-format';
import * as settings from './workbook/settings';
import * as tables from './workbook/tables';
import * as workbook from './workbook/workbook';
import * as worksheet from './workbook/worksheet';

type SimulatedClass = typeof Simulated & { readonly prototype: object };

const modules: readonly object[] = [application, charts, validation, names, page, range, format, settings, tables, workbook, worksheet];
const classes = modules
  .flatMap(module => Object.values(module) as unknown[])
  .filter((value): value is SimulatedClass => typeof value === 'function' && value.prototype instanceof Simulated);

function* membersOf(type: SimulatedClass): Generator<string> {
  for (let prototype: object = type.prototype; prototype !== Simulated.prototype; prototype = Object.getPrototypeOf(prototype) as object) {
    for (const name of Object.getOwnPropertyNames(prototype)) if (/^[A-Z]/.test(name)) yield name;
  }
}

const published = publishedClasses(classes.map(type => type.title));

test.each(classes.map(type => [type.title, type] as const))(
  'each simulated member of %s exists in Excel, from the version the host says',
  (title, type) => {
    const real = published.get(title);
    const differences = [...membersOf(type)].flatMap(name => {
      const since = real?.get(name.charAt(0).toLowerCase() + name.slice(1));
      const said = type.since[name] ?? 1;
      if (real && since === undefined && said === NOT_IN_EXCEL) return [];
      return since === said ? [] : [`${name}: host ${said}, Excel ${since ?? 'has none'}`];
    });
    expect(differences).toEqual([]);
  },
);
