import type { Evaluate } from '../rules/cel.ts';
import { madeOnce } from './made-once.ts';

type Context = Record<string, unknown>;

/** What came of a condition on one resource. */
type Answer = boolean | Failure;

interface Failure {
  error: unknown;
}

/**
 * What came of the conditions of rules on some resources. Rules on the same type begin alike (`resource.Region ==
 * primary`), so each condition is answered once a resource, by whichever rule asks it first.
 */
export class ConditionAnswers {
  readonly #answers = new Map<Evaluate, Answer[]>();

  /**
   * Whether all of the conditions hold on the i-th resource, as `&&` has it: one that does not hold decides, whatever
   * became of the others. The function throws what a condition threw otherwise.
   */
  to(conditions: readonly Evaluate[]): (context: Context, i: number) => boolean {
    const columns = conditions.map((condition) => madeOnce(this.#answers, condition, (): Answer[] => []));
    return (context, i) => {
      let failure: Failure | undefined;
      for (let c = 0; c < columns.length; c += 1) {
        const column = columns[c]!;
        const answer = column[i] ?? answered(conditions[c]!, context);
        column[i] = answer;
        if (answer === false) return false;
        if (answer !== true) failure = answer;
      }
      if (failure) throw failure.error;
      return true;
    };
  }
}

function answered(condition: Evaluate, context: Context): Answer {
  try {
    return truth(condition(context));
  } catch (error) {
    return { error };
  }
}

/** The checker lets only conditions through, so anything else is a defect of ringdown. */
export function truth(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new TypeError(`a condition came out as ${typeof value}`);
  return value;
}
