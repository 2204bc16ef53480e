import { didYouMean } from '../../model/suggest.ts';
import { type Cadence, cadenceDays, type Framework } from '../frameworks/framework.ts';
import type { Problem } from '../problem.ts';
import { daysFrom, isDay } from '../records/dates.ts';
import { isSamePerson } from '../records/people.ts';
import type { YamlSource } from '../yaml-source.ts';
import type { Attestation } from './attestation.ts';
import { type Question, questionOf } from './questions.ts';

/** What the schema cannot say of an attestation. */
export function lintAttestation(
  source: YamlSource,
  attestation: Attestation,
  frameworks: readonly Framework[],
): Problem[] {
  const asked = askedOf(source, attestation, frameworks);
  return [
    ...asked.problems,
    ...datesProblems(source, attestation, asked.questions),
    ...approvalProblems(source, attestation),
    ...answerProblems(source, attestation, asked.questions),
  ];
}

/** The questions that it answers, and the controls that ask none. */
function askedOf(
  source: YamlSource,
  { controls }: Attestation,
  frameworks: readonly Framework[],
): { questions: Question[]; problems: Problem[] } {
  const questions: Question[] = [];
  const problems: Problem[] = [];
  for (const [name, ids] of Object.entries(controls)) {
    const framework = frameworks.find(({ id }) => id === name);
    const known = framework?.controls.map(({ id }) => id) ?? [];
    if (!framework) {
      const near = didYouMean(
        name,
        frameworks.map(({ id }) => id),
      );
      const text = `no framework is called "${name}"${near}`;
      problems.push(source.problemAt(['controls', name], 'unknown-framework', text, 'key'));
    }
    for (const [at, id] of (framework ? ids : []).entries()) {
      const control = framework!.controls.find((each) => each.id === id);
      const question = control && questionOf(name, control);
      const path = ['controls', name, at];
      if (question) questions.push(question);
      else if (control)
        problems.push(source.problemAt(path, 'nothing-asked', `${name} ${id} ${whyNot(control)}`));
      else
        problems.push(
          source.problemAt(path, 'unknown-control', `${name} has no control "${id}"${didYouMean(id, known)}`),
        );
    }
  }
  return { questions, problems };
}

const whyNot = ({ assessability }: Framework['controls'][number]): string =>
  assessability === 'outside'
    ? 'lies outside AWS altogether, so ringdown keeps no answer to it; leave it out'
    : 'leaves nothing for people to say; leave it out';

function datesProblems(
  source: YamlSource,
  { answeredOn, approvedOn, expires, period, evidence }: Attestation,
  questions: readonly Question[],
): Problem[] {
  const days: { path: (string | number)[]; day: string | undefined }[] = [
    { path: ['answered_on'], day: answeredOn },
    { path: ['approved_on'], day: approvedOn },
    { path: ['expires'], day: expires },
    { path: ['period', 'from'], day: period?.from },
    { path: ['period', 'to'], day: period?.to },
    ...evidence.map(({ collected }, at) => ({ path: ['evidence', at, 'collected'], day: collected })),
  ];
  const wrong = days.filter(({ day }) => day !== undefined && !isDay(day));
  if (wrong.length > 0)
    return wrong.map(({ path, day }) =>
      source.problemAt(path, 'not-a-day', `${path.join('.')} is "${day}", which is no day of the calendar`),
    );
  const order = (key: string, text: string) => source.problemAt([key], 'order', text);
  return [
    ...(daysFrom(answeredOn, approvedOn) < 0
      ? [order('approved_on', `approved on ${approvedOn}, before it was answered`)]
      : []),
    ...(daysFrom(approvedOn, expires) < 0
      ? [order('expires', `expires on ${expires}, before it was approved`)]
      : []),
    ...(period && daysFrom(period.from, period.to) < 0
      ? [order('period', `the period ends on ${period.to}, before it begins`)]
      : []),
    ...tooLong(source, { answeredOn, expires }, questions),
  ];
}

/** It may not hold longer than until the control that asks most often asks again. */
function tooLong(
  source: YamlSource,
  { answeredOn, expires }: { answeredOn: string; expires: string },
  questions: readonly Question[],
): Problem[] {
  const [strictest] = [...questions].sort((a, b) => cadenceDays[a.every] - cadenceDays[b.every]);
  const every = strictest?.every ?? 'P12M';
  const lasts = daysFrom(answeredOn, expires);
  if (lasts <= cadenceDays[every]) return [];
  const who = strictest ? `${strictest.framework} ${strictest.control} asks` : 'a control asks';
  return [
    source.problemAt(
      ['expires'],
      'too-long',
      `lasts ${lasts} days from the answer; ${who} again after ${cadenceWords[every]} at the latest`,
    ),
  ];
}

const cadenceWords: Record<Cadence, string> = { P3M: 'three months', P6M: 'six months', P12M: 'a year' };

const approvalProblems = (source: YamlSource, { answeredBy, approvedBy }: Attestation): Problem[] =>
  isSamePerson(answeredBy, approvedBy)
    ? [
        source.problemAt(
          ['approved_by'],
          'own-approval',
          `${approvedBy} answered and approved; somebody else must approve`,
        ),
      ]
    : [];

/** What a control allows as an answer. */
function answerProblems(
  source: YamlSource,
  { answer, evidence }: Attestation,
  questions: readonly Question[],
): Problem[] {
  const judged = questions.find(({ wholly }) => !wholly);
  const bare = evidence.length === 0 ? questions.find(({ needsEvidence }) => needsEvidence) : undefined;
  return [
    ...(answer === 'not-applicable' && judged
      ? [
          source.problemAt(
            ['answer'],
            'not-allowed',
            `rules judge part of ${judged.framework} ${judged.control}, so nobody can say that it does not apply; approve its gaps as exceptions`,
          ),
        ]
      : []),
    ...(bare && answer !== 'not-applicable'
      ? [
          source.problemAt(
            ['controls'],
            'no-evidence',
            `${bare.framework} ${bare.control} is the provider's to show: name its report under evidence`,
          ),
        ]
      : []),
  ];
}
