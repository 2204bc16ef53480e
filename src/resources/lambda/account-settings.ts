import { nullable, number } from '../field-type.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { concurrency, peakOf } from './concurrency-peak.ts';
import { lambda } from './service.ts';

const settings = listing(
  lambda.call('GetAccountSettings', { actions: ['lambda:GetAccountSettings'] }),
  (answer) => [answer.AccountLimit ?? {}],
);

export const accountSettings = resourceType({
  type: 'Ringdown::Lambda::AccountSettings',
  scope: 'region',
  doc: 'What Lambda allows an account in one Region, one a Region.',
  list: settings,
  id: (_, { account }) => account,
  arn: null,
  fields: {
    ConcurrentExecutions: field(
      settings,
      number,
      'Executions that all functions of the account may have at one time.',
      (limit) => limit.ConcurrentExecutions,
    ),
    UnreservedConcurrentExecutions: field(
      settings,
      number,
      'What is left of them for functions that have none set aside.',
      (limit) => limit.UnreservedConcurrentExecutions,
    ),
    PeakConcurrentExecutions: field(
      concurrency,
      nullable(number),
      'Most executions at one time in 90 days; absent where CloudWatch has no point, as where nothing ran.',
      peakOf,
    ),
  },
  relations: {
    Counterpart: toOne('Ringdown::Lambda::AccountSettings', {
      doc: 'The same account in the other Region of the pair.',
      uses: [],
      name: (_, { account }) => account,
      region: 'other',
    }),
  },
});
