import type { EnvironmentResponse } from '@aws-sdk/client-lambda';
import { MalformedAnswer } from '../field-type.ts';

/** Names only: values may be secrets. */
export const variableNames = (environment: EnvironmentResponse | undefined): string[] =>
  Object.keys(variablesOf(environment)).sort();

/**
 * ARNs in the values, each once. A bare name cannot be told from a password, so nothing else of a value is kept.
 * The last part ends where no resource name goes on: at white space, quotes, commas, brackets and `?`, after which
 * a URL would sign itself.
 */
export function arnsIn(environment: EnvironmentResponse | undefined): string[] {
  const found = Object.values(variablesOf(environment)).flatMap((value) => value.match(arns) ?? []);
  return [...new Set(found)].sort();
}

const arns = /\barn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:\d{0,12}:[\w+=.@$*/:-]+/g;

/** A function without variables has no environment; one that Lambda could not decrypt has an error instead. */
function variablesOf(environment: EnvironmentResponse | undefined): Record<string, string> {
  if (environment?.Error)
    throw new MalformedAnswer(
      `Lambda could not decrypt the environment variables of every function: ${environment.Error.ErrorCode}`,
    );
  return environment?.Variables ?? {};
}
