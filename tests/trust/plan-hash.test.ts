import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { planHash } from '../../core';
import type { CellValue, Table } from '../../core';
import { sha256 } from '../../core/plan/sha-256';

/** The example messages and digests of NIST’s FIPS 180 test vectors. */
test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
])('the digest of “%s” is the one that its standard prints', (text, digest) => {
  expect(sha256(text)).toBe(digest);
});

test('the digest of a million letters a is the one that its standard prints', () => {
  expect(sha256('a'.repeat(1_000_000))).toBe('cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0');
});

test('the digest of any text of any length is that of Node’s own library', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
      expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    }),
    { seed: 180, numRuns: 1000 },
  );
  for (let length = 0; length < 200; length++)
    expect(sha256('x'.repeat(length))).toBe(createHash('sha256').update('x'.repeat(length)).digest('hex'));
});

const body: Table = [
  ['Body', 'Value'],
  ['Name', 'Sample'],
  ['Base year', '2025/26'],
];
const lines: Table = [
  ['Line', 'Base', '2026/27'],
  ['Fleet', 100, 0.1 + 0.2],
  ['Estate', 200, ''],
];

describe('the sign of a plan', () => {
  test('is this one for the sample, worked out from its text by Node’s own library', () => {
    const text =
      '[["Body","Value"],["Name","Sample"],["Base year","2025/26"]]\n[["Line","Base","2026/27"],["Fleet",100,0.3],["Estate",200]]';
    expect(planHash([lines, body])).toBe(createHash('sha256').update(text).digest('hex'));
  });

  test('does not depend on the order of the tables, the way an empty cell is told, spaces around words or the last binary digit', () => {
    const same: Table[] = [
      [
        ['Body', 'Value', null],
        [' Name', 'Sample '],
        ['Base year', '2025/26', undefined],
        [null, '', undefined],
      ],
      [
        ['Line', 'Base', '2026/27'],
        ['Fleet', 100, 0.3, '  '],
        ['Estate', 200, null],
      ],
    ];
    expect(planHash(same)).toBe(planHash([lines, body]));
    expect(planHash([...same, [], [['', null]]])).toBe(planHash([body, lines]));
  });

  const changed = (row: number, column: number, value: CellValue): Table =>
    lines.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? value : cell)));
  test.each<[string, Table]>([
    ['a penny', changed(1, 1, 100.01)],
    ['a header', changed(0, 2, '2027/28')],
    ['a figure typed as text', changed(1, 1, '100')],
    ['a 0 typed in an empty cell', changed(2, 2, 0)],
    ['an error in a cell', changed(2, 2, { error: '#N/A' })],
    ['a truth in place of its word', changed(2, 2, true)],
    ['two rows in the other order', [lines[0]!, lines[2]!, lines[1]!]],
    ['an empty cell that moves a figure to the next column', [lines[0]!, ['Fleet', '', 100, 0.3], lines[2]!]],
  ])('is another for %s', (_, table) => {
    expect(planHash([body, table])).not.toBe(planHash([body, lines]));
  });

  test('is another where two tables of one kind change places, since scenario rows act in table order', () => {
    const header = ['Scenario', 'Table', 'Row', 'Column', 'Change', 'Value'];
    const doubled: Table = [header, ['Dear', 'Line', 'Fleet', '2026/27', 'scale', 2]];
    const raised: Table = [header, ['Dear', 'Line', 'Fleet', '2026/27', 'add', 10]];
    expect(planHash([body, doubled, raised])).not.toBe(planHash([body, raised, doubled]));
    expect(planHash([doubled, body, raised])).toBe(planHash([body, doubled, raised]));
  });
});
