import { type AccountFacts, accountFactsOf } from './account/account-facts.ts';
import { type Alarm, alarmsOf } from './cloudwatch/alarms.ts';
import { type Contents, contentsOf } from './connect/contents.ts';
import { type Group, groupsOf } from './connect/groups.ts';
import { type Instance, instancesOf } from './connect/instances.ts';
import { numbersOf, type PhoneNumber } from './connect/numbers.ts';
import { type Table, tablesOf } from './dynamodb/tables.ts';
import { type Group as IamGroup, iamGroupsOf } from './iam/groups.ts';
import { type Policy, policiesOf } from './iam/policies.ts';
import { type Role, rolesOf } from './iam/roles.ts';
import { type User, usersOf } from './iam/users.ts';
import { type Key, keysOf } from './kms/keys.ts';
import { functionsOf, type LambdaFunction } from './lambda/functions.ts';
import { type Bot, botsOf } from './lex/bots.ts';
import type { Ago } from './place.ts';
import { type Bucket, bucketsOf } from './s3/buckets.ts';

/** Everything that Meridian Mutual has in its two accounts. */
export interface Centre {
  instances: Instance[];
  groups: Group[];
  numbers: PhoneNumber[];
  /** What the instances hold. */
  contents: Contents[];
  functions: LambdaFunction[];
  bots: Bot[];
  alarms: Alarm[];
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
export function readyCentre(ago: Ago): Centre {
  const services = { functions: functionsOf(ago), bots: botsOf(ago) };
  const made = { ...services, contents: contentsOf(services, ago), alarms: alarmsOf() };
  // These are written anew each time; what is below holds constants.
  const rest = structuredClone({
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
  return { ...made, ...rest };
}
