import { dataAccount, primary, production, recovery } from '../place.ts';
import type { Statement } from '../policy.ts';

export const organizationId = 'o-meridian01';

/** A service or resource control policy; an element that policies of other kinds know too is written as there. */
export interface ControlPolicy {
  id: string;
  name: string;
  statements: (Omit<Statement, 'Action'> & { Action?: string[]; NotAction?: string[] })[];
}

/** Where an account is in the organization, and what each level above it says. */
export interface Membership {
  account: string;
  /** Root, units and account, each with its policies, and with those about resources. */
  levels: { target: string; policies: ControlPolicy[]; guards: ControlPolicy[] }[];
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

const anyResource: ControlPolicy = {
  ...{ id: 'p-RCPFullAWSAccess', name: 'RCPFullAWSAccess' },
  statements: [{ Effect: 'Allow', Action: ['*'], Resource: '*' }],
};

/** Nobody from outside, and nothing without TLS. */
const perimeter: ControlPolicy = {
  ...{ id: 'p-m3perimeter', name: 'meridian-perimeter' },
  statements: [
    {
      ...{
        Sid: 'Strangers',
        Effect: 'Deny',
        Action: ['s3:*', 'sqs:*', 'kms:*', 'secretsmanager:*', 'sts:*'],
      },
      ...{ Principal: '*', Resource: '*' },
      Condition: {
        StringNotEqualsIfExists: { 'aws:PrincipalOrgID': organizationId },
        BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
      },
    },
    {
      ...{ Sid: 'Tls', Effect: 'Deny', Action: ['s3:*', 'sqs:*'], Principal: '*', Resource: '*' },
      Condition: { BoolIfExists: { 'aws:SecureTransport': 'false' } },
    },
  ],
};

/** Keys and buckets are used in some Regions alone. */
export const resourceFence = (...regions: string[]): ControlPolicy => ({
  ...{ id: 'p-m3stores', name: 'meridian-stores' },
  statements: [
    {
      ...{ Sid: 'Stores', Effect: 'Deny', Action: ['s3:*', 'kms:*'], Principal: '*', Resource: '*' },
      Condition: { StringNotEquals: { 'aws:RequestedRegion': regions } },
    },
  ],
});

export const membershipsOf = (): Membership[] =>
  [production, dataAccount].map((account) => ({
    account,
    levels: [
      { target: 'r-m3r1', policies: [everything, leaving], guards: [anyResource, perimeter] },
      {
        ...{ target: 'ou-m3r1-workload', policies: [everything, fence(primary, recovery)] },
        guards: [anyResource, resourceFence(primary, recovery)],
      },
      { target: account, policies: [everything], guards: [anyResource] },
    ],
  }));
