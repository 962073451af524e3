import { inPounds } from '../figures/in-words';
import type { Decimal } from '../figures/decimal';
import { yearName } from '../years/financial-year';
import type { FinancialYear } from '../years/financial-year';
import type { Objective } from './objective';
import type { Lever } from './levers/lever';

/** A value of the lever with what comes of it. */
export interface Trial {
  readonly value: Decimal;
  readonly result: Decimal;
}

export interface BelowFloor {
  readonly year: FinancialYear;
  readonly closing: Decimal;
  readonly floor: Decimal;
  /** How much less would have to be drawn for the floor to hold in every year, to the penny. */
  readonly by: Decimal;
}

/** The sentences of an answer. */
export class SolutionWords {
  private readonly measureOfYear: string;
  private readonly goal: string;

  constructor(
    private readonly lever: Lever,
    private readonly objective: Objective,
    year: FinancialYear,
    target: Decimal,
  ) {
    this.measureOfYear = `the ${objective.name} of ${yearName(year)}${objective.drawn}`;
    this.goal = `the target of ${objective.inWords(target)} or ${objective.isMetBelow ? 'less' : 'more'}`;
  }

  found({ value, result }: Trial): string {
    return `With ${this.lever.name} at ${this.lever.said(value)}, ${this.measureOfYear} is ${this.objective.inWords(result)}, which meets ${this.goal}.`;
  }

  metEverywhere(): string {
    return `Wherever ${this.lever.name} stands, ${this.measureOfYear} meets ${this.goal}.`;
  }

  metNowhere(nearest: Trial, now: Trial): string {
    if (nearest.result.eq(now.result) && !this.lever.atHighest)
      return `${capital(this.lever.name)} does not move ${this.measureOfYear}, which stays at ${this.objective.inWords(now.result)}.`;
    const bound = this.lever.atHighest ? `: ${this.lever.atHighest}` : '';
    return `${capital(this.lever.name)} cannot meet ${this.goal}${bound}. At ${this.lever.said(nearest.value)}, the nearest, ${this.measureOfYear} is ${this.objective.inWords(nearest.result)}.`;
  }

  stoppedByLimit({ result }: Trial, needed: Decimal): string {
    return `The referendum limit stands in the way: ${this.lever.limit!.sentence}. There ${this.measureOfYear} is ${this.objective.inWords(result)}; meeting ${this.goal} needs ${this.lever.said(needed)}.`;
  }

  stoppedByFloor({ value, result }: Trial, needed: Decimal, short: BelowFloor): string {
    return `The floor of “${this.lever.reserve}” stands in the way: meeting ${this.goal} needs ${this.lever.said(needed)}, which leaves ${inPounds(short.closing)} in ${yearName(short.year)}, below its floor of ${inPounds(short.floor)}. The most that keeps the floor is ${this.lever.said(value)}, which leaves ${this.measureOfYear} at ${this.objective.inWords(result)}.`;
  }
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
