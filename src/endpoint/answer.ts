import { type AccessRules, actionsOf, deniedAction, deniedMessage } from './access.ts';
import { encodeOutput } from './encode.ts';
import { encodeError } from './encode-error.ts';
import { AwsError, commonError } from './errors.ts';
import { type Fault, faultError, faultFor, type SpoiltAnswer, throttlingError } from './faults.ts';
import type { FixtureIndex, Question } from './fixture.ts';
import type { Caller } from './identity.ts';
import type { LoadedService, Plain } from './load-service.ts';
import type { Message } from './message.ts';
import type { Page } from './paginate.ts';
import { plan } from './plan.ts';
import type { QuotaKey } from './quota.ts';
import { requestIdOf } from './request-id.ts';
import type { Route } from './route.ts';
import type { Sts } from './sts.ts';

/** Everything that outlives one request. */
export interface World {
  fixtures: FixtureIndex;
  /** Whether the fixtures are known to hold no mistake. */
  checked: boolean;
  access: AccessRules;
  faults: readonly Fault[];
  sts: Sts;
  /** False when the quota of an operation is used up. */
  withinQuota: (key: QuotaKey) => boolean;
  expiredCredentials: boolean;
  /** Items on a page at the most, whatever is asked for. */
  pageSize: number;
}

export interface Asking {
  service: LoadedService;
  route: Route;
  caller: Caller;
  input: Plain;
}

export interface Reply {
  page: number;
  /** Code of the error that was answered. */
  error?: string;
  send: Message | SpoiltAnswer;
}

/** What AWS would answer to a routed request. */
export async function answer(world: World, asking: Asking): Promise<Reply> {
  const { service } = asking;
  const question = questionOf(asking);
  const planned = attempt(() => plan(world, asking, question));
  const number = planned instanceof AwsError ? 1 : planned.number;
  const requestId = requestIdOf(question, number);
  const fault = faultFor(world.faults, { ...question, page: number });
  const refused = refusal(world, asking, question) ?? (fault && faultOf(world, asking, fault));
  if (fault && !refused) return { page: number, send: fault as SpoiltAnswer };
  const failed = refused ?? (planned instanceof AwsError ? planned : undefined);
  if (failed) {
    return { page: number, error: failed.code, send: encodeError(failed, service.protocol, requestId) };
  }
  const { output } = planned as Page;
  const send = await encodeOutput({ service, operation: asking.route.operation, output, requestId });
  return { page: number, send };
}

function questionOf({ service, route, caller, input }: Asking): Question {
  return {
    service: service.id,
    operation: route.operation.name,
    account: caller.account,
    region: caller.region,
    input,
  };
}

/** Refused before anything is looked up, in the order in which AWS checks. */
function refusal(world: World, { service, caller }: Asking, question: Question): AwsError | undefined {
  const { protocol } = service;
  if (world.expiredCredentials) {
    return commonError('expired', protocol, 'The security token included in the request is expired');
  }
  if (!world.withinQuota(question)) return throttlingError(protocol);
  const action = deniedAction(world.access, question.service, question.operation);
  if (action === undefined) return undefined;
  return commonError('denied', protocol, deniedMessage(world.sts.principalOf(caller), action));
}

function faultOf(
  world: World,
  { service, route, caller }: Asking,
  kind: Fault['kind'],
): AwsError | undefined {
  return faultError(kind, service.protocol, () => {
    const [action = route.operation.name] = actionsOf(world.access, service.id, route.operation.name);
    return deniedMessage(world.sts.principalOf(caller), action);
  });
}

function attempt<T>(action: () => T): T | AwsError {
  try {
    return action();
  } catch (error) {
    if (error instanceof AwsError) return error;
    throw error;
  }
}
