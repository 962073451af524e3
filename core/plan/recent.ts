/** Answers by key, as many as it may hold; the one longest unasked gives way to a new one. */
export class Recent<V> {
  private readonly held = new Map<string, V>();

  constructor(private readonly most: number) {}

  get size(): number {
    return this.held.size;
  }

  /** What is remembered under the key, or else what is made now; what cannot be made is not remembered. */
  remember(key: string, make: () => V): V {
    const known = this.held.get(key);
    const value = known === undefined ? make() : known;
    this.held.delete(key);
    this.held.set(key, value);
    if (this.held.size > this.most) this.held.delete(this.held.keys().next().value!);
    return value;
  }
}
