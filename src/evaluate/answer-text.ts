import type { ControlState } from '../model/report.ts';
import type { Answer } from './attestations.ts';

/** What people said of a control, or that they have to say it again; nothing where nobody ever answered. */
export function answerText(
  { state, attestation, because }: Answer,
  control: ControlState,
): string | undefined {
  if (!attestation) return undefined;
  const { id, answer, answeredBy, answeredOn, expires } = attestation;
  if (state !== 'holds') return `${id} of ${answeredOn} does not hold any more. ${because}`;
  const said = `${id}: ${words[answer]}, says ${answeredBy} on ${answeredOn}, until ${expires}.`;
  return answer === 'yes' && (control === 'gap' || control === 'weakness')
    ? `${said} A check that fails counts more.`
    : said;
}

const words: Record<NonNullable<Answer['answer']>, string> = {
  yes: 'it is so',
  no: 'it is not so',
  partly: 'it is so in part',
  'not-applicable': 'it does not apply',
};
