import type { Ago } from '../place.ts';
import { type Membership, membershipsOf } from './organization.ts';
import { type Stack, type StackSet, stackSetsOf, stacksOf } from './stacks.ts';
import { type Trail, trailsOf } from './trails.ts';
import { type Watch, watchesOf } from './watches.ts';

/** What looks after the accounts, and what they were built with. */
export interface Governance {
  trails: Trail[];
  watches: Watch[];
  memberships: Membership[];
  stacks: Stack[];
  stackSets: StackSet[];
}

export const governanceOf = (ago: Ago): Governance => ({
  trails: trailsOf(),
  watches: watchesOf(),
  memberships: membershipsOf(),
  stacks: stacksOf(ago),
  stackSets: stackSetsOf(),
});
