import { dataAccount, primary, production, recovery } from '../place.ts';
import type { Statement } from '../policy.ts';

/** A service control policy; an element that policies of other kinds know too is written as there. */
export interface ControlPolicy {
  id: string;
  name: string;
  statements: (Omit<Statement, 'Action'> & { Action?: string[]; NotAction?: string[] })[];
}

/** Where an account is in the organization, and what each level above it says. */
export interface Membership {
  account: string;
  /** Root, units and account, each with its policies. */
  levels: { target: string; policies: ControlPolicy[] }[];
}

const everything: ControlPolicy = {
  ...{ id: 'p-FullAWSAccess', name: 'FullAWSAccess' },
  statements: [{ Effect: 'Allow', Action: ['*'], Resource: '*' }],
};

/** What answers in one Region for all of them, and so must not be fenced in. */
const global = ['iam:*', 'organizations:*', 'route53:*', 'cloudfront:*', 'globalaccelerator:*', 'support:*'];

export const fence = (...regions: string[]): ControlPolicy => ({
  ...{ id: 'p-m3regions', name: 'meridian-regions' },
  statements: [
    {
      ...{ Sid: 'Regions', Effect: 'Deny', NotAction: global, Resource: '*' },
      Condition: { StringNotEquals: { 'aws:RequestedRegion': regions } },
    },
  ],
});

const leaving: ControlPolicy = {
  ...{ id: 'p-m3leaving', name: 'meridian-stay' },
  statements: [{ Sid: 'Stay', Effect: 'Deny', Action: ['organizations:LeaveOrganization'], Resource: '*' }],
};

export const membershipsOf = (): Membership[] =>
  [production, dataAccount].map((account) => ({
    account,
    levels: [
      { target: 'r-m3r1', policies: [everything, leaving] },
      { target: 'ou-m3r1-workload', policies: [everything, fence(primary, recovery)] },
      { target: account, policies: [everything] },
    ],
  }));
