import { parseArn } from '../../flows/arn.ts';
import type { Resource } from '../../model/estate.ts';
import { takesIn } from '../../model/wildcard.ts';
import type { Case } from './case.ts';
import { find } from './find.ts';
import { lost, type Need } from './standing.ts';

/**
 * What the role of a function keeps it from: a statement that names the resource of the lost Region and none that
 * takes in the one of this Region. Nothing is concluded from policies that AWS manages, nor from what is not named.
 */
export function roleNeeds(here: Case, fn: Resource, arns: readonly string[]): Need[] {
  const { index, lost: gone } = here;
  const roleArn = fn.fields['Role'];
  if (gone === null || typeof roleArn !== 'string') return [];
  const account = roleArn.split(':')[4] ?? here.account;
  const { scope } = index.estate;
  const found = find(index, { type: 'AWS::IAM::Role', name: roleArn, account, region: scope.primary });
  const patterns = allowedResources(here, roleArn, account);
  if (patterns === undefined) return [];
  const covered = (arn: string) => patterns.some((pattern) => takesIn(pattern, arn));
  const name = 'resource' in found ? found.resource.id : roleArn;
  return arns.flatMap((arn) => {
    const parsed = parseArn(arn);
    if (!parsed || parsed.region === '' || parsed.region === gone || covered(arn)) return [];
    const other = arn.replace(`:${parsed.region}:`, `:${gone}:`);
    return covered(other)
      ? [{ kind: 'role', name, standing: lost(`is allowed ${other} and not ${arn}`) }]
      : [];
  });
}

/** Resources that any policy of a role allows something on; undefined where that is not all known. */
function allowedResources({ index }: Case, roleArn: string, account: string): string[] | undefined {
  const policies = index
    .ofType('Ringdown::IAM::AppliedPolicy')
    .filter(({ account: a, fields }) => a === account && fields['PrincipalArn'] === roleArn);
  const documents = policies.map(({ fields }) => fields['PolicyDocument']);
  if (documents.length === 0 || documents.some((document) => document === undefined || document === null))
    return undefined;
  const statements = documents.flatMap((d) => (d as unknown as { Statement: Statement[] }).Statement);
  return statements.filter(({ Effect }) => Effect === 'Allow').flatMap(({ Resource }) => Resource);
}

interface Statement {
  Effect: string;
  Resource: string[];
}
