import { loadService, type Plain } from './load-service.ts';

/**
 * What an operation answers, as plain data. The most specific fixture wins: the one with more input members,
 * then the one that names account and Region, then the earlier one.
 *
 * @example { service: 's3', operation: 'GetBucketPolicy', input: { Bucket: 'calls' }, output: { Policy: '{}' } }
 */
export interface Fixture {
  /** IAM prefix; S3 Control is `s3-control`, or `s3` where input.AccountId or the operation leaves no doubt. */
  service: string;
  operation: string;
  /** Any, when omitted. */
  account?: string;
  region?: string;
  /** Partial deep match on the parsed input; any, when omitted. */
  input?: Plain;
  /** The output as the SDK gives it, whole lists too; ISO strings for timestamps, text for blobs. */
  output?: Plain;
  error?: { code: string; status?: number; message?: string };
}

export interface Question {
  service: string;
  operation: string;
  account: string;
  region: string;
  input: Plain;
}

export interface FixtureIndex {
  answerTo(question: Question): Fixture | undefined;
  /** Accounts that some fixture speaks of. */
  accounts: ReadonlySet<string>;
}

/** Indexed by operation and place: 5,000 fixtures leave a handful of candidates for one question. */
export async function indexFixtures(fixtures: readonly Fixture[]): Promise<FixtureIndex> {
  const byOperation = await groupByOperation(fixtures);
  const byPlace = new Map<string, Fixture[]>();
  const candidates = (question: Question) => {
    const operation = `${question.service}:${question.operation}`;
    const key = `${operation} ${question.account} ${question.region}`;
    const known = byPlace.get(key);
    if (known) return known;
    const found = (byOperation.get(operation) ?? []).filter((fixture) => speaksOf(fixture, question));
    byPlace.set(key, found);
    return found;
  };
  return {
    answerTo: (question) =>
      candidates(question).find((fixture) => matches(fixture.input ?? {}, question.input)),
    accounts: new Set(fixtures.flatMap((fixture) => fixture.account ?? [])),
  };
}

/** The service that a fixture means: `s3` is S3 Control when only that one has the operation or takes AccountId. */
export async function canonicalService(fixture: Fixture): Promise<string> {
  if (fixture.service !== 's3') return fixture.service;
  if (fixture.input?.AccountId !== undefined) return 's3-control';
  const s3 = await loadService('s3');
  if (s3?.operations.has(fixture.operation)) return 's3';
  const control = await loadService('s3-control');
  return control?.operations.has(fixture.operation) ? 's3-control' : 's3';
}

/** True when everything expected is there; what is not mentioned may be anything. */
export function matches(expected: unknown, actual: unknown): boolean {
  if (expected === actual) return true;
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return false;
    return expected.every((member, i) => matches(member, actual[i]));
  }
  if (typeof expected === 'object' && expected !== null && !(expected instanceof Date)) {
    if (typeof actual !== 'object' || actual === null) return false;
    return Object.entries(expected).every(([name, member]) => matches(member, (actual as Plain)[name]));
  }
  return actual !== undefined && comparable(expected) === comparable(actual);
}

/** Times are the same with and without thousandths. */
function comparable(value: unknown): string {
  const text = value instanceof Date ? value.toISOString() : String(value);
  return text.includes('.000Z') ? text.replace('.000Z', 'Z') : text;
}

async function groupByOperation(fixtures: readonly Fixture[]): Promise<Map<string, Fixture[]>> {
  const groups = new Map<string, Fixture[]>();
  for (const fixture of fixtures) {
    const service = fixture.service === 's3' ? await canonicalService(fixture) : fixture.service;
    const key = `${service}:${fixture.operation}`;
    const group = groups.get(key);
    if (group) group.push(fixture);
    else groups.set(key, [fixture]);
  }
  const weights = new Map(fixtures.map((fixture) => [fixture, specificity(fixture)]));
  for (const group of groups.values()) group.sort((a, b) => weights.get(b)! - weights.get(a)!);
  return groups;
}

function specificity({ input, account, region }: Fixture): number {
  return leaves(input) * 4 + Number(account !== undefined) + Number(region !== undefined);
}

function leaves(value: unknown): number {
  if (value === undefined) return 0;
  if (typeof value !== 'object' || value === null || value instanceof Date) return 1;
  return Object.values(value).reduce((sum: number, member) => sum + leaves(member), 0);
}

function speaksOf(fixture: Fixture, { account, region }: Question): boolean {
  return (fixture.account ?? account) === account && (fixture.region ?? region) === region;
}
