import { plural } from './format.ts';
import type { GroupView } from './group-view.ts';

export interface ExceptionView {
  listed: {
    anchor: string;
    title: string;
    severity: string;
    severityLabel: string;
    id: string;
    reason: string;
    approvedBy: string;
    expires: string;
  }[];
  unlisted: string;
}

/** Approved deviations: still failures, shown apart so that nobody takes them for passes. */
export function exceptionViews(groups: readonly GroupView[]): ExceptionView {
  const all = groups.flatMap(({ anchor, title, severity, severityLabel, rows }) =>
    rows.flatMap(({ id, exception }) =>
      exception ? [{ anchor, title, severity, severityLabel, id, ...exception }] : [],
    ),
  );
  const rest = all.length - mostListed;
  return {
    listed: all.slice(0, mostListed),
    unlisted: rest > 0 ? `${plural(rest, 'more exception')} in report.json.` : '',
  };
}

const mostListed = 300;
