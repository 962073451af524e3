import { ACTION, PATH, Refusal } from './wire';
import type { Action, ArgumentInfo, Batch, BatchReply, ObjectPath } from './wire';
import { Simulated, SimulatedCollection } from './simulated';
import type { Members } from './simulated';
import type { SyncLog } from './sync-log';

/** Objects office.js creates by name rather than reaching through the workbook. */
export type Services = Readonly<Record<string, Simulated>>;

type Target = Simulated | null;

/** Answers office.js's batches from a simulated workbook, strictly: a member that is not there fails the batch as in an older Excel. */
export class Answerer {
  private readonly kept = new Map<string, Simulated>();
  private readonly references = new WeakMap<Simulated, string>();
  private named = 0;

  constructor(
    private readonly workbook: Simulated,
    private readonly services: Services,
    private readonly members: Members,
    private readonly log: SyncLog,
  ) {}

  /** Stops before the change of this number, the first being 0, as an Excel does that fails midway: what came before stands. */
  answer(batch: Batch, bytes: number, stopBefore = Infinity): BatchReply {
    this.log.begin(bytes);
    let changes = 0;
    const results: { ActionId: number; Value: unknown }[] = [];
    const objects: Objects = new Objects(batch.ObjectPaths, path => this.reach(path, objects));
    try {
      for (const [index, action] of batch.Actions.entries()) {
        try {
          if (isChange(action, batch) && changes++ === stopBefore) refuse('GeneralException', 'Stopped midway, as the test asked.');
          results.push({ ActionId: action.Id, Value: this.done(action, objects) });
        } catch (reason) {
          const refusal = reason instanceof Refusal ? reason : new Refusal('GeneralException', String(reason));
          this.log.refused(refusal.code);
          const location = batch.ObjectPaths[action.ObjectPathId]?.Name ?? '';
          return {
            Results: results,
            Error: { Code: refusal.code, Message: refusal.message, Location: location, ActionIndex: index, HttpStatusCode: 400 },
          };
        }
      }
      return { Results: results };
    } finally {
      this.log.end(isHousekeeping(batch));
    }
  }

  private reach(path: ObjectPath, objects: Objects): Target {
    const parent = () => objects.at(path.ParentObjectPathId);
    switch (path.ObjectPathType) {
      case PATH.workbook:
        return this.workbook;
      case PATH.newObject:
        return this.services[path.Name] ?? refuse('ApiNotFound', `${path.Name} is not simulated.`);
      case PATH.keptReference:
        return this.kept.get(path.Name) ?? refuse('InvalidReference', 'This reference is not valid for the current operation.');
      case PATH.nothing:
        return null;
      case PATH.property:
        return onward(parent(), object => this.members.read(object, path.Name));
      case PATH.method:
        return onward(parent(), object => this.called(object, path.Name, objects.args(path.ArgumentInfo)));
      case PATH.indexer:
        return onward(parent(), object => this.members.call(object, 'GetItem', objects.args(path.ArgumentInfo)));
      default:
        return refuse('GeneralException', `Object path type ${path.ObjectPathType} is not simulated.`);
    }
  }

