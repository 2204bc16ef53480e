import type { CheckedEvidence } from '../../model/attestation.ts';
import type { CadenceState, CorroborationState, DrillSummary, DrillType, Sign } from '../../model/drill.ts';

interface Label {
  label: string;
  icon: string;
}

/** What AWS's own records make of a record, and what that means. */
export const corroborations: { [state in CorroborationState]: Label & { meaning: string } } = {
  confirmed: { label: 'Confirmed', icon: 'v-pass', meaning: 'AWS’s own records show it' },
  partly: { label: 'Partly confirmed', icon: 'c-partly', meaning: 'AWS’s own records show part of it' },
  'none-possible': { label: 'On their word', icon: 'c-person', meaning: 'nothing in AWS could show it' },
  contradicted: {
    label: 'Contradicted',
    icon: 'v-fail',
    meaning: 'AWS’s records are whole and do not show it',
  },
  unchecked: { label: 'Not checked', icon: 'v-unknown', meaning: 'what could show it was not read' },
  planned: { label: 'Still to come', icon: 'c-none', meaning: 'its window had not opened' },
};

export const cadences: { [state in CadenceState]: Label } = {
  'in-date': { label: 'In date', icon: 'v-pass' },
  overdue: { label: 'Overdue', icon: 'v-fail' },
  never: { label: 'Never', icon: 'v-not-applicable' },
};

export const signs: { [outcome in Sign['outcome']]: Label } = {
  seen: { label: 'Seen', icon: 'v-pass' },
  partly: { label: 'Seen in part', icon: 'c-partly' },
  absent: { label: 'Not there', icon: 'v-fail' },
  refuted: { label: 'Refuted', icon: 'v-fail' },
  unread: { label: 'Not read', icon: 'v-unknown' },
};

export const results: { [result in DrillSummary['result']]: string } = {
  met: 'criteria met',
  'partly-met': 'criteria met in part',
  'not-met': 'criteria not met',
  aborted: 'aborted',
};

export const types: { [type in DrillType]: string } = {
  failover: 'Failover',
  failback: 'Failback',
  'actual-event': 'Actual event',
  'backup-restore': 'Restore from backup',
  load: 'Load',
  'fault-injection': 'Fault injection',
  'security-validation': 'Security validation',
  'flow-functional': 'Flows',
  'telephony-carrier': 'Telephony and carriers',
  communications: 'Communications',
  tabletop: 'Tabletop',
  'emergency-mode': 'Emergency mode',
};

export const files: { [state in CheckedEvidence['state']]: string } = {
  matches: 'the file is the one that was recorded',
  differs: 'the file has changed since',
  missing: 'the file is not there',
  'not-checked': 'its file was not checked',
};
