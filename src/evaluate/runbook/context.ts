import type { Resource, Value } from '../../model/estate.ts';
import type { Finding } from '../../model/finding.ts';
import type { Journey, Simulation } from '../../model/journey.ts';
import type { Unread } from '../../model/provenance.ts';
import type { RuleSummary } from '../../model/report.ts';
import type { Missing, RunbookSettings } from '../../model/runbook.ts';
import type { EstateIndex } from '../estate-index.ts';
import { read } from '../journeys/find.ts';
import { unseen } from '../unseen.ts';
import { finders } from './finders.ts';
import { say } from './words.ts';

/** What every part of a runbook is made from. */
export interface Context {
  index: EstateIndex;
  /** The Region that does not answer. */
  lost: string;
  /** The Region that takes over. */
  left: string;
  simulation: Simulation;
  journeys: readonly Journey[];
  findings: readonly Finding[];
  rules: ReadonlyMap<string, Pick<RuleSummary, 'id' | 'title' | 'severity' | 'domain' | 'references'>>;
  settings: RunbookSettings;
}

export interface Listed {
  resources: readonly Resource[];
  missing: Missing[];
}

/** The resources of a type in one Region, or of a type that has none, and why some may be missing. */
export function listed({ index, lost, left }: Context, type: string, region?: string): Listed {
  const declared = index.registry.types.get(type)!;
  const resources = index.ofType(type).filter((r) => region === undefined || r.region === region);
  const missing = index.estate.scope.accounts.flatMap(({ id: account }) =>
    unseen(index, declared, { account, region }).map((cause) => {
      const find = finders[type]?.({ account, region: region ?? left });
      return missingOf(cause, find && { ...find, ...(find.region === lost && { probes: true }) });
    }),
  );
  return { resources, missing: distinct(missing) };
}

/** A field, or undefined where it was not read; then `missing` gets to know why. */
export function told(
  { index, lost }: Context,
  resource: Resource,
  field: string,
  missing: Missing[],
): Value | undefined {
  const found = read(index, resource, field);
  if ('value' in found) return found.value;
  const { account, type, region } = resource;
  const find = finders[type]?.({ account, region }, resource);
  const asked = find && { ...find, ...(find.region === lost && { probes: true }) };
  missing.push(...found.unread.map((cause) => missingOf(cause, asked)));
  return undefined;
}

/** What could not be read, by which call, and why. */
function missingOf({ field, resource, operation, outcome, reason }: Unread, find?: Missing['find']): Missing {
  const what = field === '*' ? say`${resource}` : say`${field} of ${resource}`;
  const call = operation === undefined ? say`not asked for` : say`${operation} ${[outcome]}`;
  return { words: say`${what}: ${call}: ${reason}`, ...(find && { find }) };
}

export const distinct = (missing: readonly Missing[]): Missing[] => [
  ...new Map(missing.map((one) => [JSON.stringify(one), one])).values(),
];

/** Region of an ARN; empty where it names none. */
export const regionOf = (arn: string): string => arn.split(':')[3] ?? '';

/** Members of a list that a field holds; none where it is absent. */
export const list = <T>(value: Value | undefined): T[] => (Array.isArray(value) ? (value as T[]) : []);

export const text = ({ fields }: Resource, field: string): string | null =>
  typeof fields[field] === 'string' ? (fields[field] as string) : null;
