import { groupArn } from '../connect/groups.ts';
import { instanceIdOf } from '../connect/instances.ts';
import { primary, production, recovery } from '../place.ts';
import type { Statement } from '../policy.ts';

const instanceId = instanceIdOf('meridian');

export const federated = (provider: string): Statement[] => [
  {
    Effect: 'Allow',
    Principal: { Federated: `arn:aws:iam::${production}:saml-provider/${provider}` },
    Action: 'sts:AssumeRoleWithSAML',
    Condition: {
      StringEquals: {
        'SAML:aud': [
          `https://${instanceId}.${primary}.sign-in.connect.aws/saml`,
          'https://signin.aws.amazon.com/saml',
          `https://${recovery}.signin.aws.amazon.com/saml`,
        ],
      },
    },
  },
];

export const signIn: Statement[] = [
  {
    Sid: 'SignInToMeridian',
    Effect: 'Allow',
    Action: 'connect:GetFederationToken',
    Resource: '*',
    Condition: { StringEquals: { 'connect:InstanceId': instanceId } },
  },
];

export const shiftTraffic: Statement[] = [
  {
    Sid: 'ShiftTraffic',
    Effect: 'Allow',
    Action: ['connect:UpdateTrafficDistribution', 'connect:GetTrafficDistribution'],
    Resource: ['meridian-default', 'meridian-claims', 'meridian-service', 'meridian-urgent'].map(groupArn),
  },
];

export const trustedAccount = (account: string, externalId?: string): Statement[] => [
  {
    Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::${account}:root` },
    Action: 'sts:AssumeRole',
    Condition: externalId
      ? { StringEquals: { 'sts:ExternalId': externalId } }
      : { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
  },
];
