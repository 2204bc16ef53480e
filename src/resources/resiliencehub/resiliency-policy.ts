import { nullable, number, object, string } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { pages, resilienceHub } from './service.ts';

const policies = listing(
  resilienceHub.call('ListResiliencyPolicies', { actions: ['resiliencehub:ListResiliencyPolicies'], pages }),
  (answer) => answer.resiliencyPolicies,
);

const targets = nullable(object({ RtoInSecs: number, RpoInSecs: number }));

export const resiliencyPolicy = resourceType({
  type: 'AWS::ResilienceHub::ResiliencyPolicy',
  scope: 'region',
  doc: 'What an application is to withstand, and within which times.',
  list: policies,
  id: 'PolicyName',
  arn: 'PolicyArn',
  fields: {
    PolicyArn: field(policies, string, 'Amazon Resource Name.', (p) => p.policyArn),
    PolicyName: field(policies, string, 'Name.', (p) => p.policyName),
    Policy: field(
      policies,
      object({ Region: targets, AZ: targets }),
      'Recovery time and recovery point in seconds, for the loss of a Region and of a zone; absent where nothing is promised.',
      ({ policy }) => ({ Region: targetsOf(policy?.['Region']), AZ: targetsOf(policy?.['AZ']) }),
    ),
  },
});

const targetsOf = (given: { rtoInSecs: number | undefined; rpoInSecs: number | undefined } | undefined) =>
  given && { RtoInSecs: given.rtoInSecs, RpoInSecs: given.rpoInSecs };
