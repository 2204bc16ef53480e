import { Answers } from '../answers.ts';
import { instanceArn } from '../connect/instances.ts';
import { bothRegions, production, uuid } from '../place.ts';
import type { QuotaRequest } from './quota-requests.ts';
import { type Quota, quotaServices } from './quotas.ts';

/** What Service Quotas answers; the other account has nothing but what AWS gives to all. */
export const quotaAnswers = (quotas: readonly Quota[], requests: readonly QuotaRequest[]) => [
  ...new Answers('servicequotas')
    .give('ListServiceQuotas', {}, { Quotas: [] })
    .give('ListAWSDefaultServiceQuotas', {}, { Quotas: [] })
    .give('ListRequestedServiceQuotaChangeHistory', {}, { RequestedQuotas: [] }).fixtures,
  ...bothRegions.flatMap((region) => {
    const answers = new Answers('servicequotas', { account: production, region });
    for (const service of quotaServices)
      giveService(
        answers,
        service,
        quotas.filter((quota) => quota.service === service && quota.region === region),
      );
    return answers.give(
      'ListRequestedServiceQuotaChangeHistory',
      {},
      { RequestedQuotas: requests.filter((each) => each.region === region).map(requested) },
    ).fixtures;
  }),
];

function giveService(answers: Answers, ServiceCode: string, here: readonly Quota[]): void {
  answers.give('ListServiceQuotas', { ServiceCode }, { Quotas: here.map(applied) }).give(
    'ListAWSDefaultServiceQuotas',
    { ServiceCode },
    {
      Quotas: here
        .filter(({ instance }) => instance === undefined)
        .map((quota) => ({ ...described(quota), Value: quota.usual })),
    },
  );
}

const requested = ({ region, code, name, instance, wanted, status, when }: QuotaRequest) => ({
  ...{ Id: uuid(`${region} ${code}`).replaceAll('-', ''), ServiceCode: 'connect', QuotaCode: code },
  ...{ ServiceName: 'Amazon Connect', QuotaName: name, DesiredValue: wanted, Status: status, Created: when },
  QuotaContext: {
    ...{ ContextScope: 'RESOURCE', ContextScopeType: 'AWS::Connect::Instance' },
    ContextId: instanceArn({ id: instance, region }),
  },
});

const described = ({ service, code, name }: Quota) => ({
  ...{ ServiceCode: service, QuotaCode: code, QuotaName: name },
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
