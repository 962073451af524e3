/** Serves the tools over standard input and output until the other side closes them. */
import { once } from 'node:events';
import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { planServer } from './plan-tools';
import { planOfWorkbook } from './workbook-plan';

export async function servePlan(path: string, trouble: (line: string) => void): Promise<void> {
  const plan = planOfWorkbook(path);
  // A workbook that cannot be read is said at once, not at the first question.
  await plan();
  const ended = once(process.stdin, 'close');
  const server = serveStdio(() => planServer(plan), { onerror: ({ message }) => trouble(message) });
  await ended;
  await server.close();
}
