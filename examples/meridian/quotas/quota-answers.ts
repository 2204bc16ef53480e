import { Answers } from '../answers.ts';
import { instanceArn } from '../connect/instances.ts';
import { bothRegions, production } from '../place.ts';
import type { Quota } from './quotas.ts';

/** What Service Quotas answers; the other account has nothing but what AWS gives to all. */
export const quotaAnswers = (quotas: readonly Quota[]) => [
  ...new Answers('servicequotas')
    .give('ListServiceQuotas', {}, { Quotas: [] })
    .give('ListAWSDefaultServiceQuotas', {}, { Quotas: [] }).fixtures,
  ...bothRegions.flatMap((region) => {
    const here = quotas.filter((quota) => quota.region === region);
    const asked = { ServiceCode: 'connect' };
    return new Answers('servicequotas', { account: production, region })
      .give('ListServiceQuotas', asked, { Quotas: here.map(applied) })
      .give('ListAWSDefaultServiceQuotas', asked, {
        Quotas: here
          .filter(({ instance }) => instance === undefined)
          .map((quota) => ({ ...described(quota), Value: quota.usual })),
      }).fixtures;
  }),
];

const described = ({ code, name }: Quota) => ({
  ...{ ServiceCode: 'connect', ServiceName: 'Amazon Connect', QuotaCode: code, QuotaName: name },
  ...{ Unit: 'None', Adjustable: true, GlobalQuota: false },
});

const applied = (quota: Quota) => ({
  ...described(quota),
  Value: quota.value,
  QuotaAppliedAtLevel: quota.instance === undefined ? 'ACCOUNT' : 'RESOURCE',
  ...(/ per instance$/.test(quota.name) && {
    QuotaContext: {
      ...{ ContextScope: 'RESOURCE', ContextScopeType: 'AWS::Connect::Instance' },
      ContextId: quota.instance ? instanceArn({ id: quota.instance, region: quota.region }) : '*',
    },
  }),
});
