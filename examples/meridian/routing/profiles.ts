import { type Home, mirroredId } from '../connect/home.ts';

/** Which queues an agent answers, first things first. */
export interface RoutingProfile {
  id: string;
  name: string;
  queues: string[];
  /** Queues of chats, tasks and e-mail; agents handle several of those at once. */
  digital: string[];
  group: string;
  agents: number;
}

type Row = [name: string, group: string, agents: number, queues: string, digital: string];

const rows: Row[] = [
  ['Basic Routing Profile', 'meridian-default', 4, 'BasicQueue, Complaints, Relay, Web help desk', ''],
  [
    'First notice',
    'meridian-claims',
    48,
    'First notice of loss, Catastrophe, Claims general',
    'Claims follow-up',
  ],
  [
    'Claims',
    'meridian-claims',
    52,
    'Claims general, Claims auto, Claims property, Glass',
    'Claims follow-up',
  ],
  [
    'Claims specialists',
    'meridian-claims',
    34,
    'Injury, Total loss, Commercial property, Adjusters',
    'Claims follow-up',
  ],
  ['Claims in Spanish', 'meridian-claims', 22, 'First notice Spanish, Claims Spanish, Catastrophe', ''],
  [
    'Roadside',
    'meridian-urgent',
    40,
    'Roadside, Roadside Spanish, Emergency repairs, Dispatch desk, Towing partners',
    '',
  ],
  ['Fraud', 'meridian-urgent', 14, 'Fraud, Special investigations, Escalations', ''],
  [
    'Service',
    'meridian-service',
    36,
    'Policy service, Quotes, Renewals, Retention, Life and annuities',
    'Service follow-up',
  ],
  ['Billing', 'meridian-service', 18, 'Billing, Payments help, Policy service', 'Service follow-up'],
  ['Service in Spanish', 'meridian-service', 12, 'Policy service Spanish, Policy service', ''],
  ['Brokers', 'meridian-service', 12, 'Broker, Broker commercial, Broker onboarding, Underwriting', ''],
  ['Digital', 'meridian-service', 8, 'Web help desk', 'Web chat, Service e-mail, Service follow-up'],
];

export const profilesIn = (home: Home): RoutingProfile[] =>
  rows.map(([name, group, agents, queues, digital]) => ({
    ...{ id: mirroredId(home, 'routing-profile', name), name, group, agents },
    queues: queues.split(', '),
    digital: digital === '' ? [] : digital.split(', '),
  }));
