import type { Unread } from '../../model/provenance.ts';
import type {
  Assumption,
  Estimate,
  ObjectiveState,
  Objectives,
  RecoverySource,
  RecoveryTerm,
  Span,
} from '../../model/recovery.ts';

/** A summand with why it has no upper bound, where it has none. */
export interface Part {
  term: RecoveryTerm;
  unbounded?: string;
  notEstimable?: readonly Unread[];
}

type Told = Pick<RecoveryTerm, 'label' | 'why'>;

/** A figure that a source gives. */
export const figure = (told: Told, { lower, upper }: Span, source: RecoverySource): Part => ({
  term: { ...told, lower, upper, source },
});

/** What is known to have no bound. */
export const boundless = (told: Told, source: RecoverySource | null = null): Part => ({
  term: { ...told, lower: 0, upper: null, source },
  unbounded: told.why,
});

/** What needs facts that nobody has; each is named. */
export const missing = (told: Told, causes: readonly Unread[]): Part => ({
  term: { ...told, lower: 0, upper: null, source: null },
  notEstimable: causes,
});

/** The same with facts that may turn out to make it less. */
export const perhapsLess = (part: Part, causes: readonly Unread[]): Part => ({
  ...part,
  notEstimable: [...(part.notEstimable ?? []), ...causes],
});

/** What happens one after the other: bounds add up. */
export function sum(parts: readonly Part[]): Estimate {
  const isOpen = parts.some(({ term }) => term.upper === null);
  return {
    lower: parts.reduce((all, { term }) => all + term.lower, 0),
    upper: isOpen ? null : parts.reduce((all, { term }) => all + term.upper!, 0),
    terms: parts.map(({ term }) => term),
    unbounded: parts.find((part) => part.unbounded !== undefined)?.unbounded ?? null,
    notEstimable: distinct(parts.flatMap((part) => part.notEstimable ?? [])),
  };
}

/**
 * The best of several mechanisms that carry the same data. One that nobody can tell of may be better than any that is
 * known, and never makes a known bound worse.
 */
export function best(estimates: readonly Estimate[]): Estimate {
  const notEstimable = distinct(estimates.flatMap((one) => one.notEstimable));
  const bounded = estimates.filter(({ upper }) => upper !== null);
  if (bounded.length > 0) return { ...bounded.reduce((a, b) => (b.upper! < a.upper! ? b : a)), notEstimable };
  const open = estimates.find(({ unbounded }) => unbounded === null);
  return open ? { ...open, notEstimable } : estimates[0]!;
}

/** Known as soon as what is known decides: what is missing matters only while it could change the answer. */
export function stateOf(
  { lower, upper, unbounded, notEstimable }: Estimate,
  objectiveSeconds: number | null,
): ObjectiveState {
  if (objectiveSeconds === null) return 'no-objective';
  if (unbounded !== null || lower > objectiveSeconds) return 'missed';
  if (upper !== null && upper <= objectiveSeconds) return 'met';
  return upper === null || notEstimable.length > 0 ? 'not-estimable' : 'missed';
}

/** Something that no call could have told. */
export const notKnown = (field: string, resource: string, reason: string): Unread => ({
  field,
  resource,
  actions: [],
  outcome: 'not-examined',
  reason,
});

/** What `ringdown.yaml` declares, or that nobody declared it. */
export function declared(
  { assumptions }: Objectives,
  { name, label, why, otherwise }: { name: Assumption; label: string; why: string; otherwise: string },
): Part {
  const span = assumptions[name];
  const key = `objectives.assumptions.${name}`;
  return span
    ? figure({ label, why }, span, { basis: 'declared', name: key })
    : missing({ label, why: otherwise }, [notKnown(key, 'ringdown.yaml', `${otherwise}; set ${key}`)]);
}

/** Each cause once, in an order that does not depend on that of listings. */
function distinct(causes: readonly Unread[]): Unread[] {
  const known = new Map(causes.map((cause) => [JSON.stringify(cause), cause]));
  return [...known.keys()].sort().map((key) => known.get(key)!);
}
