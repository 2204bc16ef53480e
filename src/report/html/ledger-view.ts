import type { LedgerRow } from '../../model/report.ts';
import { count, plural } from './format.ts';
import { visible, visibleProse } from './visible.ts';

export interface LedgerView {
  service: string;
  operation: string;
  account: string;
  region: string;
  numbers: { label: string; count: string; problem: boolean }[];
  problem: boolean;
  reason: string;
}

export function ledgerView(row: LedgerRow): LedgerView {
  const number = (label: string, value: number, problem: boolean) => ({
    label,
    count: count(value),
    problem: problem && value > 0,
  });
  return {
    service: visible(row.service),
    operation: visible(row.operation),
    account: visible(row.account),
    region: visible(row.region),
    numbers: [
      number('Calls', row.calls, false),
      number('Requests', row.requests, false),
      number('Denied', row.denied, true),
      number('Throttled', row.throttled, true),
      number('Failed', row.failed, true),
    ],
    problem: troubled(row),
    reason: visibleProse(row.reason ?? ''),
  };
}

export function ledgerTitle(calls: readonly LedgerRow[]): string {
  const requests = calls.reduce((sum, row) => sum + row.requests, 0);
  const problems = calls.filter(troubled).length;
  const trouble =
    problems > 0 ? `${plural(problems, 'line')} with a problem, shown first` : 'none with a problem';
  return `${plural(calls.length, 'operation')} in ${plural(requests, 'request')}; ${trouble}`;
}

/** Whether AWS refused, slowed down or failed some of it. */
export const troubled = (row: LedgerRow): boolean => row.denied + row.throttled + row.failed > 0;