  private done(action: Action, objects: Objects): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const object = objects.at(action.ObjectPathId);
    if (object === null) return null;
    const args = objects.args(action.ArgumentInfo);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.handleOf(object);
      case ACTION.load:
        return this.read(
          object,
          (action.QueryInfo?.Select ?? []).map(path => path.split('/')),
        );
      case ACTION.set:
        this.setMember(object, action.Name, args[0]);
        return null;
      case ACTION.method:
        return this.method(object, action.Name, args);
      default:
        return refuse('GeneralException', `Action type ${action.ActionType} is not simulated.`);
    }
  }

  private method(object: Simulated, name: string, args: readonly unknown[]): unknown {
    if (name === '_KeepReference' || name === '_UnkeepReference') return null;
    if (name === '_RemoveReference') {
      this.kept.delete(String(args[0]));
      return null;
    }
    const value = this.called(object, name, args);
    return value instanceof Simulated ? this.handleOf(value) : (value ?? null);
  }

  private called(object: Simulated, name: string, args: readonly unknown[]): unknown {
    if (!name.startsWith('_') && !/^Get/.test(name)) this.log.method(`${object.title()}.${name}`);
    return this.members.call(object, name, args);
  }

  private setMember(object: Simulated, name: string, value: unknown): void {
    this.members.set(object, name, value);
    this.log.wrote(object.place() ?? object.title(), object.title() === 'Range' ? `${name}${leftOut(value)}` : `${object.title()}.${name}`);
  }

  private handleOf(object: Simulated): object {
    if (object.title() !== 'Range') return object.handle();
    const name = this.references.get(object) ?? `R${(this.named += 1)}`;
    this.references.set(object, name);
    this.kept.set(name, object);
    return { _ReferenceId: name };
  }

  /** The answer to a load: property names with a capital, items under `_Items`. */
  private read(object: Simulated, paths: readonly (readonly string[])[]): object {
    if (object instanceof SimulatedCollection) {
      const inner = paths.map(path => (path[0] === 'items' ? path.slice(1) : path)).filter(path => path.length > 0);
      const own = inner.filter(path => path[0] === 'count');
      const items = {
        _Items: object.members().map((member: Simulated) =>
          this.read(
            member,
            inner.filter(path => path[0] !== 'count'),
          ),
        ),
      };
      return own.length > 0 ? { ...items, Count: object.members().length } : items;
    }
    const answer: Record<string, unknown> = { ...this.handleOf(object) };
    const names = paths.length > 0 ? [...new Set(paths.map(path => capital(path[0] ?? '')))] : this.members.plainProperties(object);
    for (const name of names) {
      const value = this.members.read(object, name);
      const place = object.place();
      if (place && object.title() === 'Range' && CELL_CONTENT.has(name)) this.log.read(place, name);
      const onwards = paths
        .filter(path => capital(path[0] ?? '') === name)
        .map(path => path.slice(1))
        .filter(path => path.length > 0);
      answer[name] = value instanceof Simulated ? this.read(value, onwards) : value;
    }
    return answer;
  }
}

/** Cells for which null was given are left as they are. */
function leftOut(given: unknown): string {
  const cells = Array.isArray(given) ? given.flat() : [given];
  const written = cells.filter(cell => cell !== null).length;
  return written === cells.length ? '' : ` (${written} of ${cells.length} cells)`;
}

const CELL_CONTENT = new Set(['Values', 'Formulas', 'Text', 'ValueTypes', 'NumberFormat']);

/** The objects of one batch, each reached once. */
class Objects {
  private readonly reached = new Map<number, Target>();

  constructor(
    private readonly paths: Batch['ObjectPaths'],
    private readonly reach: (path: ObjectPath) => Target,
  ) {}

  at(id: number): Target {
    if (!this.reached.has(id)) {
      const path = this.paths[id];
      this.reached.set(id, path ? this.reach(path) : refuse('GeneralException', `Object path ${id} is missing.`));
    }
    return this.reached.get(id) ?? null;
  }

  /** Arguments with object references replaced by the objects. */
  args(info: ArgumentInfo | undefined): unknown[] {
    return (info?.Arguments ?? []).map((value, i) => {
      const reference = info?.ReferencedObjectPathIds?.[i];
      return reference ? this.at(reference) : value;
    });
  }
}

function onward(parent: Target, step: (parent: Simulated) => unknown): Target {
  if (parent === null) return null;
  const value = step(parent);
  if (value === null || value instanceof Simulated) return value;
  return refuse('GeneralException', `${parent.title()} led to no object.`);
}

/** Actions that change the workbook: a property set, a method other than a question, an object added. */
export function isChange({ ActionType, Name, ObjectPathId }: Action, { ObjectPaths }: Batch): boolean {
  if (ActionType === ACTION.set) return true;
  if (ActionType === ACTION.method) return !/^(_|Get|Load)/.test(Name);
  const path = ObjectPaths[ObjectPathId];
  return ActionType === ACTION.instantiate && path?.ObjectPathType === PATH.method && path.Name === 'Add';
}

/** Batches office.js sends for itself: letting go of references, telemetry, its internal services. */
export function isHousekeeping(batch: Batch): boolean {
  return batch.Actions.every(action => {
    if (action.ActionType === ACTION.trace || action.ActionType === ACTION.instantiate) return true;
    return action.Name === '_RemoveReference' || batch.ObjectPaths[action.ObjectPathId]?.ObjectPathType === PATH.newObject;
  });
}

function refuse(code: string, message: string): never {
  throw new Refusal(code, message);
}

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
