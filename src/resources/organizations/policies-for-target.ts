import type { PolicyType } from '@aws-sdk/client-organizations';
import { listing } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { organizations } from './service.ts';

/** Policies of one kind, where they are attached for an account; none restricts the management account. */
export const policiesForTarget = (Filter: PolicyType) =>
  listing(
    organizations.call('ListPoliciesForTarget', {
      actions: ['organizations:ListPoliciesForTarget'],
      uses: ['Account', 'ManagementAccountId', 'Targets'],
      input: ({ Account, ManagementAccountId, Targets }) =>
        Account === ManagementAccountId
          ? undefined
          : (Targets as string[]).map((TargetId) => ({ TargetId, Filter })),
      pages: nextToken(20),
    }),
    (answer, { input, known }) =>
      answer.Policies?.map((policy) => ({
        ...policy,
        Target: input.TargetId,
        Account: known['Account'],
      })),
  );

export const described = organizations.call('DescribePolicy', {
  actions: ['organizations:DescribePolicy'],
  uses: ['Id'],
  input: ({ Id }) => ({ PolicyId: text(Id) }),
});
