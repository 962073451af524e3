import { QUESTIONS, inShort, reportSheet, reportText } from '../../addin/self-test/report';
import type { SelfTestResult } from '../../addin/self-test/run';

const check = (id: string, verdict: 'passed' | 'differs' | 'cannot be tried here', seen: string) => ({
  id,
  name: id,
  expected: 'as it is',
  verdict,
  seen,
});
const result: SelfTestResult = {
  facts: [{ what: 'Program', says: 'Excel' }],
  results: [check('one', 'passed', '1'), check('two', 'differs', '2 | 3\n4'), check('three', 'cannot be tried here', 'no charts')],
  isStopped: true,
  leftBehind: 'Delete by hand: A.',
  recording: [],
};
const about = { ran: 'Run on 4 February 2026, 09:55' };

test('what differs comes first, nothing that was not tried is counted as passed, and a run that was stopped says so', () => {
  expect(inShort(result.results)).toBe('1 passed, 1 cannot be tried here, 1 differs');
  const lines = reportText(result, about).split('\n');
  expect(lines.filter(line => /^\| (one|two|three)/.test(line))).toEqual([
    '| two | differs | 2 \\| 3 4 | as it is |',
    '| three | cannot be tried here | no charts | as it is |',
    '| one | passed | 1 | as it is |',
  ]);
  expect(lines).toContain('1 passed, 1 cannot be tried here, 1 differs. Stopped before its end. Delete by hand: A.');
});

test('questions that nobody answered are said to be unanswered, once one is answered', () => {
  const text = reportText(result, { ...about, answers: { undo: 'no' } });
  expect(
    text
      .split('\n')
      .filter(line => line.startsWith('- ') && line.includes('?'))
      .map(line => line.replace(/.*\? /, '')),
  ).toEqual(['no', ...QUESTIONS.slice(1).map(() => 'not answered')]);
});

test('the sheet holds the same words and figures, no formula, and a cell to answer each question', () => {
  const { cells } = reportSheet(result, about);
  expect(cells.flat().filter(cell => cell?.formula !== undefined)).toEqual([]);
  expect(cells.filter(row => row[1]?.look === 'input').map(row => row[0]!.value)).toEqual(QUESTIONS.map(({ asks }) => asks));
  expect(cells.slice(-3).map(row => row.map(cell => cell?.value))).toEqual([
    ['two', 'differs', '2 | 3\n4', 'as it is', ''],
    ['three', 'cannot be tried here', 'no charts', 'as it is', ''],
    ['one', 'passed', '1', 'as it is', ''],
  ]);
});
