import { nullable, string } from '../field-type.ts';
import { counterpart, field, listing, resourceType } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { instanceInput } from './instance-calls.ts';
import { instanceId, instanceRelation } from './of-instance.ts';
import { connect } from './service.ts';

const associations = listing(
  connect.call('ListAnalyticsDataAssociations', {
    actions: ['connect:ListAnalyticsDataAssociations'],
    ...instanceInput,
    pages: nextToken(1000),
  }),
  (answer) => answer.Results,
);

export const dataLakeAssociation = resourceType({
  type: 'AWS::Connect::DataLakeAssociation',
  scope: 'region',
  parent: 'AWS::Connect::Instance',
  doc: 'Analytics data of an instance that is shared with an account.',
  list: associations,
  id: 'Id',
  arn: null,
  fields: {
    Id: field(
      associations,
      string,
      'Id of the instance, data set and account.',
      (a, { Id }) => `${text(Id)}/${text(a.DataSetId)}/${a.TargetAccountId ?? ''}`,
    ),
    InstanceId: instanceId(associations),
    DataSetId: field(associations, string, 'What is shared, such as contact_record.', (a) => a.DataSetId),
    TargetAccountId: field(
      associations,
      nullable(string),
      'Account that it is shared with; absent where Connect names none.',
      (a) => a.TargetAccountId,
    ),
    ResourceShareArn: field(
      associations,
      nullable(string),
      'Share of AWS RAM that carries it, by ARN; absent where there is none.',
      (a) => a.ResourceShareArn,
    ),
    ResourceShareStatus: field(
      associations,
      nullable(string),
      'Status that AWS RAM gives the share; absent where there is none.',
      (a) => a.ResourceShareStatus,
    ),
  },
  relations: {
    Instance: instanceRelation,
    Counterpart: counterpart('AWS::Connect::DataLakeAssociation', 'Id'),
  },
});
