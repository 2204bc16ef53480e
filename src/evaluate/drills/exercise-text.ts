import type { ControlExercise } from '../../model/drill.ts';

const cadence: { [every: string]: string } = { P3M: 'quarter', P6M: 'half-year', P12M: 'year' };

/** How the exercise stands that a control asks for, in a sentence. */
export function exerciseText({ state, every, drill, on, due }: ControlExercise): string {
  const asked = cadence[every] ?? every;
  switch (state) {
    case 'never':
      return `No drill record that can be believed answers it; one is due every ${asked}.`;
    case 'overdue':
      return `The last drill that can be believed, ${drill}, was on ${on}; the next was due by ${due}.`;
    case 'faulted':
      return `Drill ${drill} of ${on} shows that it is not so.`;
    default:
      return `Exercised by drill ${drill} on ${on}; due again by ${due}.`;
  }
}
