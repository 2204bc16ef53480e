import { Document, isMap, isScalar, type Scalar } from 'yaml';
import { cadenceDays } from '../rules/frameworks/framework.ts';
import type { Asked } from './ask-questions.ts';

/**
 * Attestation files to fill in: one for each question, as the documents of a stream, or one that answers all of them.
 * What is left empty is refused when the file is read, so that no template counts as an answer.
 */
export function templates(
  asked: readonly Asked[],
  { together, today }: { together: boolean; today: string },
): string {
  const files = together && asked.length > 0 ? [asked] : asked.map((one) => [one]);
  return files.map((questions) => template(questions, today)).join('---\n');
}

function template(questions: readonly Asked[], today: string): string {
  const days = Math.min(...questions.map(({ every }) => cadenceDays[every])) - 1;
  const controls: { [framework: string]: string[] } = {};
  for (const { framework, control } of questions)
    controls[framework] = [...(controls[framework] ?? []), control];
  const document = new Document({
    id: '',
    controls,
    answer: '',
    statement: '',
    method: '',
    answered_by: '',
    answered_on: today,
    approved_by: '',
    approved_on: '',
    expires: dayAfter(today, days),
    evidence: [{ uri: '', sha256: '' }],
    fingerprint: questions.map(({ fingerprint }) => fingerprint),
  });
  document.commentBefore = [
    ' yaml-language-server: $schema=https://ringdown.dev/schema/attestation.schema.json',
    ...questions.map(({ framework, control, title, text }) => ` ${framework} ${control} (${title}). ${text}`),
  ].join('\n');
  annotate(document);
  return document.toString({ lineWidth: 0, defaultStringType: 'PLAIN' });
}

const notes: { [key: string]: string } = {
  id: ' of your register, such as AT-2026-031',
  answer: ' yes | no | partly | not-applicable',
  statement: ' what is so, in sentences that somebody can be asked about',
  method: ' examine | interview | test',
  answered_by: ' name, role',
  approved_by: ' somebody else',
  expires: ' the last day; at the latest when the control asks again',
  evidence: ' leave out what there is none of; sha256 only of files beside this one',
};

function annotate(document: Document): void {
  if (!isMap(document.contents)) return;
  for (const { key, value } of document.contents.items) {
    const note = isScalar(key) ? notes[String(key.value)] : undefined;
    if (note === undefined) continue;
    if (isScalar(value)) (value as Scalar).comment = note;
    else (key as Scalar).commentBefore = note;
  }
}

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
