import type { Resource } from '../../model/estate.ts';
import type { Unread } from '../../model/provenance.ts';
import type { EstateIndex } from '../estate-index.ts';

/** Which flow something starts in a Region: none, or why that could not be read. */
export type FirstFlow = { flow: string | null } | { unread: Unread[] };

/** A way into an instance. */
export interface Entry {
  kind: 'phone-number' | 'address' | 'flow';
  id: string;
  name: string;
  account: string;
  /** Id of the instance; empty on a number whose group nobody could read. */
  instance: string;
  /** Region that serves it while nothing is lost. */
  region: string;
  /** ARN of the traffic distribution group that can move it; null on what no group moves. */
  group: string | null;
  firstFlow: (region: string) => FirstFlow;
}

export const targetType = (index: EstateIndex, type: string) => index.registry.types.get(type)!;

/** A field that its listing always knows, as text; empty where even that was malformed. */
export const known = ({ fields }: Resource, field: string): string =>
  typeof fields[field] === 'string' ? (fields[field] as string) : '';
