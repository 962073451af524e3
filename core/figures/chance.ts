/**
 * Chance from a seed: whole numbers of 32 bits, the same for the same seed everywhere.
 * Source: C. Doty-Humphrey's sfc32 (PractRand), in additions, shifts and exclusive-or alone.
 */
export class Chance {
  private a: number;
  private b: number;
  private c = 0x9e3779b9 | 0;
  private counter = 1;

  /** Streams of one seed are independent of each other. */
  constructor(seed: number, stream: number) {
    this.a = seed | 0;
    this.b = stream | 0;
    for (let i = 0; i < ROUNDS_TO_MIX; i++) this.next();
  }

  /** The next number, 0 to 4,294,967,295. */
  next(): number {
    const sum = (this.a + this.b + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }
}

const ROUNDS_TO_MIX = 20;

const TWO_TO_32 = 4_294_967_296;

/** A number of 32 bits as a share strictly between 0 and 1. */
export const shareOf = (bits: number): number => (bits + 0.5) / TWO_TO_32;
