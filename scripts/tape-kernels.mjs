/**
 * Assembles the WebAssembly that runs a tape, byte by byte, and writes it to core/figures/tape/kernel-bytes.ts.
 * It is one function, run(from, to, bytes): it goes through instructions of 56 bytes and performs each over a block of
 * binary numbers, two at a time. A test assembles it again and compares. Run: node scripts/tape-kernels.mjs
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where an instruction keeps its parts. */
const AT = { op: 0, into: 4, a: 8, b: 12, c: 16, by: 24, inverse: 32, lift: 40, divisor: 48 };
const INSTRUCTION_BYTES = 56;
const UNROLLED = 2;
const VECTOR_BYTES = 16;

const leb = n => {
  const bytes = [];
  do {
    const low = n & 0x7f;
    n >>>= 7;
    bytes.push(n ? low | 0x80 : low);
  } while (n);
  return bytes;
};
const sleb = n => {
  const bytes = [];
  for (;;) {
    const low = n & 0x7f;
    n >>= 7;
    if ((n === 0 && !(low & 0x40)) || (n === -1 && low & 0x40)) return [...bytes, low];
    bytes.push(low | 0x80);
  }
};
const sized = bytes => [...leb(bytes.length), ...bytes];
const list = items => [...leb(items.length), ...items.flat()];
const text = word => sized([...Buffer.from(word)]);
const section = (id, bytes) => [id, ...sized(bytes)];

const I32 = 0x7f;
const V128 = 0x7b;
const LOCAL = { pc: 0, end: 1, bytes: 2, z: 3, x: 4, y: 5, c: 6, stop: 7, by: 8, inverse: 9, lift: 10, divisor: 11, v: 12, w: 13 };

const get = name => [0x20, LOCAL[name]];
const set = name => [0x21, LOCAL[name]];
const tee = name => [0x22, LOCAL[name]];
const i32 = n => [0x41, ...sleb(n)];
const load32 = offset => [...get('pc'), 0x28, 2, ...leb(offset)];
const simd = (...code) => [0xfd, ...code];
const loadSplat = offset => [...get('pc'), ...simd(0x0a, 3, ...leb(offset))];
const loadVector = (from, offset) => [...get(from), ...simd(0x00, 3, ...leb(offset))];
const nil = simd(0x0c, ...Array(16).fill(0));
const quarter = simd(0x0c, ...[0, 1].flatMap(() => [...new Uint8Array(new Float64Array([0.25]).buffer)]));
const ADD = simd(0xf0, 1);
const SUBTRACT = simd(0xf1, 1);
const MULTIPLY = simd(0xf2, 1);
const FLOOR = simd(0x75);
const LESS = simd(0x49);
const GREATER = simd(0x4a);
const REACHES = simd(0x4c);
const SELECT = simd(0x52);
const LEAST = simd(0xf6, 1);
const GREATEST = simd(0xf7, 1);
const SIZE = simd(0xec, 1);

/** floor((size of v + lift) × inverse) of what is on the stack; with its sign put back where it may be below nil. */
const roundedAboveNil = [...get('lift'), ...ADD, ...get('inverse'), ...MULTIPLY, ...FLOOR];
/** The order on the stack for a choice by mask: what is taken where it is set, the other, the mask. */
const roundedSigned = [
  ...tee('v'),
  ...SIZE,
  ...roundedAboveNil,
  ...set('w'),
  ...nil,
  ...get('w'),
  ...SUBTRACT,
  ...get('w'),
  ...get('v'),
  ...nil,
  ...LESS,
  ...SELECT,
];

/** Each kernel: what it loads from slots, and what it does with them. In the order of its numbers. */
const x = { slots: ['x'], do: at => loadVector('x', at) };
const y = at => loadVector('y', at);
const by = get('by');
const pair = code => ({ slots: ['x', 'y'], do: at => [...x.do(at), ...y(at), ...code] });
const single = code => ({ slots: ['x'], do: at => [...x.do(at), ...code] });
const largeProduct = factor => [
  ...tee('v'),
  ...quarter,
  ...ADD,
  ...get('inverse'),
  ...MULTIPLY,
  ...FLOOR,
  ...tee('w'),
  ...factor,
  ...MULTIPLY,
  ...get('v'),
  ...get('w'),
  ...get('divisor'),
  ...MULTIPLY,
  ...SUBTRACT,
  ...factor,
  ...MULTIPLY,
  ...roundedAboveNil,
  ...ADD,
];
export const KERNELS = {
  add: pair(ADD),
  addValue: single([...by, ...ADD]),
  subtract: pair(SUBTRACT),
  multiply: pair(MULTIPLY),
  multiplyValue: single([...by, ...MULTIPLY]),
  least: pair(LEAST),
  leastValue: single([...by, ...LEAST]),
  greatest: pair(GREATEST),
  greatestValue: single([...by, ...GREATEST]),
  round: single(roundedSigned),
  roundAboveNil: single(roundedAboveNil),
  roundProduct: pair([...MULTIPLY, ...roundedSigned]),
  roundProductAboveNil: pair([...MULTIPLY, ...roundedAboveNil]),
  roundProductValue: single([...by, ...MULTIPLY, ...roundedSigned]),
  roundProductValueAboveNil: single([...by, ...MULTIPLY, ...roundedAboveNil]),
  roundLargeProduct: { slots: ['x', 'y'], do: at => [...x.do(at), ...largeProduct(y(at))] },
  roundLargeProductValue: single(largeProduct(by)),
  ifReaches: { slots: ['x', 'y', 'c'], do: at => [...y(at), ...loadVector('c', at), ...x.do(at), ...nil, ...REACHES, ...SELECT] },
  ifPasses: { slots: ['x', 'y', 'c'], do: at => [...y(at), ...loadVector('c', at), ...x.do(at), ...nil, ...GREATER, ...SELECT] },
};

