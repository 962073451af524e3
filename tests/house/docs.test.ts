import { functionsPage, registry } from '../../addin/functions/described';
import { recordPage } from '../../addin/command-line/record-page';
import { textOf } from './sources';

test('the page of the record is what the figures and limits say today (npm run docs:record writes it)', () => {
  expect(textOf('docs/record.md')).toBe(recordPage());
});

describe('the page of functions', () => {
  it('is what the registry says today (npm run docs writes it)', () => {
    expect(textOf('docs/functions.md')).toBe(functionsPage(registry));
  });

  it('shows each function at work: an example that gives its arguments, as many as it needs and no more than it takes', () => {
    for (const { id, args, example } of registry) {
      const [, called, inside] = /^=MTFP\.([A-Z]+)\((.*)\)$/.exec(example)!;
      const given = inside!.match(/("[^"]*"|[^,"])+/g)!.length;
      const needed = args.filter(({ optional }) => !optional).length;
      const most = args.some(({ takes }) => takes === 'tables') ? Infinity : args.length;
      expect({ id, called, enough: given >= needed && given <= most }).toEqual({ id, called: id, enough: true });
    }
  });
});
