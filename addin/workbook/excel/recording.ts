/**
 * Keeps what the add-in asks of Excel and what Excel answers, as office.js hands it to its own bridge and gets it back: one message
 * for each `context.sync()`. Microsoft documents no way to see them. office.js puts what sends its requests into the field
 * `_requestExecutor` of each context, and that is watched here; where a version does otherwise, nothing is recorded and nothing
 * fails. Calls of custom functions and events come another way and are not in it.
 */
import type { BridgeMessage } from '../self-test-port';

interface RequestExecutor {
  executeAsync(data: unknown, flags: number, message: { readonly Body?: unknown }): Promise<{ readonly Body?: unknown }>;
}

const FIELD = '_requestExecutor';

/** Every context that is made from now on is recorded, until what this returns is called. */
export function recordBridge(): () => readonly BridgeMessage[] {
  const messages: BridgeMessage[] = [];
  const executors = new WeakMap<object, RequestExecutor>();
  Object.defineProperty(Excel.RequestContext.prototype, FIELD, {
    configurable: true,
    get(this: object) {
      return executors.get(this);
    },
    set(this: object, executor: RequestExecutor | undefined) {
      if (executor) executors.set(this, recorded(executor, messages));
      else executors.delete(this);
    },
  });
  return () => {
    Reflect.deleteProperty(Excel.RequestContext.prototype, FIELD);
    return messages;
  };
}

const recorded = (executor: RequestExecutor, messages: BridgeMessage[]): RequestExecutor => ({
  async executeAsync(data, flags, message) {
    const request = parsed(message.Body);
    const reply = await executor.executeAsync(data, flags, message);
    messages.push({ flags, request, reply: parsed(reply.Body) });
    return reply;
  },
});

/** Bodies are text or objects, as the bridge has them; an object is copied, since office.js goes on with it. */
function parsed(body: unknown): unknown {
  const text = typeof body === 'string' ? body : JSON.stringify(body ?? null);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
