import { Refusal } from './wire';

/**
 * One object of the simulated Excel. Its public members are those of a subclass with a capital first letter,
 * under the names office.js sends (`Values`, `GetRow`, `_RegisterDataChangedEvent`); everything else is the tests' own.
 */
export abstract class Simulated {
  /** Excel's name of the class. */
  static readonly title: string = '';
  /** Members younger than the oldest Excel we care about: 9 means ExcelApi 1.9. */
  static readonly since: Readonly<Record<string, number>> = {};

  /** What office.js needs to know to find this object again later. */
  handle(): object {
    return {};
  }

  /** The range this object stands for or formats, for the record of what was read and written. */
  place(): string | undefined {
    return undefined;
  }

  title(): string {
    return (this.constructor as typeof Simulated).title;
  }
}

/** For `since`: a member this collection lacks although others have it. */
export const NOT_IN_EXCEL = Infinity;

/** An object that other objects are got from by name, id or place. */
export abstract class SimulatedCollection<T extends Simulated> extends Simulated {
  abstract members(): readonly T[];
  abstract find(key: unknown): T | undefined;

  GetItemAt(index: number): T {
    return this.members()[index] ?? notFound();
  }

  GetItemOrNullObject(key: unknown): T | null {
    return this.find(key) ?? null;
  }

  GetItem(key: unknown): T {
    return this.find(key) ?? notFound();
  }

  GetCount(): number {
    return this.members().length;
  }

  get Count(): number {
    return this.members().length;
  }
}

export function notFound(): never {
  throw new Refusal('ItemNotFound', "The requested resource doesn't exist.");
}

const CALLABLE = /^_?[A-Z]/;

function declared(object: Simulated, name: string): PropertyDescriptor | undefined {
  if (!CALLABLE.test(name)) return undefined;
  for (let type: object | null = Object.getPrototypeOf(object); type && type !== Simulated.prototype; type = Object.getPrototypeOf(type)) {
    const found = Object.getOwnPropertyDescriptor(type, name);
    if (found) return found;
  }
  return undefined;
}

/** Reaches the members of simulated objects for one Excel: strict, so that a member nobody simulated is noticed at once. */
export class Members {
  constructor(private readonly excelApi: number) {}

  read(object: Simulated, name: string): unknown {
    const found = this.find(object, name);
    if (!found.get) return this.refuse(object, name);
    return found.get.call(object);
  }

  set(object: Simulated, name: string, value: unknown): void {
    const found = this.find(object, name);
    if (!found.set) return this.refuse(object, name);
    found.set.call(object, value);
  }

  call(object: Simulated, name: string, args: readonly unknown[]): unknown {
    const found = this.find(object, name);
    if (typeof found.value !== 'function') return this.refuse(object, name);
    return (found.value as (...args: unknown[]) => unknown).apply(object, [...args]);
  }

  /** The names of everything that can be read without going to another object. */
  plainProperties(object: Simulated): string[] {
    const names = new Set<string>();
    for (
      let type: object | null = Object.getPrototypeOf(object);
      type && type !== Simulated.prototype;
      type = Object.getPrototypeOf(type)
    ) {
      for (const [name, found] of Object.entries(Object.getOwnPropertyDescriptors(type)))
        if (found.get && CALLABLE.test(name)) names.add(name);
    }
    return [...names].filter(name => this.versionOf(object, name) <= this.excelApi && !(found(object, name) instanceof Simulated));
  }

  private find(object: Simulated, name: string): PropertyDescriptor {
    const member = declared(object, name);
    if (!member || this.versionOf(object, name) > this.excelApi) return this.refuse(object, name);
    return member;
  }

  private versionOf(object: Simulated, name: string): number {
    return (object.constructor as typeof Simulated).since[name] ?? 1;
  }

  private refuse(object: Simulated, name: string): never {
    throw new Refusal('ApiNotFound', `${object.title()}.${name} is not in this Excel (or not simulated).`);
  }
}

function found(object: Simulated, name: string): unknown {
  return (object as unknown as Record<string, unknown>)[name];
}
