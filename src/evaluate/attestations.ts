import type { AttestationSummary, ControlAttestation } from '../model/attestation.ts';
import type { ControlState, FrameworkSummary } from '../model/report.ts';
import type { Attestation } from '../rules/attestations/attestation.ts';
import type { Question } from '../rules/attestations/questions.ts';
import { isOver } from '../rules/records/dates.ts';

/** How a question stands, and the attestation that answers it or did last. */
export interface Answer extends ControlAttestation {
  attestation?: Attestation;
  /** Why the attestation does not hold, in a sentence. */
  because?: string;
}

/**
 * The answer to a question at a moment: the newest that holds, and without one the newest of all. Whether one has
 * run out is judged at the time of the scan, so that the same estate gives the same report on any day.
 */
export function answerTo(question: Question, attestations: readonly Attestation[], at: string): Answer {
  const answers = attestations
    .filter(({ controls }) => controls[question.framework]?.includes(question.control))
    .sort((a, b) => (a.answeredOn === b.answeredOn ? order(a.id, b.id) : order(b.answeredOn, a.answeredOn)))
    .map((attestation) => ({ attestation, ...standing(attestation, at, question) }));
  const best = answers.find(({ state }) => state === 'holds') ?? answers[0];
  if (!best) return { state: 'due' };
  return { ...best, id: best.attestation.id, answer: best.attestation.answer };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

interface Standing {
  state: 'holds' | 'expired' | 'changed';
  because?: string;
}

function standing(
  { expires, evidence, fingerprints }: Attestation,
  at: string,
  question?: Question,
): Standing {
  if (isOver(expires, at)) return { state: 'expired', because: `It ended on ${expires}.` };
  const lost = evidence.find(({ state }) => state === 'missing');
  if (lost) return { state: 'changed', because: `Its evidence ${lost.uri} is not there.` };
  const other = evidence.find(({ state }) => state === 'differs');
  if (other) return { state: 'changed', because: `${other.uri} is not the file that was attested.` };
  return question && fingerprints.length > 0 && !fingerprints.includes(question.fingerprint)
    ? { state: 'changed', because: `${question.framework} ${question.control} asks something else now.` }
    : { state: 'holds' };
}

/** Every attestation that was given and what it does in these frameworks. */
export const attestationSummaries = (
  attestations: readonly Attestation[],
  frameworks: readonly FrameworkSummary[],
  at: string,
): AttestationSummary[] =>
  attestations.map((attestation) => {
    const { fingerprints: _, ...told } = attestation;
    const controls = frameworks.flatMap(({ id: framework, controls }) =>
      controls
        .filter((control) => control.attestation?.id === attestation.id)
        .map((control) => ({ ...control, name: `${framework} ${control.id}` })),
    );
    const changed = controls.length > 0 && controls.every((each) => each.attestation!.state === 'changed');
    const whole = standing(attestation, at);
    const because = whole.because ?? (changed ? 'What was asked has changed.' : undefined);
    return {
      ...told,
      state:
        whole.state !== 'holds'
          ? whole.state
          : changed
            ? 'changed'
            : controls.length === 0
              ? 'unused'
              : 'holds',
      ...(because !== undefined && { because }),
      contradictedBy: controls
        .filter(({ attestation: own, state }) => isAffirmed(own!) && openStates.has(state))
        .map(({ name }) => name),
    };
  });

const isAffirmed = ({ state, answer }: ControlAttestation): boolean =>
  state === 'holds' && (answer === 'yes' || answer === 'not-applicable');

const openStates: ReadonlySet<ControlState> = new Set(['gap', 'weakness', 'excepted']);
