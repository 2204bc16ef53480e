import type { Dependency } from './dependency.ts';

export type Answer = 'yes' | 'no' | 'unknown';

/** One action, as contacts meet it in one case. */
export interface Node {
  /** Flow and action, for people. */
  where: string;
  dependencies: readonly Dependency[];
  /** Ids of queues that contacts are put into from here on. */
  queues: readonly string[];
  /** Whether the action works, fails, or may do either for all that is known. */
  outcome: 'ok' | 'error' | 'either';
  /** Whether a contact reaches a person here: in a queue, by a callback, or at another number. */
  person: Answer;
  /** Whether a contact hears or sees something here. */
  speaks: Answer;
  /** Whether something that the action uses is not there as it should be. */
  broken: Answer;
  /** Where contacts go on when it works, and when it fails, by the number of the node. */
  ok: readonly number[];
  error: readonly number[];
  /** Flows that run beside the contact's own, such as the one for those who wait. */
  side: readonly number[];
}

/** Where a contact may go on. */
export function nextOf({ outcome, ok, error }: Node): readonly number[] {
  if (outcome === 'ok') return ok;
  return outcome === 'error' ? error : [...ok, ...error];
}
