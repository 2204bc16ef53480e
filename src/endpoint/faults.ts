import type { AwsError } from './errors.ts';
import { commonError } from './errors.ts';
import type { LoadedService, Protocol } from './load-service.ts';
import { iamPrefix } from './services.ts';

/** What goes wrong without an AWS error being sent. */
export type SpoiltAnswer =
  /** Never answered. */
  | 'timeout'
  /** The connection breaks. */
  | 'dropped'
  /** Half a page of HTML with status 200. */
  | 'malformed'
  /**
   * A whole page of HTML with status 200, as an intercepting proxy sends. The SDK (3.1169) reads it as an
   * *empty answer* of S3, IAM and STS; that `$metadata.requestId` is missing is the only sign.
   */
  | 'foreign-page'
  /** Status 200 without a body or a request id: every protocol of the SDK reads an empty answer. */
  | 'empty-body';

/** Something that goes wrong on purpose, in every matching request. */
export interface Fault {
  /** As in fixtures; `s3` covers S3 Control too. */
  service: string;
  operation: string;
  account?: string;
  region?: string;
  kind: 'denied' | 'throttled' | 'server-error' | SpoiltAnswer;
  /** Only this page, counted from 1, and later ones. */
  page?: number;
}

export interface Asked {
  service: string;
  operation: string;
  account: string;
  region: string;
  page: number;
}

export function faultFor(faults: readonly Fault[], asked: Asked): Fault['kind'] | undefined {
  return faults.find(
    (fault) =>
      (fault.service === asked.service || fault.service === iamPrefix(asked.service)) &&
      fault.operation === asked.operation &&
      (fault.account ?? asked.account) === asked.account &&
      (fault.region ?? asked.region) === asked.region &&
      (fault.page ?? 1) <= asked.page,
  )?.kind;
}

/** The fault as an error that AWS would send; `undefined` for a spoilt answer. */
export function faultError(
  kind: Fault['kind'],
  protocol: Protocol,
  deniedMessage: () => string,
): AwsError | undefined {
  if (kind === 'denied') return commonError('denied', protocol, deniedMessage());
  if (kind === 'throttled') return throttlingError(protocol);
  if (kind === 'server-error') return commonError('server-error', protocol, 'An internal error occurred.');
  return undefined;
}

export function throttlingError(protocol: LoadedService['protocol']): AwsError {
  return commonError('throttled', protocol, 'Rate exceeded');
}
