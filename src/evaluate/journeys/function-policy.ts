import type { Value } from '../../model/estate.ts';
import { takesIn } from '../../model/wildcard.ts';
import type { Case } from './case.ts';

interface Statement {
  Effect: string;
  Principal: string[];
  NotPrincipal: string[];
  Action: string[];
  NotAction: string[];
  Condition: { Operator: string; Key: string; Values: string[] }[];
}

/**
 * Whether the policy of a function lets Connect invoke it on behalf of the instance of one Region. Each Region's
 * instance has an ARN of its own: https://docs.aws.amazon.com/connect/latest/adminguide/connect-lambda-functions.html
 */
export function admitsConnect(policy: Value, here: Case): 'yes' | 'no' | 'unknown' {
  if (policy === null) return 'no';
  const statements = (policy as unknown as { Statement: Statement[] }).Statement.filter(speaksToConnect);
  const said = (effect: string) =>
    statements.filter(({ Effect }) => Effect === effect).map((s) => applies(s, here));
  const denied = said('Deny');
  if (denied.includes('yes')) return 'no';
  const allowed = said('Allow');
  if (allowed.includes('yes')) return denied.includes('unknown') ? 'unknown' : 'yes';
  return allowed.includes('unknown') ? 'unknown' : 'no';
}

function speaksToConnect({ Principal, NotPrincipal, Action, NotAction }: Statement): boolean {
  const principal =
    NotPrincipal.length > 0 || Principal.some((p) => p === '*' || p === 'connect.amazonaws.com');
  const action =
    NotAction.length > 0 || Action.some((a) => takesIn(a.toLowerCase(), 'lambda:invokefunction'));
  return principal && action;
}

function applies({ NotPrincipal, NotAction, Condition }: Statement, here: Case): 'yes' | 'no' | 'unknown' {
  if (NotPrincipal.length > 0 || NotAction.length > 0) return 'unknown';
  const met = Condition.map((condition) => holds(condition, here));
  if (met.includes('no')) return 'no';
  return met.includes('unknown') ? 'unknown' : 'yes';
}

function holds(
  { Operator, Key, Values }: Statement['Condition'][number],
  here: Case,
): 'yes' | 'no' | 'unknown' {
  const { account, region, instance } = here;
  const known: { [key: string]: string } = {
    'aws:sourcearn': `connect:${region}:${account}:instance/${instance}`,
    'aws:sourceaccount': account,
  };
  const value = known[Key.toLowerCase()];
  if (value === undefined || !/^(Arn|String)(Like|Equals)(IfExists)?$/.test(Operator)) return 'unknown';
  // Partitions are apart: an instance of one is never named in a policy of another.
  const bare = (pattern: string) => pattern.replace(/^arn:[^:]*:/, '');
  return Values.some((pattern) => takesIn(bare(pattern), value)) ? 'yes' : 'no';
}
