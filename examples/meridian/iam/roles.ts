import { functionRows } from '../lambda/functions.ts';
import { type Ago, dataAccount, hex, primary, production } from '../place.ts';
import { policyArn, roleArn, type Statement, trustedBy } from '../policy.ts';
import { lakeRoles, meridianRoles, serviceLinked } from './role-list.ts';

export interface Role {
  account: string;
  path: string;
  name: string;
  description: string;
  trust: Statement[];
  inline: { [policy: string]: Statement[] };
  attached: string[];
  created: string;
  /** `null` when nobody used the role in 400 days. */
  lastUsed: string | null;
  usedIn: string;
}

type Options = Partial<Pick<Role, 'account' | 'path' | 'inline' | 'attached' | 'usedIn'>> & {
  usedAgo?: number;
};
export type RoleRow = [name: string, description: string, trust: Statement[], options: Options];

export const rolesOf = (ago: Ago): Role[] =>
  [
    ...functionRows.map(
      ([name, description]): RoleRow => [
        `meridian-fn-${name}`,
        description,
        trustedBy('lambda'),
        { attached: [policyArn('meridian-function')] },
      ],
    ),
    ...meridianRoles,
    ...lakeRoles.map(
      ([name, description, trust, options]): RoleRow => [
        name,
        description,
        trust,
        { account: dataAccount, ...options },
      ],
    ),
    ...serviceLinked.map(
      ([account, service, name]): RoleRow => [
        `AWSServiceRoleFor${name}`,
        '',
        trustedBy(service),
        { account, path: `/aws-service-role/${service}.amazonaws.com/` },
      ],
    ),
  ].map((row) => roleOf(row, ago));

/** A copy, for a flaw in one role must not reach another that says the same. */
const roleOf = ([name, description, trust, { usedAgo = 1, ...options }]: RoleRow, ago: Ago): Role =>
  structuredClone({
    ...{
      account: production,
      path: '/',
      name,
      description,
      trust,
      inline: {},
      attached: [],
      usedIn: primary,
    },
    created: ago(200 + (Number.parseInt(hex(name, 3), 16) % 900)),
    lastUsed: ago(usedAgo),
    ...options,
  });

export const arnOfRole = ({ account, path, name }: Role): string => roleArn(path.slice(1) + name, account);
