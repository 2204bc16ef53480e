import type { Resource, Value } from '../../model/estate.ts';
import { functionArn } from '../../resources/lambda/function-arn.ts';
import type { Case } from './case.ts';
import { find, read } from './find.ts';
import { admitsConnect } from './function-policy.ts';
import { referenceNeeds } from './resource-needs.ts';
import { roleNeeds } from './role-needs.ts';
import { lost, type Standing, standingWith, unknown } from './standing.ts';

/** Who invokes a function: a flow, whose instance the function must admit, or a bot. */
export type Invoker = 'connect' | 'lex';

/** How a Lambda function stands, named by ARN or by its bare name. */
export function functionStanding(here: Case, value: string, invoker: Invoker = 'connect'): Standing {
  const isArn = value.startsWith('arn:');
  const { FunctionName = value, Qualifier } = isArn ? functionArn(value) : bare(value);
  const [, , , arnRegion, arnAccount] = isArn ? value.split(':') : [];
  const region = arnRegion || here.region;
  if (region === here.lost) return lost(`its ARN names ${region}`);
  const account = arnAccount || here.account;
  const place = { account, region };
  const found = find(here.index, { type: 'AWS::Lambda::Function', name: FunctionName, ...place });
  if ('unread' in found) return unknown(`whether it exists in ${region} could not be read`, found.unread);
  if ('absent' in found) return lost(`no function of that name in ${region}`);
  return invocable(here, found.resource, Qualifier, invoker);
}

const bare = (value: string) => {
  const [FunctionName, Qualifier] = value.split(':');
  return { FunctionName, Qualifier };
};

/** A version or alias has a policy of its own. */
function invocable(here: Case, fn: Resource, qualifier: string | undefined, invoker: Invoker): Standing {
  const target = qualifier === undefined || qualifier === '$LATEST' ? fn : aliasOf(here, fn, qualifier);
  if ('state' in target) return target;
  if (invoker === 'connect') {
    const policy = read(here.index, target, 'Policy');
    if ('unread' in policy) return unknown('who may invoke it could not be read', policy.unread);
    const admitted = admission(here, policy.value, fn);
    if (admitted) return admitted;
  }
  const needs = needsOf(here, fn);
  return 'state' in needs ? needs : standingWith(`exists in ${fn.region} and admits the instance`, needs);
}

function aliasOf({ index }: Case, fn: Resource, qualifier: string): Resource | Standing {
  const { account, region } = fn;
  if (/^\d+$/.test(qualifier)) return unknown(`whether version ${qualifier} exists in ${region} is not read`);
  const found = find(index, { type: 'AWS::Lambda::Alias', name: `${fn.id}:${qualifier}`, account, region });
  if ('resource' in found) return found.resource;
  return 'absent' in found
    ? lost(`it has no alias ${qualifier} in ${region}`)
    : unknown(`whether it has the alias ${qualifier} in ${region} could not be read`, found.unread);
}

function admission(here: Case, policy: Value, { account, region }: Resource): Standing | undefined {
  // A function of another account or Region is invoked on behalf of this instance all the same.
  const admitted = admitsConnect(policy, here);
  if (admitted === 'yes') return undefined;
  return admitted === 'no'
    ? lost(`its policy does not admit the instance in ${here.region}`)
    : unknown(`its policy in ${account} ${region} has conditions that only a call can decide`);
}

/** What its environment and its role show that it works with. */
function needsOf(here: Case, fn: Resource) {
  const references = read(here.index, fn, 'EnvironmentReferences');
  if ('unread' in references) return unknown('its environment could not be read', references.unread);
  const arns = references.value as string[];
  const needs = referenceNeeds(here, arns);
  return arns.length === 0 ? needs : [...needs, ...roleNeeds(here, fn, arns)];
}
