import { list, nullable, number, string } from '../field-type.ts';

/** What estimates of recovery times and of recovery points have in common. */
export const recoveryFields = {
  ObjectiveSeconds: {
    type: nullable(number),
    doc: 'Seconds that `objectives` of ringdown.yaml allows; absent where nobody set an objective.',
  },
  AtLeastSeconds: { type: number, doc: 'Lower bound of the estimate: what is missing counts as nothing.' },
  AtMostSeconds: {
    type: nullable(number),
    doc: 'Upper bound of the estimate; absent where it is known that nothing bounds it.',
  },
  Estimate: { type: string, doc: 'The estimate in words, with what leaves it without a bound.' },
  Arithmetic: {
    type: list(string),
    doc: 'The terms whose bounds add up to the upper bound, each with its reason.',
  },
};
