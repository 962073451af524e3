/** A thread of the command: it answers questions about plans, one at a time. */
import type { MessagePort } from 'node:worker_threads';
import { planAnswer } from './plan-answers';
import type { PlanQuestion } from './plan-answers';

export function answerPlans(port: MessagePort): void {
  port.on('message', (question: PlanQuestion) => {
    void planAnswer(question).then(answer => port.postMessage(answer));
  });
}
