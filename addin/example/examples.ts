import type { ExamplePlan } from './example-plan';
import { february2026 } from './february-2026';
import { march2024 } from './march-2024';
import { reorganisation2028 } from './reorganisation-2028';

/** The example plans, the one that opens first at the head. */
export const examples: readonly [ExamplePlan, ...ExamplePlan[]] = [february2026, march2024, reorganisation2028];
