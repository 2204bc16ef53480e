import { primary, production, type Region, uuid } from '../place.ts';
import { groupArn } from './groups.ts';

/** A number that callers dial. All are reserved for fiction: 555-0100 to 555-0199. */
export interface PhoneNumber {
  address: string;
  type: 'TOLL_FREE' | 'DID' | 'THIRD_PARTY_DID';
  description: string;
  /** ARN of a group or of an instance. */
  target: string;
  status: 'CLAIMED' | 'IN_PROGRESS' | 'FAILED';
  /** A Region that was never told of the number. */
  unknownIn?: Region;
  id: string;
}

/** Number, what it is for, the group that carries it. */
const rows: [address: string, description: string, group: string][] = [
  ['+18005550101', 'Claims, main line', 'meridian-claims'],
  ['+18005550102', 'First notice of loss, day and night', 'meridian-claims'],
  ['+18005550103', 'First notice of loss, Spanish', 'meridian-claims'],
  ['+18885550104', 'Claims, Spanish', 'meridian-claims'],
  ['+18885550105', 'Glass claims', 'meridian-claims'],
  ['+18885550106', 'Catastrophe response, opened when a storm is named', 'meridian-claims'],
  ['+18885550107', 'Claims status, automated', 'meridian-claims'],
  ['+12035550108', 'Injury claims', 'meridian-claims'],
  ['+12035550109', 'Commercial property claims', 'meridian-claims'],
  ['+12055550110', 'Adjusters, call back from the field', 'meridian-claims'],
  ['+12105550111', 'Total loss settlement', 'meridian-claims'],
  ['+18005550120', 'Roadside assistance', 'meridian-urgent'],
  ['+18005550121', 'Roadside assistance, Spanish', 'meridian-urgent'],
  ['+18885550122', 'Roadside providers, dispatch desk', 'meridian-urgent'],
  ['+12065550123', 'Towing partners', 'meridian-urgent'],
  ['+18005550124', 'Fraud hotline', 'meridian-urgent'],
  ['+12145550125', 'Special investigations, call back', 'meridian-urgent'],
  ['+18885550126', 'Emergency repairs after a burst pipe', 'meridian-urgent'],
  ['+18005550130', 'Policy service, main line', 'meridian-service'],
  ['+18005550131', 'Policy service, Spanish', 'meridian-service'],
  ['+18885550132', 'Billing and payments', 'meridian-service'],
  ['+18885550133', 'Payments, automated', 'meridian-service'],
  ['+18885550134', 'New quotes', 'meridian-service'],
  ['+18885550135', 'Renewals', 'meridian-service'],
  ['+12155550136', 'Cancellations and retention', 'meridian-service'],
  ['+12165550137', 'Life and annuity service', 'meridian-service'],
  ['+18005550140', 'Broker line', 'meridian-service'],
  ['+12175550141', 'Broker line, commercial', 'meridian-service'],
  ['+12245550142', 'Broker onboarding', 'meridian-service'],
  ['+12295550143', 'Underwriting referrals', 'meridian-service'],
  ['+12345550144', 'Web help desk', 'meridian-default'],
  ['+12405550145', 'Complaints', 'meridian-default'],
  ['+12485550146', 'Hearing and speech relay', 'meridian-default'],
  ['+12515550147', 'Outbound caller id, claims', 'meridian-default'],
  ['+12545550148', 'Outbound caller id, service', 'meridian-default'],
  ['+12605550149', 'Drill line, for failover rehearsals', 'meridian-default'],
];

export const numbersOf = (): PhoneNumber[] =>
  rows.map(([address, description, group]) => ({
    address,
    type: /^\+18(00|88)/.test(address) ? 'TOLL_FREE' : 'DID',
    description,
    target: groupArn(group),
    status: 'CLAIMED',
    id: uuid(address),
  }));

export const numberArn = ({ id }: PhoneNumber): string =>
  `arn:aws:connect:${primary}:${production}:phone-number/${id}`;
