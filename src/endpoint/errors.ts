import type { LoadedService, Protocol } from './load-service.ts';

/** An error as AWS answers it. */
export class AwsError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, status: number, message: string) {
    super(message);
    this.name = code;
    this.code = code;
    this.status = status;
  }
}

type CommonError = 'denied' | 'throttled' | 'invalid' | 'expired' | 'skewed' | 'server-error';

/**
 * The same refusal has another code and status in each protocol; JSON services answer 400 where others say 403:
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html
 */
const COMMON: Record<CommonError, Record<Protocol, [string, number]>> = {
  denied: {
    json: ['AccessDeniedException', 400],
    'rest-json': ['AccessDeniedException', 403],
    query: ['AccessDenied', 403],
    ec2: ['UnauthorizedOperation', 403],
    'rest-xml': ['AccessDenied', 403],
  },
  throttled: {
    json: ['ThrottlingException', 400],
    'rest-json': ['ThrottlingException', 429],
    query: ['Throttling', 400],
    ec2: ['RequestLimitExceeded', 503],
    'rest-xml': ['SlowDown', 503],
  },
  invalid: {
    json: ['ValidationException', 400],
    'rest-json': ['ValidationException', 400],
    query: ['ValidationError', 400],
    ec2: ['InvalidParameterValue', 400],
    'rest-xml': ['InvalidArgument', 400],
  },
  expired: {
    json: ['ExpiredTokenException', 400],
    'rest-json': ['ExpiredTokenException', 403],
    query: ['ExpiredToken', 403],
    ec2: ['RequestExpired', 400],
    'rest-xml': ['ExpiredToken', 400],
  },
  skewed: {
    json: ['InvalidSignatureException', 400],
    'rest-json': ['InvalidSignatureException', 403],
    query: ['SignatureDoesNotMatch', 403],
    ec2: ['RequestExpired', 400],
    'rest-xml': ['RequestTimeTooSkewed', 403],
  },
  'server-error': {
    json: ['InternalServerError', 500],
    'rest-json': ['InternalServiceException', 500],
    query: ['InternalFailure', 500],
    ec2: ['InternalError', 500],
    'rest-xml': ['InternalError', 500],
  },
};

export function commonError(kind: CommonError, protocol: Protocol, message: string): AwsError {
  return new AwsError(...COMMON[kind][protocol], message);
}

/** A fixture's error, with the code and status that the service's model gives it. */
export function fixtureError(
  { code, status, message }: { code: string; status?: number; message?: string },
  service: LoadedService,
): AwsError {
  const modelled = service.errors.get(code);
  return new AwsError(
    modelled?.wireCode ?? code,
    status ?? modelled?.status ?? usualStatus(code, service.protocol),
    message ?? `${code} (from a fixture)`,
  );
}

/**
 * S3 leaves most of its errors out of its model: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html
 * JSON services answer 400 whatever the client did wrong.
 */
function usualStatus(code: string, protocol: Protocol): number {
  if (/^(Internal|ServiceFailure)/.test(code)) return 500;
  if (protocol === 'json') return 400;
  if (/^NoSuch|NotFound/.test(code)) return 404;
  return /^(AccessDenied|AllAccessDisabled|Forbidden)/.test(code) ? 403 : 400;
}
