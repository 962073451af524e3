import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parameterFaults, parameterSchema } from './schema';
import { parameters } from '../../core/parameters/parameters';
import policeLimits from '../../core/parameters/police-referendum-limit.json';

const folder = join(__dirname, '../../core/parameters');
const changed = (change: (figure: Record<string, unknown>) => void) => {
  const file = structuredClone(policeLimits) as unknown as { figures: Record<string, unknown>[] };
  change(file.figures[0]!);
  return parameterSchema.safeParse(file).success;
};

test('every parameter file holds what a fact of law needs: unit, status, source with its place, day read', () => {
  expect(parameterFaults()).toEqual([]);
});

test('every file in the folder is in the register, so that none is left unchecked', () => {
  const files = readdirSync(folder).filter(name => name.endsWith('.json'));
  const registered = Object.values(parameters);
  expect(files.map(name => JSON.parse(readFileSync(join(folder, name), 'utf8')).name).sort()).toEqual(
    registered.map(({ name }) => name).sort(),
  );
});

test.each<[string, (figure: Record<string, unknown>) => void]>([
  [
    'a binary number in place of decimal text',
    figure => {
      figure.value = 0.04;
    },
  ],
  [
    'an amount with a thousands comma',
    figure => {
      figure.value = '1,900';
    },
  ],
  [
    'a year that is not one financial year',
    figure => {
      figure.year = '2012/14';
    },
  ],
  [
    'a status that is not one of the four',
    figure => {
      figure.status = 'believed';
    },
  ],
  [
    'no source',
    figure => {
      figure.sources = [];
    },
  ],
  [
    'a source the file does not list',
    figure => {
      figure.sources = ['hearsay'];
    },
  ],
  [
    'no day on which it was read',
    figure => {
      delete figure.read;
    },
  ],
  [
    'a field nobody knows',
    figure => {
      figure.remark = 'x';
    },
  ],
  [
    'two figures for one year',
    figure => {
      figure.year = '2014/15';
    },
  ],
])('a parameter file with %s is refused', (_fault, change) => {
  expect(changed(() => undefined)).toBe(true);
  expect(changed(change)).toBe(false);
});
