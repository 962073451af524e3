import { isProved, NotOnTape, OP } from './recording';
import type { Op, Recording, Rounding } from './recording';

/** An operation made ready: where its operands lie and where its result goes, as slots of a block of draws. */
export interface Instruction {
  readonly op: Op;
  readonly into: number;
  /** Slots; the first of a choice is what is compared with nil. */
  readonly a: number;
  readonly b: number;
  readonly c: number;
  /** The second operand where it is one value for all draws. */
  readonly by: number | undefined;
  readonly rounding: Rounding | undefined;
  /** What is rounded is proved to be nil or above. */
  readonly isAboveNil: boolean;
}

/** A tape made ready to run over blocks of draws. */
export interface Program {
  readonly instructions: readonly Instruction[];
  readonly slots: number;
  /** The slot each column of draws is put into; undefined where nothing depends on it. */
  readonly inputs: readonly (number | undefined)[];
  /** Slots that hold one value for all draws, which no instruction writes. */
  readonly constants: readonly { readonly slot: number; readonly value: number }[];
  /** Where each result lies afterwards. */
  readonly outputs: readonly number[];
}

/** Operations whose second operand may be one value for all draws, without a slot. */
const TAKES_A_VALUE: readonly Op[] = [OP.add, OP.multiply, OP.least, OP.greatest, OP.roundProduct, OP.roundLargeProduct];

/**
 * Leaves out what no result needs, puts operations in an order that keeps few figures waiting, and shares slots between
 * figures that are not needed at the same time. Refuses a tape whose figures are not proved to stay whole.
 */
export function programOf({ nodes }: Recording, results: readonly number[], columns: number): Program {
  const isLive = liveOf(nodes, results);
  const order = orderOf(nodes, isLive);
  const lastUse = new Map<number, number>();
  order.forEach((place, at) => {
    for (const operand of slotted(nodes, place)) lastUse.set(operand, at);
  });
  for (const result of results) lastUse.set(result, Infinity);

  const slotOf = new Map<number, number>();
  const free: number[] = [];
  let slots = 0;
  const take = (place: number): number => {
    const slot = free.pop() ?? slots++;
    slotOf.set(place, slot);
    return slot;
  };
  // Inputs and constants are filled before the first instruction; constants keep their slots from block to block.
  const filled = [...isLive.keys()].filter(place => isLive[place] && isFilled(nodes, place) && lastUse.has(place));
  filled.forEach(take);
  const inputs: (number | undefined)[] = Array.from({ length: columns }, () => undefined);
  for (const place of filled) if (nodes[place]!.op === OP.input) inputs[nodes[place]!.value] = slotOf.get(place)!;
  const constants = filled
    .filter(place => nodes[place]!.op === OP.constant)
    .map(place => ({ slot: slotOf.get(place)!, value: nodes[place]!.value }));

  const instructions = order.map((place, at): Instruction => {
    const node = nodes[place]!;
    if (!isProved(node)) throw new NotOnTape('A figure may pass what whole numbers hold.');
    const operands = slotted(nodes, place);
    const [a = 0, b = 0, c = 0] = operands.map(operand => slotOf.get(operand)!);
    for (const operand of new Set(operands))
      if (lastUse.get(operand) === at && nodes[operand]!.op !== OP.constant) free.push(slotOf.get(operand)!);
    return {
      op: node.op,
      into: take(place),
      a,
      b,
      c,
      by: valueOf(nodes, place),
      rounding: node.rounding,
      isAboveNil: node.operands.every(operand => nodes[operand]!.low >= 0),
    };
  });
  return { instructions, slots, inputs, constants, outputs: results.map(result => slotOf.get(result)!) };
}

type Nodes = Recording['nodes'];

const isFilled = (nodes: Nodes, place: number): boolean => nodes[place]!.op === OP.input || nodes[place]!.op === OP.constant;

/** A second operand that is a constant and needs no slot. */
function valueOf(nodes: Nodes, place: number): number | undefined {
  const { op, operands } = nodes[place]!;
  const second = TAKES_A_VALUE.includes(op) ? nodes[operands[1]!]! : undefined;
  return second?.op === OP.constant ? second.value : undefined;
}

/** The operands that need a slot. */
const slotted = (nodes: Nodes, place: number): readonly number[] => {
  const { operands } = nodes[place]!;
  return valueOf(nodes, place) === undefined ? operands : [operands[0]!];
};

function liveOf(nodes: Nodes, results: readonly number[]): boolean[] {
  const isLive = nodes.map(() => false);
  for (const result of results) isLive[result] = true;
  for (let place = nodes.length - 1; place >= 0; place--)
    if (isLive[place]) for (const operand of nodes[place]!.operands) isLive[operand] = true;
  return isLive;
}

/**
 * The operations in an order in which each comes after its operands. An operation that is the last to need one of its
 * operands goes as soon as it can: running totals take up each line when it is made, so that lines do not wait.
 */
function orderOf(nodes: Nodes, isLive: readonly boolean[]): number[] {
  const users = nodes.map((): number[] => []);
  const waitsFor = nodes.map(() => 0);
  const usesLeft = nodes.map(() => 0);
  const operandsOf = (place: number) => [...new Set(nodes[place]!.operands)].filter(operand => !isFilled(nodes, operand));
  const live = nodes.map((_, place) => place).filter(place => isLive[place] && !isFilled(nodes, place));
  for (const place of live)
    for (const operand of operandsOf(place)) {
      users[operand]!.push(place);
      waitsFor[place]! += 1;
      usesLeft[operand]! += 1;
    }
  const order: number[] = [];
  const isDone = nodes.map(() => false);
  const endsOne = (place: number) => operandsOf(place).some(operand => usesLeft[operand] === 1);
  const emit = (first: number) => {
    const next = [first];
    for (let place = next.pop(); place !== undefined; place = next.pop()) {
      if (isDone[place]) continue;
      isDone[place] = true;
      order.push(place);
      for (const operand of operandsOf(place)) usesLeft[operand]! -= 1;
      for (const user of users[place]!) waitsFor[user]! -= 1;
      const ready = users[place]!.filter(user => !isDone[user] && waitsFor[user] === 0 && endsOne(user));
      for (const user of ready.reverse()) next.push(user);
    }
  };
  for (const place of live) if (!isDone[place]) emit(place);
  return order;
}
