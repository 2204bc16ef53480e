import type { Resource } from '../../model/estate.ts';
import type { Unread } from '../../model/provenance.ts';
import type { ScopeChoice } from '../../model/scope-choice.ts';
import { isLike } from '../../model/wildcard.ts';
import { leadsTo, type Root, roots, uses } from '../../resources/contact-centre-uses.ts';
import type { AnyType } from '../../resources/resource-type.ts';
import type { EstateIndex } from '../estate-index.ts';
import { unlistedOf } from '../unlisted.ts';
import { fieldUnreads } from '../unread.ts';
import { follow } from './follow.ts';
import { Holes } from './holes.ts';

/** Whether the contact centre uses a resource, or what would have to be read to tell. */
export type Belonging = 'inside' | 'outside' | Unread[];

/**
 * What the contact centre uses: everything that its own configuration leads to, step by step, and everything that
 * carries one of the tags. Where a step could not be read, what it may have led to is neither inside nor outside.
 */
export class Membership {
  readonly #index: EstateIndex;
  readonly #tags: ScopeChoice['tags'];
  readonly #members = new Set<Resource>();
  /** What is used if something is used of which nobody can tell, and why nobody can. */
  readonly #possible = new Map<Resource, readonly Unread[]>();
  readonly #holes: Holes;

  constructor(index: EstateIndex, { tags }: ScopeChoice) {
    this.#index = index;
    this.#tags = tags;
    this.#holes = new Holes(index.registry);
    for (const root of roots) this.#enterRoot(root);
    const tagged = Object.keys(tags).length === 0 ? [] : [...index.registry.types.values()].filter(hasTags);
    for (const type of tagged) this.#enterTagged(type);
    // What is certain comes first: the rest is what nobody can tell.
    for (const { type } of tagged)
      for (const resource of index.ofType(type)) {
        const unread = this.#tagsUnread(resource);
        if (unread.length > 0) this.#enterPossible(resource, unread);
      }
  }

  of(resource: Resource): Belonging {
    if (this.#members.has(resource)) return 'inside';
    const unread = [...(this.#possible.get(resource) ?? []), ...this.#holes.before(resource.type)];
    return unread.length > 0 ? unread : 'outside';
  }

  #enterRoot({ type: name, uses: fields, isRoot }: Root): void {
    const type = this.#index.registry.types.get(name)!;
    for (const { unknown } of unlistedOf(this.#index, type)) this.#hole(name, unknown);
    for (const resource of this.#index.ofType(name)) {
      const unread = fields.filter((field) => !(field in resource.fields));
      if (unread.length > 0)
        this.#hole(
          name,
          unread.flatMap((field) => fieldUnreads(this.#index, resource, field)),
        );
      else if (isRoot(resource.fields)) this.#enter(resource);
    }
  }

  #enterTagged(type: AnyType): void {
    for (const { unknown } of unlistedOf(this.#index, type)) this.#hole(type.type, unknown);
    for (const resource of this.#index.ofType(type.type)) if (this.#isTagged(resource)) this.#enter(resource);
  }

  #enter(first: Resource): void {
    this.#followFrom(first, this.#members, (resource) => this.#members.add(resource));
  }

  #enterPossible(first: Resource, unread: readonly Unread[]): void {
    const isKnown = { has: (one: Resource) => this.#members.has(one) || this.#possible.has(one) };
    this.#followFrom(first, isKnown, (resource) => this.#possible.set(resource, unread));
  }

  /** Follows everything that a resource leads to, in whatever order it is met; each is met once. */
  #followFrom(
    first: Resource,
    known: { has: (resource: Resource) => boolean },
    keep: (resource: Resource) => void,
  ): void {
    const waiting = [first];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (known.has(next)) continue;
      keep(next);
      for (const member of uses[next.type] ?? []) {
        const { resources, unread } = follow(this.#index, next, member);
        waiting.push(...resources);
        for (const target of leadsTo(this.#index.registry.types.get(next.type)!, member))
          this.#holes.add(target, unread);
      }
    }
  }

  /** Something of a type that nobody saw may lead on. */
  #hole(type: string, unread: readonly Unread[]): void {
    if (unread.length === 0) return;
    for (const member of uses[type] ?? [])
      for (const target of leadsTo(this.#index.registry.types.get(type)!, member))
        this.#holes.add(target, unread);
  }

  #isTagged({ fields }: Resource): boolean {
    const own = fields['Tags'] as { [key: string]: string } | null | undefined;
    return Object.entries(this.#tags).some(([key, values]) => {
      const value = own && Object.hasOwn(own, key) ? own[key] : undefined;
      return value !== undefined && values.some((pattern) => isLike(pattern, value));
    });
  }

  #tagsUnread(resource: Resource): Unread[] {
    const type = this.#index.registry.types.get(resource.type)!;
    if (Object.keys(this.#tags).length === 0 || !('Tags' in type.fields) || 'Tags' in resource.fields)
      return [];
    return fieldUnreads(this.#index, resource, 'Tags');
  }
}

const hasTags = ({ fields }: AnyType): boolean => 'Tags' in fields;
