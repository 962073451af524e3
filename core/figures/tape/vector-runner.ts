import { AT, DRAWS_IN_TURN, INSTRUCTION_BYTES, KERNEL_BASE64, KERNEL_NAMES } from './kernel-bytes';
import type { TapeRunner } from './plain-runner';
import { OP } from './recording';
import type { Instruction, Program } from './program';

/** The few calls of WebAssembly that are used; where it is missing, or the page's policy forbids it, they throw. */
interface WebAssemblyCalls {
  Module: new (bytes: Uint8Array) => object;
  Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: { readonly run: (from: number, to: number, blockBytes: number) => void } };
}

type KernelName = (typeof KERNEL_NAMES)[number];

const PAGE = 65_536;
const NUMBER = 8;

/** So many draws at once: fewer calls, and the slots of a plan still lie in near memory. */
export const VECTOR_BLOCK = 512;

let compiled: { readonly module: object } | undefined;

/**
 * The back end in fixed WebAssembly, two draws at a time: the same operations in the same order, so the same bits as in
 * plain JavaScript. Throws where WebAssembly cannot be had; the plain back end then does the work.
 */
export function vectorRunner(program: Program, block = VECTOR_BLOCK): TapeRunner {
  const { WebAssembly } = globalThis as unknown as { WebAssembly: WebAssemblyCalls };
  compiled ??= { module: new WebAssembly.Module(bytesOf(KERNEL_BASE64)) };
  const blockBytes = block * NUMBER;
  const heapBytes = program.slots * blockBytes;
  const memory = new WebAssembly.Memory({
    initial: -Math.floor(-(heapBytes + program.instructions.length * INSTRUCTION_BYTES) / PAGE) || 1,
  });
  const { run } = new WebAssembly.Instance(compiled.module, { tape: { memory } }).exports;
  const heap = new Float64Array(memory.buffer, 0, program.slots * block);
  const slotAt = (slot: number) => heap.subarray(slot * block, (slot + 1) * block);
  for (const { slot, value } of program.constants) slotAt(slot).fill(value);
  write(program.instructions, new DataView(memory.buffer, heapBytes), blockBytes);
  const end = heapBytes + program.instructions.length * INSTRUCTION_BYTES;
  return {
    run(columns, count, into) {
      for (let from = 0; from < count; from += block) {
        const length = Math.min(block, count - from);
        const turns = -Math.floor(-length / DRAWS_IN_TURN) * DRAWS_IN_TURN;
        program.inputs.forEach((slot, column) => {
          if (slot !== undefined) slotAt(slot).set(columns[column]!.subarray(from, from + length));
        });
        if (end > heapBytes) run(heapBytes, end, turns * NUMBER);
        program.outputs.forEach((slot, i) => into[i]!.set(heap.subarray(slot * block, slot * block + length), from));
      }
    },
  };
}

function write(instructions: readonly Instruction[], view: DataView, blockBytes: number): void {
  instructions.forEach((instruction, i) => {
    const at = i * INSTRUCTION_BYTES;
    view.setInt32(at + AT.op, KERNEL_NAMES.indexOf(kernelFor(instruction)), true);
    view.setInt32(at + AT.into, instruction.into * blockBytes, true);
    view.setInt32(at + AT.a, instruction.a * blockBytes, true);
    view.setInt32(at + AT.b, instruction.b * blockBytes, true);
    view.setInt32(at + AT.c, instruction.c * blockBytes, true);
    view.setFloat64(at + AT.by, instruction.by ?? 0, true);
    view.setFloat64(at + AT.inverse, 1 / (instruction.rounding?.divisor ?? 1), true);
    view.setFloat64(at + AT.lift, instruction.rounding?.lift ?? 0, true);
    view.setFloat64(at + AT.divisor, instruction.rounding?.divisor ?? 1, true);
  });
}

/** The kernel of an operation: by a slot or by one value, with or without the care for amounts below nil. */
function kernelFor({ op, by, isAboveNil }: Instruction): KernelName {
  const form = (slots: KernelName, value: KernelName) => (by === undefined ? slots : value);
  switch (op) {
    case OP.add:
      return form('add', 'addValue');
    case OP.subtract:
      return 'subtract';
    case OP.multiply:
      return form('multiply', 'multiplyValue');
    case OP.least:
      return form('least', 'leastValue');
    case OP.greatest:
      return form('greatest', 'greatestValue');
    case OP.round:
      return isAboveNil ? 'roundAboveNil' : 'round';
    case OP.roundProduct:
      return isAboveNil ? form('roundProductAboveNil', 'roundProductValueAboveNil') : form('roundProduct', 'roundProductValue');
    case OP.roundLargeProduct:
      return form('roundLargeProduct', 'roundLargeProductValue');
    case OP.ifReaches:
      return 'ifReaches';
    case OP.ifPasses:
      return 'ifPasses';
    default:
      throw new Error('An input or a constant is no instruction.');
  }
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function bytesOf(base64: string): Uint8Array {
  const digits = base64.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((digits.length * 3) / 4));
  for (let i = 0; i < bytes.length; i++) {
    const bit = i * 8;
    const digit = Math.floor(bit / 6);
    const pair = (DIGITS.indexOf(digits[digit]!) << 6) | DIGITS.indexOf(digits[digit + 1] ?? 'A');
    bytes[i] = (pair >>> (4 - (bit % 6))) & 0xff;
  }
  return bytes;
}
