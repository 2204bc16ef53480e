import type { Invocation, Notification } from 'sarif';
import type { Gap, Report } from '../../model/report.ts';
import { plural } from '../html/format.ts';
import { outcomeLabel } from '../html/labels.ts';
import { messageText } from './message.ts';

/** When the scan ran, whether it ended well, and what it could not read. */
export const invocation = ({ run, summary, completeness, findings }: Report): Invocation => ({
  startTimeUtc: run.startedAt,
  endTimeUtc: run.finishedAt,
  executionSuccessful: !run.interrupted && summary.counts.error === 0,
  toolExecutionNotifications: [
    ...(run.interrupted ? [interrupted] : []),
    ...findings
      .filter(({ verdict }) => verdict === 'error')
      .map(({ rule, message }) => notification('error', `The rule ${rule} failed: ${message}`)),
    ...completeness.gaps.map((gap) => notification('warning', gapText(gap))),
  ],
});

const notification = (level: Notification.level, text: string): Notification => ({
  level,
  message: { text: messageText(text) },
});

const interrupted = notification('error', 'The scan was interrupted: what was not read is unknown.');

function gapText({ operation, actions, account, region, outcome, reason, findings }: Gap): string {
  const what = operation === '' ? 'Not examined' : `${operation} ${outcomeLabel(outcome)}`;
  const grant = outcome === 'denied' && actions.length > 0 ? `; grant ${actions.join(', ')}` : '';
  return `${what} in ${account} ${region}: ${reason}; ${plural(findings, 'finding')} unknown${grant}`;
}
