import type { Sign } from '../../model/drill.ts';
import type { Unread } from '../../model/provenance.ts';
import type { Drill } from '../../rules/drills/drill.ts';
import type { EstateIndex } from '../estate-index.ts';
import type { Window } from './window.ts';

/** What one look at the estate came to. `unread` holds what could still change it. */
export interface Seen extends Omit<Sign, 'sign'> {
  unread: Unread[];
}

/** Looks for one sign of a drill among what AWS recorded. A pure function. */
export type Look = (index: EstateIndex, at: { drill: Drill; window: Window }) => Seen;
