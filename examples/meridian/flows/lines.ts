import type { Step } from './steps.ts';

/** What callers of a number meet. */
export interface Line {
  name: string;
  /** Last digits of its numbers. */
  ends: string[];
  /** Who answers; nobody does on a line that is automated. */
  queue: string;
  hours: string;
  /** Music, whispers and greeting are those of its part of the business. */
  part: 'claims' | 'urgent' | 'service' | 'brokers' | 'default';
  steps: Step[];
}

type Row = [ends: string, name: string, queue: string, hours: string, part: Line['part'], steps: string];

const known = 'module Identify the caller';
const spanish = 'voice Lupe > module Spanish assistant';

const rows: Row[] = [
  [
    '0101',
    'Claims',
    'Claims general',
    'Claims hours',
    'claims',
    `${known} > bot claims-assistant > module Set the priority > menu Claims auto, Claims property, Glass`,
  ],
  [
    '0102',
    'First notice of loss',
    'First notice of loss',
    'Always open',
    'claims',
    `${known} > bot claims-assistant > fn fnol-intake > save draftId > module Set the priority`,
  ],
  [
    '0103',
    'First notice Spanish',
    'First notice Spanish',
    'Always open',
    'claims',
    `${known} > ${spanish} > fn fnol-intake > save draftId`,
  ],
  ['0104', 'Claims Spanish', 'Claims Spanish', 'Claims hours', 'claims', `${known} > ${spanish}`],
  [
    '0105',
    'Glass claims',
    'Glass',
    'Claims hours',
    'claims',
    `${known} > fn appointment-booking > save appointment`,
  ],
  [
    '0106',
    'Catastrophe',
    'Catastrophe',
    'Always open',
    'claims',
    `prompt storm-notice.wav > module Emergency message > ${known} > fn fnol-intake > save draftId`,
  ],
  [
    '0107',
    'Claims status',
    '',
    'Always open',
    'claims',
    `${known} > ask Please enter your claim number. > module Read the claim status`,
  ],
  ['0108', 'Injury claims', 'Injury', 'Claims hours', 'claims', `${known} > fn injury-triage > save triage`],
  [
    '0109',
    'Commercial property',
    'Commercial property',
    'Claims hours',
    'claims',
    `${known} > module Verify the policy`,
  ],
  ['0110', 'Adjusters', 'Adjusters', 'Back office', 'claims', 'fnByRegion claim-status > save claimStatus'],
  ['0111', 'Total loss', 'Total loss', 'Claims hours', 'claims', `${known} > fn claim-status:live`],
  [
    '0120',
    'Roadside',
    'Roadside',
    'Always open',
    'urgent',
    `${known} > module Locate the caller > fn roadside-dispatch > save caseId > fn provider-eta`,
  ],
  [
    '0121',
    'Roadside Spanish',
    'Roadside Spanish',
    'Always open',
    'urgent',
    `${known} > ${spanish} > fn roadside-dispatch > save caseId`,
  ],
  ['0122', 'Dispatch desk', 'Dispatch desk', 'Always open', 'urgent', 'fn provider-eta > save provider'],
  ['0123', 'Towing partners', 'Towing partners', 'Always open', 'urgent', 'module Transfer to a partner'],
  [
    '0124',
    'Fraud hotline',
    'Fraud',
    'Always open',
    'urgent',
    'module Screen for fraud > module Set the priority',
  ],
  ['0125', 'Special investigations', 'Special investigations', 'Back office', 'urgent', known],
  [
    '0126',
    'Emergency repairs',
    'Emergency repairs',
    'Always open',
    'urgent',
    `${known} > fn roadside-dispatch:live > save caseId`,
  ],
  [
    '0130',
    'Policy service',
    'Policy service',
    'Service hours',
    'service',
    `${known} > bot service-assistant > module Verify the policy > menu Billing, Renewals, Retention`,
  ],
  [
    '0131',
    'Policy service Spanish',
    'Policy service Spanish',
    'Service hours',
    'service',
    `${known} > ${spanish}`,
  ],
  [
    '0132',
    'Billing',
    'Billing',
    'Service hours',
    'service',
    `${known} > fn policy-status > module Read the balance > module Send a payment link`,
  ],
  [
    '0133',
    'Payments',
    '',
    'Always open',
    'service',
    `${known} > module Read the balance > module Take a card payment`,
  ],
  [
    '0134',
    'Quotes',
    'Quotes',
    'Service hours',
    'service',
    'bot service-assistant > fn quote-intake:live > save quoteId',
  ],
  ['0135', 'Renewals', 'Renewals', 'Service hours', 'service', `${known} > fn renewal-offer > save offer`],
  ['0136', 'Retention', 'Retention', 'Service hours', 'service', `${known} > module Set the priority`],
  [
    '0137',
    'Life and annuities',
    'Life and annuities',
    'Service hours',
    'service',
    `${known} > module Verify the policy`,
  ],
  [
    '0140',
    'Broker line',
    'Broker',
    'Broker hours',
    'brokers',
    'module Authenticate the broker > fnByAttribute policy-status > menu Broker commercial, Underwriting',
  ],
  [
    '0141',
    'Broker line commercial',
    'Broker commercial',
    'Broker hours',
    'brokers',
    'module Authenticate the broker',
  ],
  [
    '0142',
    'Broker onboarding',
    'Broker onboarding',
    'Broker hours',
    'brokers',
    'say Please have your licence number at hand.',
  ],
  [
    '0143',
    'Underwriting referrals',
    'Underwriting',
    'Broker hours',
    'brokers',
    'module Authenticate the broker > prompt referral-notice.wav',
  ],
  ['0144', 'Web help desk', 'Web help desk', 'Service hours', 'default', known],
  ['0145', 'Complaints', 'Complaints', 'Service hours', 'default', `${known} > module Set the priority`],
  ['0146', 'Hearing and speech relay', 'Relay', 'Service hours', 'default', 'fn relay-options > save relay'],
  [
    '0147 0148',
    'Missed call from us',
    'Service follow-up',
    'Service hours',
    'default',
    `say You missed a call from Meridian Mutual. > ${known}`,
  ],
  [
    '0149',
    'Drill line',
    'Escalations',
    'Always open',
    'default',
    'fn drill-beacon > say $.AwsRegion answered.',
  ],
];

export const lines: readonly Line[] = rows.map(([ends, name, queue, hours, part, steps]) => ({
  ...{ name, queue, hours, part },
  ends: ends.split(' '),
  steps: steps.split(' > '),
}));

export const inbound = (name: string): string => `Inbound ${name}`;
