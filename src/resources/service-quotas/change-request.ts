import { nullable, number, string, timestamp } from '../field-type.ts';
import { field, resourceType, toMany, toOne } from '../resource-type.ts';
import { changes } from './calls.ts';
import { instanceId, nameOf } from './names.ts';

export const changeRequest = resourceType({
  type: 'Ringdown::ServiceQuotas::ChangeRequest',
  scope: 'region',
  doc: 'A request to raise a quota in one Region, of whichever service, and what came of it.',
  list: changes,
  id: 'Id',
  arn: null,
  fields: {
    Id: field(changes, string, 'Id.', (r) => r.Id),
    ServiceCode: field(changes, string, 'Service, such as connect or lambda.', (r) => r.ServiceCode),
    QuotaCode: field(changes, string, 'Such as L-12AB45C6, the same in every Region.', (r) => r.QuotaCode),
    QuotaName: field(changes, nullable(string), 'Name of the quota.', (r) => r.QuotaName),
    InstanceId: field(
      changes,
      nullable(string),
      'Id of the instance that it was asked for; absent where it is to hold for all.',
      instanceId,
    ),
    QuotaKey: field(
      changes,
      string,
      'Service, quota and instance, which requests about the same value share.',
      (r) =>
        nameOf({ ServiceCode: r.ServiceCode!, QuotaCode: r.QuotaCode!, InstanceId: instanceId(r) ?? null }),
    ),
    DesiredValue: field(changes, number, 'Value that was asked for.', (r) => r.DesiredValue),
    Status: field(
      changes,
      string,
      'PENDING, CASE_OPENED, APPROVED, DENIED, NOT_APPROVED, CASE_CLOSED or INVALID_REQUEST.',
      (r) => r.Status,
    ),
    Created: field(changes, timestamp, 'When it was asked for.', (r) => r.Created),
  },
  relations: {
    Quota: toOne('Ringdown::ServiceQuotas::Quota', {
      doc: 'The quota as it applies now; absent where none is listed, or the service is not one of those that are read.',
      uses: ['ServiceCode', 'QuotaCode', 'InstanceId'],
      name: nameOf,
      region: 'same',
    }),
    SameQuota: toMany('Ringdown::ServiceQuotas::ChangeRequest', {
      doc: 'All requests about the same value, itself among them.',
      on: 'QuotaKey',
      from: 'QuotaKey',
    }),
  },
});
