import { parseArn } from '../../flows/arn.ts';
import type { Resource } from '../../model/estate.ts';
import type { Unread } from '../../model/provenance.ts';
import { takesIn } from '../../model/wildcard.ts';
import { unseen, withoutValue } from '../unseen.ts';
import type { Case } from './case.ts';
import { find, read } from './find.ts';
import { lost, type Need, unknown } from './standing.ts';

/**
 * What the role of a function keeps it from: a statement that names the resource of the lost Region and none that
 * takes in the one of this Region. Nothing is concluded from policies that AWS manages, nor from what is not named.
 */
export function roleNeeds(here: Case, fn: Resource, arns: readonly string[]): Need[] {
  const { index, lost: gone } = here;
  const pairs = arns.flatMap((arn) => {
    const region = parseArn(arn)?.region ?? '';
    return gone === null || region === '' || region === gone
      ? []
      : [{ arn, other: arn.replace(`:${region}:`, `:${gone}:`) }];
  });
  if (pairs.length === 0) return [];
  const role = read(index, fn, 'Role');
  if ('unread' in role) return [{ kind: 'role', name: fn.id, standing: unread(role.unread) }];
  const roleArn = String(role.value);
  const allowed = allowedBy(here, roleArn);
  if (allowed === undefined) return [];
  const covered = (arn: string) => allowed.patterns.some((pattern) => takesIn(pattern, arn));
  const name = nameOf(here, roleArn);
  return pairs.flatMap(({ arn, other }): Need[] => {
    if (covered(arn)) return [];
    if (allowed.unread.length > 0) return [{ kind: 'role', name, standing: unread(allowed.unread) }];
    return covered(other)
      ? [{ kind: 'role', name, standing: lost(`is allowed ${other} and not ${arn}`) }]
      : [];
  });
}

const unread = (causes: readonly Unread[]) => unknown('what it is allowed could not be read', causes);

function nameOf({ index, account }: Case, roleArn: string): string {
  const { primary } = index.estate.scope;
  const found = find(index, { type: 'AWS::IAM::Role', name: roleArn, account, region: primary });
  return 'resource' in found ? found.resource.id : roleArn;
}

/** Resources that any policy of a role allows something on; undefined where a policy is one that AWS manages. */
function allowedBy({ index }: Case, roleArn: string): { patterns: string[]; unread: Unread[] } | undefined {
  const type = index.registry.types.get('Ringdown::IAM::AppliedPolicy')!;
  const account = roleArn.split(':')[4]!;
  const region = index.estate.scope.primary;
  const policies = index.having(type.type, 'PrincipalArn', { account, region, value: roleArn });
  const documents = policies.map((policy) => read(index, policy, 'PolicyDocument'));
  if (documents.some((document) => 'value' in document && document.value === null)) return undefined;
  const missing = [
    ...unseen(index, type, { account }),
    ...withoutValue(index, type.type, { field: 'PrincipalArn', account, region: undefined }),
    ...documents.flatMap((document) => ('unread' in document ? document.unread : [])),
  ];
  const statements = documents.flatMap((document) =>
    'value' in document ? (document.value as unknown as { Statement: Statement[] }).Statement : [],
  );
  const patterns = statements.filter(({ Effect }) => Effect === 'Allow').flatMap(({ Resource }) => Resource);
  return { patterns, unread: missing };
}

interface Statement {
  Effect: string;
  Resource: string[];
}
