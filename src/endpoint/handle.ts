import { type Asking, answer, type Reply, type World } from './answer.ts';
import { encodeError } from './encode-error.ts';
import { AwsError, commonError } from './errors.ts';
import { type Caller, parseCaller } from './identity.ts';
import { type LoadedService, loadService, type Protocol } from './load-service.ts';
import { parseInput } from './parse-input.ts';
import { requestIdOf } from './request-id.ts';
import { type HttpRequest, route } from './route.ts';
import { serviceOf } from './services.ts';

export interface Setting extends World {
  now: () => number;
  skewMs: number;
  latencyMs: number;
}

export interface Logged {
  service: string;
  operation: string;
  account: string;
  region: string;
  page: number;
  /** Code of the error that was answered. */
  error?: string;
}

export interface Handled {
  send: Reply['send'];
  /** What goes into the endpoint's list of requests; nothing for a request that no service could be found for. */
  logged?: Logged;
}

/** A mistake of the endpoint's own is answered as such; a broken connection would look like a fault. */
export async function handle(setting: Setting, request: HttpRequest): Promise<Handled> {
  try {
    return await identify(setting, request);
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return stray(request, 'RingdownEndpointError', text);
  }
}

/** Who asks, which service, which operation, with which input. */
async function identify(setting: Setting, request: HttpRequest): Promise<Handled> {
  const caller = parseCaller(request.headers.authorization);
  if (!caller) return stray(request, 'MissingAuthenticationToken', 'the request is not signed');
  const entry = serviceOf(caller.signing, request);
  const service = entry && (await loadService(entry.id));
  if (!service) return stray(request, 'RingdownNoService', `no service signs as "${caller.signing}"`);
  const found = route(service, request);
  if (!found) {
    return stray(request, 'RingdownNoOperation', `${service.id} has no ${request.method} ${request.path}`);
  }
  const asking: Asking = { service, route: found, caller, input: await parseInput(service, found, request) };
  const reply = skewed(setting, request, service) ?? (await answer(setting, asking));
  return { send: reply.send, logged: logged(asking, caller, reply) };
}

function logged({ service, route: { operation } }: Asking, caller: Caller, reply: Reply): Logged {
  return {
    service: service.id,
    operation: operation.name,
    account: caller.account,
    region: caller.region,
    page: reply.page,
    ...(reply.error !== undefined && { error: reply.error }),
  };
}

const FIVE_MINUTES = 300_000;

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/signature-v4-troubleshooting.html#signature-v4-troubleshooting-timestamps */
function skewed(setting: Setting, request: HttpRequest, { protocol }: LoadedService): Reply | undefined {
  if (setting.skewMs === 0) return undefined;
  const [date = ''] = request.headers['x-amz-date']?.split(',') ?? [];
  const signedAt = Date.parse(date.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'));
  if (Math.abs(signedAt - setting.now()) <= FIVE_MINUTES) return undefined;
  const error = commonError('skewed', protocol, `Signature expired or not yet current: ${date}`);
  return { page: 1, error: error.code, send: encodeError(error, protocol, requestIdOf({ date }, 1)) };
}

function stray(request: HttpRequest, code: string, message: string): Handled {
  const error = new AwsError(code, code === 'MissingAuthenticationToken' ? 403 : 400, message);
  const id = requestIdOf({ method: request.method, path: request.path }, 1);
  return { send: encodeError(error, likelyProtocol(request), id) };
}

/** Without a service the protocol is a guess. */
function likelyProtocol({ headers }: HttpRequest): Protocol {
  const type = headers['content-type'] ?? '';
  if (headers['x-amz-target']) return 'json';
  if (type.includes('form-urlencoded')) return 'query';
  return type.includes('json') ? 'rest-json' : 'rest-xml';
}
