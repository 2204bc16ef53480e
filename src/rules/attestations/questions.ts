import { createHash } from 'node:crypto';
import type { Cadence, Control, Framework } from '../frameworks/framework.ts';

/** What a control puts to people. */
export interface Question {
  framework: string;
  control: string;
  title: string;
  text: string;
  /** How often it is put, as an ISO 8601 duration. */
  every: Cadence;
  /** Whether an answer without evidence counts for nothing. */
  needsEvidence: boolean;
  /** Whether no rule judges any part of the control, so that people may also say that it does not apply. */
  wholly: boolean;
  /** Changes with what is asked. */
  fingerprint: string;
}

/** The questions of a framework to an entity of these kinds, in the order of its controls. */
export const questionsOf = ({ id, controls }: Framework, roles: readonly string[]): Question[] =>
  controls
    .filter(({ appliesTo }) => appliesTo === undefined || roles.includes(appliesTo))
    .flatMap((control) => questionOf(id, control) ?? []);

/**
 * The question of a control: all of it where only people can answer, the provider's report where the provider does,
 * and elsewhere what rules do not see. None for what lies outside AWS, and for what rules see whole.
 */
export function questionOf(framework: string, control: Control): Question | undefined {
  const { id, title, assessability } = control;
  const text = textOf(control);
  if (text === undefined) return undefined;
  const every = control.every ?? 'P12M';
  return {
    framework,
    control: id,
    title,
    text,
    every,
    needsEvidence: assessability === 'provider',
    wholly: assessability === 'people' || assessability === 'provider',
    fingerprint: `sha256:${createHash('sha256')
      .update(JSON.stringify([framework, id, text, every]))
      .digest('hex')}`,
  };
}

function textOf({ assessability, paraphrase, slice, remainder }: Control): string | undefined {
  switch (assessability) {
    case 'people':
      return `Is this so? ${sentence(paraphrase)}`;
    case 'provider':
      return `Is a current report of the cloud provider on file, and does it cover this? ${sentence(paraphrase)}`;
    case 'outside':
      return undefined;
    default:
      return remainder === undefined
        ? undefined
        : `Is this so, as far as no scan sees it? ${sentence(paraphrase)} Scanned: ${inText(slice ?? 'nothing')}. To attest: ${inText(remainder)}.`;
  }
}

const sentence = (text: string): string => `${text.trim().replace(/\.$/, '')}.`;
const inText = (text: string): string => text.trim().replace(/\.$/, '');
