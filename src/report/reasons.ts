import type { AppliedException, Finding } from '../model/finding.ts';
import type { Unread } from '../model/provenance.ts';
import { outcomeLabel } from './html/labels.ts';

/** What could not be read, why, and what to grant: one line for each thing. */
export const unreadReasons = ({ unknown }: Finding): string[] => unknown.map(unreadReason);

function unreadReason({ field, resource, operation, outcome, reason, actions }: Unread): string {
  const what = field === '*' ? resource : `${field} of ${resource}`;
  const call = operation === undefined ? '' : ` ${operation}`;
  const grant = outcome === 'denied' && actions.length > 0 ? `; grant ${actions.join(', ')}` : '';
  return `${what}: ${outcomeLabel(outcome)}${call}: ${reason}${grant}`;
}

export const exceptionText = ({ reason, approvedBy, expires }: AppliedException): string =>
  `Excepted until ${expires}, approved by ${approvedBy}: ${reason}`;
