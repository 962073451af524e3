import { findings, smallPlan } from './reading';

const said = (text: string) =>
  findings(
    smallPlan({
      Funding: [
        ['Funding', 'Kind', 'Base', '2025/26', '2026/27'],
        ['Core grant', 'core', 600, text, 600],
      ],
    }),
  ).filter(one => one.startsWith('error Funding / Core grant / 2025/26'));

const sentence = (text: string, hint: string) =>
  `error Funding / Core grant / 2025/26: Funding “Core grant”, 2025/26, holds “${text}”; type a number${hint}.`;

// A plain number as text is read; what only looks like one is not, and the sentence says what it looks like.
test.each(['12,3,4', '1,2345', '1,0,0 %'])('text that only looks like a number, %s, is told to be typed as one', text => {
  expect(said(text)).toEqual([sentence(text, ' (it is text that looks like a number: type it as a number)')]);
});

test.each([
  ['1,00', '1.00'],
  ['£317,92', '317.92'],
  ['£ 1,2', '1.2'],
  ['-1,0 %', '-1.0%'],
  ['(6.500,00)', '(6500.00)'],
  ['1.234.567,8', '1234567.8'],
])('a comma for the point, %s, is told with the point: %s', (text, point) => {
  expect(said(text)).toEqual([sentence(text, `, ${point} with a point: a comma stands before thousands`)]);
});

test.each(['about 5', '1.2.3', '5 to 6', '600 each', '3,400.0 1000', '12 34'])('text with more in it than a number, %s, is not', text => {
  expect(said(text)).toEqual([sentence(text, '')]);
});

test.each([
  'tbc',
  'TBA',
  'n/a',
  'NA',
  '?',
  '…',
  'to be confirmed',
  'to be announced',
  'not applicable',
  'not known',
  'unknown',
  '(tbd)',
  'x',
])('a word for what is not known, %s, may be nil', text => {
  expect(said(text)).toEqual([sentence(text, ', or nil where there is none')]);
});
