/** Answers by key, as many as it may hold; the one longest unasked gives way to a new one. */
export class Recent<V> {
  private readonly byKey = new Map<string, V>();

  constructor(private readonly most: number) {}

  get size(): number {
    return this.byKey.size;
  }

  /** What is remembered under the key, or else what is made now; what cannot be made is not remembered. */
  remember(key: string, make: () => V): V {
    const known = this.byKey.get(key);
    const value = known === undefined ? make() : known;
    this.byKey.delete(key);
    this.byKey.set(key, value);
    if (this.byKey.size > this.most) this.byKey.delete(this.byKey.keys().next().value!);
    return value;
  }
}
