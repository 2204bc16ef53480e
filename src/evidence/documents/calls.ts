import type { Estate } from '../../model/estate.ts';
import { csvLine } from '../../report/csv-line.ts';

/**
 * The ledger: one line a call, in the order of the estate, whose `reads` point here by number. A call is one operation
 * with one input, its pages and retries included; the request id is that of its last response.
 */
export const callsTable = ({ calls }: Pick<Estate, 'calls'>): string =>
  [
    columns,
    ...calls.map((call, number) => [
      ...[String(number), call.service, call.operation, call.account, call.region],
      ...[call.outcome, String(call.requests), String(call.throttled)],
      ...[call.requestId ?? '', call.actions.join(' '), call.reason ?? ''],
    ]),
  ]
    .map(csvLine)
    .join('');

const columns = [
  ...['call', 'service', 'operation', 'account', 'region'],
  ...['outcome', 'requests', 'throttled', 'request_id', 'iam_actions', 'reason'],
];
