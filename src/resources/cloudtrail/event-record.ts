import { MalformedAnswer } from '../field-type.ts';
import { pascalCase } from '../pascal-case.ts';

/** The members of a record that ringdown reads; who called, from where and with which key stay out. */
export interface EventRecord {
  awsRegion?: unknown;
  errorCode?: unknown;
  requestParameters?: unknown;
  userIdentity?: { invokedBy?: unknown } | null;
}

/**
 * Parses the record of an event.
 * @throws MalformedAnswer when there is none or it is not JSON, so that what it should have told stays unread.
 */
export function parseRecord(text: string | undefined): EventRecord {
  try {
    const record: unknown = JSON.parse(text ?? '');
    if (isRecord(record)) return record;
  } catch {
    // The message of the parser would quote the record.
  }
  throw new MalformedAnswer('the event has no readable CloudTrailEvent');
}

/**
 * Request parameters by their names in the API, whose first letter not every service keeps. What was part of the path
 * is decoded: CloudTrail leaves `arn%3Aaws%3Aconnect…` as it was sent.
 * @throws MalformedAnswer when CloudTrail hides one of `wanted`.
 */
export function requestParameters(
  { requestParameters: sent }: EventRecord,
  wanted: readonly string[],
): object | undefined {
  if (!isRecord(sent)) return undefined;
  const named = pascalCase(sent)!;
  const hidden = wanted.find((name) => typeof named[name] === 'string' && masks.test(named[name]));
  if (hidden !== undefined) throw new MalformedAnswer(`CloudTrail hides the request parameter ${hidden}`);
  return Object.fromEntries(Object.entries(named).map(([name, value]) => [name, decoded(value)]));
}

const masks = /^(\*+|HIDDEN_DUE_TO_SECURITY_REASONS)$/;

function decoded(value: unknown): unknown {
  if (typeof value !== 'string' || !/^arn%3a/i.test(value)) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
