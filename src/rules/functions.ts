import { RE2JS } from '@bufbuild/re2';
import type { Value } from '../model/estate.ts';
import { takesIn } from '../model/wildcard.ts';
import { bool, list, nullable, number, object, string, timestamp } from '../resources/field-type.ts';
import type { CelType } from './cel-type.ts';

/** A function that rules may call besides CEL's own operators and macros. */
export interface RuleFunction {
  name: string;
  params: { name: string; type: CelType }[];
  result: CelType;
  doc: string;
  example: string;
  run: (...args: never[]) => Value;
}

/** The element that stands for list members that could not be read: every access to it is an unknown. */
export const hole: Readonly<Record<string, never>> = Object.freeze({});

/** A function was given a list that may lack members, so that its result would be a guess. */
class IncompleteList extends Error {
  override readonly name = 'IncompleteList';
}

const any: CelType = { kind: 'any' };
const anyList: CelType = { kind: 'list', of: any };
const celType = (type: ReturnType<typeof nullable>) => type as CelType;
const replicationFilter = object({
  Prefix: nullable(string),
  TagFilters: list(object({ Key: nullable(string), Value: nullable(string) })),
});

export const ruleFunctions: readonly RuleFunction[] = [
  {
    name: 'count',
    params: [{ name: 'list', type: anyList }],
    result: celType(number),
    doc: 'Number of elements. Unknown when the list may lack members, where `size()` would miscount.',
    example: 'count(resource.AccessKeys) <= 1',
    run: (items: Value[]) => complete(items).length,
  },
  {
    name: 'sum',
    params: [{ name: 'numbers', type: { kind: 'list', of: celType(number) } }],
    result: celType(number),
    doc: 'Sum of a list of numbers.',
    example: 'sum(resource.TelephonyDistribution.map(d, d.Percentage)) == 100',
    run: (numbers: number[]) => complete(numbers).reduce((a, b) => a + b, 0),
  },
  {
    name: 'sameSet',
    params: [
      { name: 'a', type: { kind: 'list', of: celType(string) } },
      { name: 'b', type: { kind: 'list', of: celType(string) } },
    ],
    result: celType(bool),
    doc: 'Whether two lists of text hold the same elements, in any order.',
    example: 'sameSet(resource.ApprovedOrigins, resource.Counterpart.ApprovedOrigins)',
    run: (a: string[], b: string[]) => minus(a, b).length === 0 && minus(b, a).length === 0,
  },
  {
    name: 'minus',
    params: [
      { name: 'a', type: { kind: 'list', of: celType(string) } },
      { name: 'b', type: { kind: 'list', of: celType(string) } },
    ],
    result: celType(list(string)),
    doc: 'Elements of `a` that are not in `b`.',
    example: 'count(minus(resource.ApprovedOrigins, resource.Counterpart.ApprovedOrigins)) == 0',
    run: minus,
  },
  {
    name: 're',
    params: [
      { name: 'text', type: celType(string) },
      { name: 'pattern', type: celType(string) },
    ],
    result: celType(bool),
    doc: 'Whether a regular expression (RE2 syntax, linear time) matches anywhere in the text.',
    example: 're(resource.Arn, ":key/mrk-")',
    run: matches,
  },
  {
    name: 'region',
    params: [{ name: 'arn', type: celType(string) }],
    result: celType(nullable(string)),
    doc: 'Region of an ARN; null where the ARN names none.',
    example: 'region(resource.S3Config.EncryptionConfig.KeyId) == resource.Region',
    run: (arn: string) => arnPart(arn, 3),
  },
  {
    name: 'account',
    params: [{ name: 'arn', type: celType(string) }],
    result: celType(nullable(string)),
    doc: 'Account of an ARN; null where the ARN names none.',
    example: 'account(resource.Role) == resource.AccountId',
    run: (arn: string) => arnPart(arn, 4),
  },
  {
    name: 'daysBetween',
    params: [
      { name: 'earlier', type: celType(timestamp) },
      { name: 'later', type: celType(timestamp) },
    ],
    result: celType(number),
    doc: 'Days from one time to another, with fractions; negative when they are the other way round.',
    example: 'daysBetween(resource.CreateDate, now) <= params.maxAgeDays',
    run: (earlier: Date, later: Date) => (later.getTime() - earlier.getTime()) / 86_400_000,
  } as unknown as RuleFunction,
  {
    name: 'entry',
    params: [
      { name: 'map', type: { kind: 'map', of: celType(string) } },
      { name: 'key', type: celType(string) },
    ],
    result: celType(nullable(string)),
    doc: 'Value of a map entry, such as a tag or an instance attribute; null where there is none.',
    example: 'entry(resource.Attributes, "CONTACTFLOW_LOGS") == "true"',
    run: (map: ReadonlyMap<string, string>, key: string) => map.get(key) ?? null,
  },
  {
    name: 'covers',
    params: [
      { name: 'filter', type: { ...celType(replicationFilter), nullable: true } },
      { name: 'prefix', type: { ...celType(string), nullable: true } },
    ],
    result: celType(bool),
    doc: 'Whether an S3 replication filter takes in every object below a prefix: its own prefix is a beginning of it and no tag narrows it. An absent filter takes in everything.',
    example: 'r.Status == "Enabled" && covers(r.Filter, resource.S3Config.BucketPrefix)',
    run: (filter: { Prefix: string | null; TagFilters: Value[] } | null, prefix: string | null) =>
      filter === null || (filter.TagFilters.length === 0 && (prefix ?? '').startsWith(filter.Prefix ?? '')),
  },
  {
    name: 'grants',
    params: [
      { name: 'pattern', type: celType(string) },
      { name: 'action', type: celType(string) },
    ],
    result: celType(bool),
    doc: 'Whether an action pattern of a policy (`s3:Get*`, `*`) takes in an action. Case does not matter, as in IAM.',
    example: 's.Action.exists(a, grants(a, "iam:PassRole"))',
    run: (pattern: string, action: string) => takesIn(pattern.toLowerCase(), action.toLowerCase()),
  },
];

function complete<T extends Value>(items: readonly T[]): readonly T[] {
  if ((items as readonly unknown[]).includes(hole)) throw new IncompleteList('the list may lack members');
  return items;
}

function minus(a: string[], b: string[]): string[] {
  const without = new Set(complete(b));
  return complete(a).filter((item) => !without.has(item));
}

/** Several rules ask the same of the same names, and an answer of RE2 takes as long as ten others. */
const answers = new Map<string, { re: RE2JS; texts: Map<string, boolean> }>();
const mostAnswers = 10_000;

function matches(text: string, pattern: string): boolean {
  const { re, texts } = answers.get(pattern) ?? { re: new RE2JS(pattern), texts: new Map<string, boolean>() };
  const known = texts.get(text);
  if (known !== undefined) return known;
  if (texts.size >= mostAnswers) texts.clear();
  const found = re.test(text);
  texts.set(text, found);
  answers.set(pattern, { re, texts });
  return found;
}

const arnPart = (arn: string, part: number): string | null => arn.split(':')[part] || null;
