import { nullable, string } from '../field-type.ts';
import { functionArn } from '../lambda/function-arn.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { nextToken, text } from '../service.ts';
import { instanceInput } from './instance-calls.ts';
import { instanceId, instanceRelation } from './of-instance.ts';
import { acrossRegions } from './region-free.ts';
import { connect } from './service.ts';

const functions = listing(
  connect.call('ListLambdaFunctions', {
    actions: ['connect:ListLambdaFunctions'],
    ...instanceInput,
    pages: nextToken(25),
  }),
  (answer) => answer.LambdaFunctions,
);

export const lambdaAssociation = resourceType({
  type: 'Ringdown::Connect::LambdaAssociation',
  scope: 'region',
  parent: 'AWS::Connect::Instance',
  doc: 'A Lambda function that the flow designer of an instance offers. Whether flows may invoke it, the policy of the function says.',
  list: functions,
  id: ({ InstanceId, FunctionArn }) => `${text(InstanceId)}/${text(FunctionArn)}`,
  arn: null,
  names: {
    uses: ['InstanceId', 'FunctionArn'],
    of: ({ InstanceId, FunctionArn }) => [acrossRegions(InstanceId, FunctionArn)],
  },
  fields: {
    InstanceId: instanceId(functions),
    FunctionArn: field(
      functions,
      string,
      'The function, by ARN, with version or alias if it has one.',
      (arn) => arn,
    ),
    FunctionName: field(functions, string, 'Name of the function.', (arn) => functionArn(arn).FunctionName),
    UnqualifiedArn: field(
      functions,
      string,
      'The function by ARN, without version or alias.',
      (arn) => functionArn(arn).Arn,
    ),
    Qualifier: field(
      functions,
      nullable(string),
      'Version or alias that the ARN names; absent when it names none, which calls the unpublished version.',
      (arn) => functionArn(arn).Qualifier,
    ),
  },
  relations: {
    Instance: instanceRelation,
    Function: toOne('AWS::Lambda::Function', {
      doc: 'The function.',
      uses: ['FunctionArn'],
      name: ({ FunctionArn }) => functionArn(text(FunctionArn)).Arn,
    }),
    Alias: toOne('AWS::Lambda::Alias', {
      doc: 'The alias that the ARN names; absent when it names none or a version by its number.',
      uses: ['FunctionArn', 'Qualifier'],
      name: ({ FunctionArn, Qualifier }) =>
        Qualifier === null || /^(\$LATEST|\d+)$/.test(text(Qualifier)) ? null : text(FunctionArn),
    }),
    Counterpart: toOne('Ringdown::Connect::LambdaAssociation', {
      doc: 'The function of the same account, name and alias that the instance is associated with in the other Region of the pair.',
      uses: ['InstanceId', 'FunctionArn'],
      name: ({ InstanceId, FunctionArn }) => acrossRegions(InstanceId, FunctionArn),
      region: 'other',
    }),
  },
});
