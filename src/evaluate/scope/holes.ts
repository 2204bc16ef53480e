import type { Unread } from '../../model/provenance.ts';
import { leadsTo, uses } from '../../resources/contact-centre-uses.ts';
import type { Registry } from '../../resources/registry.ts';

/** Causes beyond this number repeat what is already said. */
const mostCauses = 20;

/** Where the search for what the contact centre uses could not go on, by the type that it would have come to. */
export class Holes {
  readonly #registry: Registry;
  readonly #causes = new Map<string, Map<string, Unread>>();
  #spread = new Map<string, Unread[]>();

  constructor(registry: Registry) {
    this.#registry = registry;
  }

  /**
   * A Region in which a service has no address holds nothing of it that could be used: Customer Profiles is not in Osaka,
   * and nobody's keys are in doubt for that. The listing that failed stays among the gaps of the report.
   */
  add(type: string, unread: readonly Unread[]): void {
    const causes = unread.filter(({ outcome }) => outcome !== 'unsupported-region');
    for (const cause of causes) keep(this.#causes, type, cause);
    if (causes.length > 0) this.#spread = new Map();
  }

  /** Why some resources of a type may be used without our knowing: what nobody came to may have led to them in turn. */
  before(type: string): readonly Unread[] {
    const known = this.#spread.get(type);
    if (known) return known;
    const found = new Map<string, Map<string, Unread>>();
    for (const source of this.#typesBefore(type))
      for (const cause of this.#causes.get(source)?.values() ?? []) keep(found, type, cause);
    const causes = [...(found.get(type)?.values() ?? [])];
    this.#spread.set(type, causes);
    return causes;
  }

  #typesBefore(type: string): Set<string> {
    const found = new Set([type]);
    for (let size = 0; size < found.size; ) {
      size = found.size;
      for (const [source, members] of Object.entries(uses))
        if (members.some((member) => this.#leadsInto(source, member, found))) found.add(source);
    }
    return found;
  }

  #leadsInto(source: string, member: string, types: ReadonlySet<string>): boolean {
    return leadsTo(this.#registry.types.get(source)!, member).some((target) => types.has(target));
  }
}

function keep(causes: Map<string, Map<string, Unread>>, type: string, cause: Unread): void {
  const own = causes.get(type) ?? new Map<string, Unread>();
  causes.set(type, own);
  const key = `${cause.operation}|${cause.outcome}|${cause.field}|${cause.resource}`;
  if (own.size < mostCauses) own.set(key, cause);
}
