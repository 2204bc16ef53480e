import { bool, nullable, number, object, string } from '../field-type.ts';
import { field, resourceType, toOne } from '../resource-type.ts';
import { defaults, quotas } from './calls.ts';
import { accountWide, instanceId, nameOf } from './names.ts';

export const quota = resourceType({
  type: 'Ringdown::ServiceQuotas::Quota',
  scope: 'region',
  doc: 'A quota of Amazon Connect, or of a service that its calls run through, as it applies in one Region: to the account, and of Connect to a single instance.',
  list: quotas,
  id: nameOf,
  arn: null,
  fields: {
    ServiceCode: field(
      quotas,
      string,
      'Service: connect, dynamodb, firehose, kinesis, kms, lambda or lex.',
      (q) => q.ServiceCode,
    ),
    QuotaCode: field(quotas, string, 'Such as L-12AB45C6, the same in every Region.', (q) => q.QuotaCode),
    QuotaName: field(quotas, string, 'Such as Concurrent calls per instance.', (q) => q.QuotaName),
    Value: field(
      quotas,
      number,
      'Value that applies; unread where Service Quotas itself could not ask the service.',
      (q) => (q.ErrorReason ? undefined : q.Value),
    ),
    DefaultValue: field(
      defaults,
      nullable(number),
      'Value that AWS gives every account; absent where it publishes none.',
      (answer, { QuotaCode }) => answer.Quotas?.find((q) => q.QuotaCode === QuotaCode)?.Value,
    ),
    Unit: field(quotas, nullable(string), 'Unit of the value.', (q) => q.Unit),
    Adjustable: field(quotas, bool, 'Whether AWS raises the quota on request.', (q) => q.Adjustable),
    GlobalQuota: field(quotas, bool, 'Whether one value holds for all Regions.', (q) => q.GlobalQuota),
    QuotaAppliedAtLevel: field(
      quotas,
      nullable(string),
      'ACCOUNT or RESOURCE: what the value was applied to.',
      (q) => q.QuotaAppliedAtLevel,
    ),
    QuotaContext: field(
      quotas,
      nullable(
        object({
          ContextScope: nullable(string),
          ContextScopeType: nullable(string),
          ContextId: nullable(string),
        }),
      ),
      'Resource that the value holds for, by ARN, or * for all that have no value of their own.',
      (q) => q.QuotaContext,
    ),
    InstanceId: field(
      quotas,
      nullable(string),
      'Id of the instance that the value holds for; absent where it holds for all.',
      instanceId,
    ),
    UsageMetric: field(
      quotas,
      nullable(object({ MetricNamespace: nullable(string), MetricName: nullable(string) })),
      'Metric that tells how much of it is used; absent where there is none.',
      (q) => q.UsageMetric,
    ),
  },
  relations: {
    Counterpart: toOne('Ringdown::ServiceQuotas::Quota', {
      doc: 'The same quota in the other Region of the pair, of the same instance where it is one’s own; absent where only a wider value or the default applies there.',
      uses: ['ServiceCode', 'QuotaCode', 'InstanceId'],
      name: nameOf,
      region: 'other',
    }),
    AccountQuota: toOne('Ringdown::ServiceQuotas::Quota', {
      doc: 'The same quota as it holds for instances without a value of their own, in this Region.',
      uses: ['ServiceCode', 'QuotaCode'],
      name: accountWide,
      region: 'same',
    }),
    CounterpartAccountQuota: toOne('Ringdown::ServiceQuotas::Quota', {
      doc: 'The same quota in the other Region of the pair as it holds for instances without a value of their own there.',
      uses: ['ServiceCode', 'QuotaCode'],
      name: accountWide,
      region: 'other',
    }),
    Instance: toOne('AWS::Connect::Instance', {
      doc: 'The instance that the value holds for; absent where it holds for all.',
      uses: ['InstanceId'],
      name: ({ InstanceId }) => InstanceId as string | null,
      region: 'same',
    }),
  },
});
