import { type Home, mirroredId } from '../connect/home.ts';

export interface Queue {
  id: string;
  name: string;
  hours: string;
  maxContacts: number;
  /** Last digits of the number that outbound calls show. */
  shows: string;
  status: 'ENABLED' | 'DISABLED';
}

/** Hours, the number that outbound calls show, contacts that may wait, and the queues. */
const rows: [hours: string, shows: string, maxContacts: number, names: string][] = [
  [
    'Claims hours',
    '0147',
    200,
    'Claims general, Claims auto, Claims property, Glass, Injury, Commercial property',
  ],
  ['Claims hours', '0147', 100, 'Total loss, Claims Spanish, Claims follow-up'],
  ['Always open', '0147', 300, 'First notice of loss, First notice Spanish, Catastrophe'],
  [
    'Always open',
    '0147',
    200,
    'Roadside, Roadside Spanish, Dispatch desk, Towing partners, Emergency repairs',
  ],
  ['Always open', '0148', 60, 'Fraud, Escalations'],
  ['Back office', '0147', 40, 'Adjusters, Special investigations'],
  [
    'Service hours',
    '0148',
    200,
    'Policy service, Policy service Spanish, Billing, Payments help, Quotes, Renewals',
  ],
  [
    'Service hours',
    '0148',
    100,
    'Retention, Life and annuities, Service follow-up, Service e-mail, Web chat',
  ],
  ['Service hours', '0148', 40, 'Web help desk, Complaints, Relay'],
  ['Broker hours', '0148', 60, 'Broker, Broker commercial, Broker onboarding, Underwriting'],
  ['Basic Hours', '0148', 20, 'BasicQueue'],
];

export const queuesIn = (home: Home): Queue[] =>
  rows.flatMap(([hours, shows, maxContacts, names]) =>
    names.split(', ').map((name): Queue => {
      const id = mirroredId(home, 'queue', name);
      return { id, name, hours, maxContacts, shows, status: 'ENABLED' };
    }),
  );