/** One kernel's loop over the block, two vectors a turn: four are no quicker and a third larger. */
function loopOf({ slots, do: code }) {
  const turn = UNROLLED * VECTOR_BYTES;
  const steps = Array.from({ length: UNROLLED }, (_, i) => [
    ...get('z'),
    ...code(i * VECTOR_BYTES),
    ...simd(0x0b, 3, ...leb(i * VECTOR_BYTES)),
  ]).flat();
  const onward = [...slots, 'z'].flatMap(slot => [...get(slot), ...i32(turn), 0x6a, ...set(slot)]);
  return [0x03, 0x40, ...steps, ...onward, ...get('z'), ...get('stop'), 0x49, 0x0d, 0, 0x0b];
}

function body() {
  const kernels = Object.values(KERNELS);
  const loads = [
    ...load32(AT.into),
    ...set('z'),
    ...load32(AT.a),
    ...set('x'),
    ...load32(AT.b),
    ...set('y'),
    ...load32(AT.c),
    ...set('c'),
    ...get('z'),
    ...get('bytes'),
    0x6a,
    ...set('stop'),
    ...loadSplat(AT.by),
    ...set('by'),
    ...loadSplat(AT.inverse),
    ...set('inverse'),
    ...loadSplat(AT.lift),
    ...set('lift'),
    ...loadSplat(AT.divisor),
    ...set('divisor'),
  ];
  // Blocks within blocks: a jump out of the innermost k goes to the k-th kernel; after it, a jump to the end of the outermost.
  const table = [...load32(AT.op), 0x0e, ...list(kernels.slice(0, -1).map((_, i) => leb(i))), ...leb(kernels.length - 1)];
  let code = [
    ...Array(kernels.length + 1)
      .fill([0x02, 0x40])
      .flat(),
    ...table,
  ];
  kernels.forEach((kernel, i) => {
    code = [...code, 0x0b, ...loopOf(kernel), ...(i < kernels.length - 1 ? [0x0c, ...leb(kernels.length - 1 - i)] : [])];
  });
  const step = [...loads, ...code, 0x0b, ...get('pc'), ...i32(INSTRUCTION_BYTES), 0x6a, ...tee('pc'), ...get('end'), 0x49, 0x0d, 0];
  const locals = list([
    [...leb(5), I32],
    [...leb(6), V128],
  ]);
  return [...locals, 0x03, 0x40, ...step, 0x0b, 0x0b];
}

export function assembled() {
  return Uint8Array.from([
    0x00,
    0x61,
    0x73,
    0x6d,
    1,
    0,
    0,
    0,
    ...section(1, list([[0x60, ...list([[I32], [I32], [I32]]), ...list([])]])),
    ...section(2, list([[...text('tape'), ...text('memory'), 0x02, 0x00, ...leb(1)]])),
    ...section(3, list([leb(0)])),
    ...section(7, list([[...text('run'), 0x00, ...leb(0)]])),
    ...section(10, list([sized(body())])),
  ]);
}

export function source() {
  const lines = Buffer.from(assembled())
    .toString('base64')
    .match(/.{1,120}/g)
    .map(line => `  '${line}',`);
  return `/** Assembled by scripts/tape-kernels.mjs, which says what it does; not to be changed by hand. */
export const KERNEL_NAMES = [${Object.keys(KERNELS)
    .map(name => `'${name}'`)
    .join(', ')}] as const;

export const INSTRUCTION_BYTES = ${INSTRUCTION_BYTES};

/** Where an instruction keeps its parts, in bytes. */
export const AT = { ${Object.entries(AT)
    .map(([part, at]) => `${part}: ${at}`)
    .join(', ')} } as const;

/** Draws in a turn: a block is a whole number of turns. */
export const DRAWS_IN_TURN = ${(UNROLLED * VECTOR_BYTES) / 8};

export const KERNEL_BASE64 = [
${lines.join('\n')}
].join('');
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(new URL('../core/figures/tape/kernel-bytes.ts', import.meta.url), source());
