import { type AccountFacts, accountFactsOf } from './account-facts.ts';
import { type Bucket, bucketsOf } from './buckets.ts';
import { type Instance, instancesOf } from './connect.ts';
import { type Group, groupsOf } from './groups.ts';
import { type Group as IamGroup, iamGroupsOf } from './iam-groups.ts';
import { type Key, keysOf } from './keys.ts';
import { numbersOf, type PhoneNumber } from './numbers.ts';
import type { Ago } from './place.ts';
import { type Policy, policiesOf } from './policies.ts';
import { type Role, rolesOf } from './roles.ts';
import { type Table, tablesOf } from './tables.ts';
import { type User, usersOf } from './users.ts';

/** Everything that Meridian Mutual has in its two accounts. */
export interface Centre {
  instances: Instance[];
  groups: Group[];
  numbers: PhoneNumber[];
  buckets: Bucket[];
  keys: Key[];
  tables: Table[];
  accounts: AccountFacts[];
  users: User[];
  iamGroups: IamGroup[];
  roles: Role[];
  policies: Policy[];
}

/** The centre as it should be: nothing that a rule finds fault with. Nothing of it is shared with another one. */
export const readyCentre = (ago: Ago): Centre =>
  structuredClone({
    instances: instancesOf(ago),
    groups: groupsOf(),
    numbers: numbersOf(),
    buckets: bucketsOf(ago),
    keys: keysOf(ago),
    tables: tablesOf(ago),
    accounts: accountFactsOf(ago),
    users: usersOf(ago),
    iamGroups: iamGroupsOf(),
    roles: rolesOf(ago),
    policies: policiesOf(ago),
  });
