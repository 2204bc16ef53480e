import { list, nullable, number, object, string } from '../field-type.ts';
import { field, listing, resourceType, toOne } from '../resource-type.ts';
import { text } from '../service.ts';
import { logs } from './service.ts';

const pages = (max: number) => ({
  ...{ inputToken: 'nextToken', outputToken: 'nextToken' },
  size: { member: 'limit', max },
});

const groups = listing(
  logs.call('DescribeLogGroups', { actions: ['logs:DescribeLogGroups'], pages: pages(50) }),
  (answer) => answer.logGroups,
);

/** Only of flow logs, because AWS allows few such calls a second and an account has many groups. */
const filters = logs.call('DescribeSubscriptionFilters', {
  actions: ['logs:DescribeSubscriptionFilters'],
  uses: ['LogGroupName'],
  input: ({ LogGroupName }) =>
    isOfConnect(text(LogGroupName)) ? { logGroupName: text(LogGroupName) } : undefined,
  pages: pages(50),
});

const isOfConnect = (name: string): boolean => name.startsWith('/aws/connect/');
const ofLambda = '/aws/lambda/';

export const logGroup = resourceType({
  type: 'AWS::Logs::LogGroup',
  scope: 'region',
  doc: 'A log group. Logs stay in their Region unless something forwards them. That of flow logs is named after the alias of an instance, which a replica does not share.',
  list: groups,
  id: 'LogGroupName',
  arn: 'Arn',
  fields: {
    LogGroupName: field(groups, string, 'Name, unique in the Region.', (g) => g.logGroupName),
    Arn: field(groups, string, 'Amazon Resource Name.', (g) => g.logGroupArn ?? g.arn?.replace(/:\*$/, '')),
    RetentionInDays: field(
      groups,
      nullable(number),
      'Days until events are deleted; absent where they never are.',
      (g) => g.retentionInDays,
    ),
    KmsKeyId: field(
      groups,
      nullable(string),
      'Key that encrypts events, by ARN; absent where CloudWatch Logs does so with one of its own.',
      (g) => g.kmsKeyId,
    ),
    SubscriptionFilters: field(
      filters,
      list(object({ FilterName: string, DestinationArn: string })),
      'Where events are forwarded to as they come; read of groups below /aws/connect/ only.',
      (answer) =>
        answer.subscriptionFilters?.map(({ filterName, destinationArn }) => ({
          FilterName: filterName,
          DestinationArn: destinationArn,
        })),
    ),
  },
  relations: {
    KmsKey: toOne('AWS::KMS::Key', {
      doc: 'The key that encrypts events; absent where none of the account does.',
      uses: ['KmsKeyId'],
      name: ({ KmsKeyId }) => KmsKeyId as string | null,
    }),
    Function: toOne('AWS::Lambda::Function', {
      doc: 'The function that writes here by default; absent for groups of anything else.',
      uses: ['LogGroupName'],
      name: ({ LogGroupName }) =>
        text(LogGroupName).startsWith(ofLambda) ? text(LogGroupName).slice(ofLambda.length) : null,
      region: 'same',
    }),
  },
});
