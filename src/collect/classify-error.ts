import type { Outcome } from '../model/provenance.ts';

/** What an SDK error tells, as far as its loosely typed shape allows. */
interface SdkError {
  name?: string;
  Code?: string;
  code?: string;
  message?: string;
  $metadata?: { httpStatusCode?: number; requestId?: string };
  cause?: unknown;
}

const throttlingCodes = new Set([
  'Throttling',
  'ThrottlingException',
  'ThrottledException',
  'TooManyRequestsException',
  'RequestLimitExceeded',
  'RequestThrottled',
  'RequestThrottledException',
  'SlowDown',
  'BandwidthLimitExceeded',
  'LimitExceededException',
  'ProvisionedThroughputExceededException',
  'PriorRequestNotComplete',
]);

const deniedCodes =
  /^(AccessDenied|AccessDeniedException|AuthorizationError|AuthorizationErrorException|UnauthorizedOperation|UnauthorizedException|Forbidden|NotAuthorized|NotAuthorizedException|AllAccessDisabled|KMSAccessDeniedException)$/;

/** Codes by which an endpoint refuses an account that has not enabled the Region, or a service that is not set up. */
const notEnabledCodes =
  /^(OptInRequired|RegionDisabledException|SubscriptionRequiredException|InvalidAccessException|UnrecognizedClientException|AuthFailure|InvalidClientTokenId)$/;

/** The name of the service in the Region does not exist; a resolver that is out of order says `EAI_AGAIN`. */
const noSuchHost = 'ENOTFOUND';

/** The AWS error code, `Error` when there is none. */
export const errorCode = (error: unknown): string => {
  const sdk = error as SdkError;
  return sdk?.Code ?? (sdk?.name && sdk.name !== 'Error' ? sdk.name : undefined) ?? sdk?.code ?? 'Error';
};

/**
 * Sorts a failed call into the class that decides what its fields become. `absentOn` are the codes by which
 * this operation says "not configured", followed by words of the message where the code says other things too.
 * Anything unforeseen is `failed`, which makes results unknown.
 */
export function classifyError(error: unknown, absentOn: readonly string[] = []): Exclude<Outcome, 'ok'> {
  const { name, code, message = '', $metadata } = error as SdkError;
  const aws = errorCode(error);
  if (absentOn.some((known) => saysAbsent(known, aws, message))) return 'not-configured';
  if (name === 'AbortError') return 'cancelled';
  if (isThrottling(error)) return 'throttled';
  if (deniedCodes.test(aws)) return 'denied';
  if (notEnabledCodes.test(aws)) return 'not-enabled';
  if (name === 'TimeoutError' || /timed? ?out/i.test(message)) return 'timeout';
  if (code === noSuchHost) return 'unsupported-region';
  if (
    error instanceof SyntaxError ||
    /Deserialization error|Unexpected token|is not valid JSON/i.test(message)
  )
    return 'malformed';
  return $metadata?.httpStatusCode === 403 ? 'denied' : 'failed';
}

/** `Code`, or `Code: words of the message`. */
function saysAbsent(known: string, code: string, message: string): boolean {
  const [of, words = ''] = known.split(': ');
  return of === code && message.includes(words);
}

export const isThrottling = (error: unknown): boolean =>
  throttlingCodes.has(errorCode(error)) || (error as SdkError)?.$metadata?.httpStatusCode === 429;

/** What the SDK adds to an answer that it cannot read. */
const hintToProgrammers = /\s*Deserialization error: to see the raw response, inspect the hidden field.*$/s;

/** `Code: message` on one line, without control characters, at most 300 characters. */
export function errorReason(error: unknown): string {
  const message = String((error as SdkError)?.message ?? error)
    .replace(hintToProgrammers, '')
    .replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
  const code = errorCode(error);
  return `${message.startsWith(code) ? '' : `${code}: `}${message}`.trim().slice(0, 300);
}

export const requestIdOf = (error: unknown): string | undefined => (error as SdkError)?.$metadata?.requestId;
