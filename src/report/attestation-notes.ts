import type { AttestationSummary } from '../model/attestation.ts';
import type { Report } from '../model/report.ts';
import { plural } from './html/format.ts';

export interface AttestationNote {
  id: string;
  text: string;
}

const soonDays = 30;

/** What somebody has to do about attestations: those that a check belies, that lapsed, that end soon, or answer nothing. */
export const attestationNotes = ({ attestations = [], run }: Report): AttestationNote[] =>
  attestations.flatMap((attestation) =>
    textsOn(attestation, run.startedAt).map((text) => ({ id: attestation.id, text })),
  );

function textsOn(
  { state, because, expires, controls, contradictedBy }: AttestationSummary,
  at: string,
): string[] {
  if (state === 'expired' || state === 'changed') {
    const asked = Object.values(controls).flat().length;
    return [`lapsed: ${because} ${plural(asked, 'question is', 'questions are')} due again`];
  }
  if (state === 'unused') return ['answers no control of this report'];
  const [first, ...more] = contradictedBy;
  return [
    ...(first === undefined
      ? []
      : [
          `says yes to ${first}${more.length > 0 ? ` and ${more.length} more` : ''}; a check that fails counts more`,
        ]),
    ...(Date.parse(expires) - Date.parse(at) < soonDays * 86_400_000 ? [`ends on ${expires}, soon`] : []),
  ];
}
