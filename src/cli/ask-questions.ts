import { type Answer, answerTo } from '../evaluate/attestations.ts';
import { didYouMean } from '../model/suggest.ts';
import { UserError } from '../model/user-error.ts';
import { type Question, questionsOf } from '../rules/attestations/questions.ts';
import type { Framework } from '../rules/frameworks/framework.ts';
import { daysFrom } from '../rules/records/dates.ts';
import { readRecordFiles } from '../rules/records/read-files.ts';
import { templates } from './ask-template.ts';
import { askText } from './ask-text.ts';
import type { AskFlags } from './commands/ask.ts';
import type { Host } from './host.ts';
import { attestationsFrom } from './load-attestations.ts';
import { frameworksIn, unknownFramework } from './load-frameworks.ts';
import { settingsFrom } from './settings.ts';

/** A question, and how it stands on the day of the command. */
export interface Asked extends Question {
  answer: Answer;
  /** Its answer holds, and ends within 30 days. */
  endsSoon: boolean;
}

const soonDays = 30;

/**
 * What frameworks ask people, in the format that was chosen. Judged by the host's clock, for nothing was scanned.
 * @throws UserError for an unknown framework or control, or a broken attestation.
 */
export function askedText(host: Host, { format = 'text', control, all = false, ...flags }: AskFlags): string {
  const { rules } = settingsFrom(flags, host);
  const known = frameworksIn(rules.folders);
  const frameworks = chosen(known, rules.frameworks);
  const attestations = attestationsFrom(readRecordFiles('attestations', rules.attestations), known);
  const today = host.now().toISOString();
  const asked = frameworks
    .flatMap((framework) => questionsOf(framework, rules.roles))
    .map((question): Asked => {
      const answer = answerTo(question, attestations, today);
      const left = answer.attestation && daysFrom(today.slice(0, 10), answer.attestation.expires);
      return { ...question, answer, endsSoon: answer.state === 'holds' && left! < soonDays };
    });
  const wanted = control ? named(asked, control, frameworks) : asked;
  const due = all || control ? wanted : wanted.filter(isDue);
  if (format === 'json') return `${JSON.stringify(due.map(jsonOf), null, 2)}\n`;
  if (format === 'yaml')
    return templates(due, { together: control !== undefined, today: today.slice(0, 10) });
  return askText({
    frameworks,
    asked: wanted,
    shown: due,
    brief: rules.frameworks.length === 0,
    columns: host.columns,
  });
}

export const isDue = ({ answer, endsSoon }: Asked): boolean => answer.state !== 'holds' || endsSoon;

/** Those asked for, or all that bind: nobody has to answer a proposal. */
function chosen(known: readonly Framework[], wanted: readonly string[]): Framework[] {
  for (const id of wanted)
    if (!known.some((framework) => framework.id === id))
      throw unknownFramework(
        id,
        known.map((framework) => framework.id),
      );
  return known.filter(({ id, status }) =>
    wanted.length === 0 ? status !== 'proposed' : wanted.includes(id),
  );
}

function named(
  asked: readonly Asked[],
  controls: readonly string[],
  frameworks: readonly Framework[],
): Asked[] {
  const ids = frameworks.flatMap(({ controls: all }) => all.map(({ id }) => id));
  return controls.flatMap((id) => {
    const found = asked.filter((question) => question.control === id);
    if (found.length > 0) return found;
    throw ids.includes(id)
      ? new UserError('nothing-asked', `${id} asks people nothing: see it with \`ringdown frameworks show\``)
      : new UserError(
          'unknown-control',
          `no framework that was asked for has a control "${id}"${didYouMean(id, ids)}`,
        );
  });
}

const jsonOf = ({ wholly: _, answer, ...question }: Asked) => ({
  ...question,
  state: answer.state,
  attestation: answer.id ?? null,
  ...(answer.because !== undefined && { because: answer.because }),
});
