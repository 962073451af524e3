/** What a fact about allocations, rounds and the flow of money holds, and what to type where it does not. */
export interface FactForm {
  readonly holds: 'number' | 'rate' | 'money' | 'years' | 'fraction' | 'chance' | 'yes or no' | 'name' | readonly string[];
  readonly type: string;
}

const RATE = 'a fraction such as 0.05 for 5%, or nil';

/** The Body rows that commissioning reads, by name. */
export const COMMISSIONING_FACTS = {
  'Allocation unit': { holds: 'number', type: 'an amount in £ such as 1' },
  'Largest fall': { holds: 'rate', type: RATE },
  'Largest rise': { holds: 'rate', type: RATE },
  'Minimum grant': { holds: 'money', type: 'an amount in the plan’s money' },
  'Phase in over': { holds: 'years', type: 'whole years from 1 to 10' },
  'Hold harmless': { holds: 'rate', type: RATE },
  'Hold harmless from': { holds: 'name', type: 'the name of a Service row' },
  'Bid threshold': { holds: 'number', type: 'a score such as 65' },
  'Partial awards': { holds: 'yes or no', type: 'yes or no' },
  'Ceiling per organisation': { holds: 'money', type: 'an amount in the plan’s money' },
  Recycling: {
    holds: ['back to the pot', 'carried forward', 'to unmet applications by need'],
    type: 'back to the pot, carried forward, or to unmet applications by need',
  },
  'Recycle what is not': { holds: ['approved', 'claimed'], type: 'approved or claimed' },
  'Chance of overspending': { holds: 'chance', type: 'a chance such as 0.05 for 5%' },
  'Awards not claimed': { holds: 'chance', type: 'the part of awards that is not claimed, such as 0.1 for 10%' },
  'Size of an award': { holds: 'money', type: 'an amount in the plan’s money' },
  'Best value': { holds: 'yes or no', type: 'yes or no' },
  'Plan priority weight': { holds: 'number', type: 'a number such as 1.1' },
  'Highest mark': { holds: 'number', type: 'a number such as 10' },
  'Second-stage cut': { holds: 'fraction', type: 'a part of the highest score, such as 2/3 or 0.65' },
} as const satisfies Record<string, FactForm>;

export type CommissioningFact = keyof typeof COMMISSIONING_FACTS;
