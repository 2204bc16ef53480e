import type { CallRecord } from './provenance.ts';

/** A value as the estate stores it: JSON, timestamps as ISO 8601 strings. `null` means known to be absent. */
export type Value = string | number | boolean | null | Value[] | { [member: string]: Value };

/**
 * One resource of the account. A field that is missing from `fields` was not read, and `reads` says
 * why: it maps each operation to the calls (indexes into `Estate.calls`) that were made.
 */
export interface Resource {
  type: string;
  id: string;
  arn: string | null;
  account: string;
  region: string;
  fields: { [field: string]: Value };
  reads: { [operation: string]: number[] };
}

/** What listing one type in one place came to. */
export interface Collection {
  type: string;
  account: string;
  region: string;
  /** Where resources may exist that nobody saw; empty when the listing is complete. */
  gaps: ListingGap[];
}

/** A listing that failed: of the children of one parent, or (`null`) of anything. */
export interface ListingGap {
  parent: string | null;
  calls: number[];
}

export interface Scope {
  primary: string;
  /** Absent when the user named one Region only; rules that speak of it are then unknown. */
  recovery?: string;
  accounts: { id: string; name?: string }[];
}

/** Everything that one scan learned. Plain data: sorted, serialisable, and all that evaluation may use. */
export interface Estate {
  schema: 'ringdown-estate';
  version: 1;
  tool: string;
  startedAt: string;
  finishedAt: string;
  /** True when the scan was interrupted before every planned call was made. */
  interrupted: boolean;
  scope: Scope;
  calls: CallRecord[];
  collections: Collection[];
  resources: Resource[];
}

/** The Regions of a scope, primary first. */
export const scopeRegions = (scope: Scope): string[] =>
  scope.recovery === undefined ? [scope.primary] : [scope.primary, scope.recovery];
