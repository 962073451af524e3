import { isPlanHead } from '../../core';

describe('what makes a table one of the plan’s', () => {
  it.each([
    [['Line', 'Base', 'Driver']],
    [['Line', 'Cost centre', '2026/27 est.']],
    [['Body', 'Value']],
    [['Weight', 'Weight2']],
    [['Reserve', 'Kind', 'Opening £000']],
    [['Risk', 'Exposure', 'Likelihood']],
  ])('is a second header that is known there, or a year: %j', headers => expect(isPlanHead(headers)).toBe(true));

  it.each([
    [['Risk', 'Owner', 'Likelihood', 'Impact', 'Score']], // a risk register
    [['Service', 'Contact', 'Telephone']],
    [['Change', 'Requested on', 'Approved by']], // a log of changes
    [['Post', 'Date', 'Weight in grams']], // a franking list
    [['Line']],
    [['Subjective', '2026/27']],
  ])('is not its first header alone: %j', headers => expect(isPlanHead(headers)).toBe(false));
});
