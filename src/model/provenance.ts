/**
 * Why a value is missing. Every class but `not-configured` makes a result `unknown`; `not-configured`
 * means that the operation said so itself, which is knowledge (`null`), not ignorance.
 */
export type Outcome =
  | 'ok'
  | 'not-configured'
  | 'not-enabled'
  | 'denied'
  | 'throttled'
  | 'failed'
  | 'timeout'
  | 'malformed'
  | 'unsupported-region'
  | 'cancelled';

/** Outcomes after which AWS has told us something, be it that there is nothing. */
export const answered = (outcome: Outcome): boolean => outcome === 'ok' || outcome === 'not-configured';

/** One logical call: one operation with one input, all of its pages and retries included. */
export interface CallRecord {
  service: string;
  operation: string;
  account: string;
  region: string;
  /** IAM actions that the call needs; an operation's name is not always its action's. */
  actions: string[];
  /** HTTP requests that produced an answer or an error, one a page when nothing was retried. */
  requests: number;
  /** Requests that AWS answered with a throttling error, before or instead of an answer. */
  throttled: number;
  outcome: Outcome;
  /** Request id of the last response, for AWS Support and CloudTrail. */
  requestId?: string;
  /** One line: error code and message as AWS gave them, control characters removed. */
  reason?: string;
}

/** One thing that a verdict needed and ringdown could not read. */
export interface Unread {
  /** Field as rules write it, or `*` when the resources themselves could not be listed. */
  field: string;
  /** Type and id of the resource that the field belongs to. */
  resource: string;
  /** `Service:Operation`, as in CloudTrail; absent when no call could have yielded the value. */
  operation?: string;
  /** IAM actions to grant. */
  actions: string[];
  outcome: Exclude<Outcome, 'ok'> | 'not-examined';
  reason: string;
}
