import { listing } from '../resource-type.ts';
import { type Known, nextToken, type Place, text } from '../service.ts';
import { dynamodb } from './service.ts';

export const tables = listing(
  dynamodb.call('ListTables', {
    actions: ['dynamodb:ListTables'],
    pages: {
      inputToken: 'ExclusiveStartTableName',
      outputToken: 'LastEvaluatedTableName',
      size: { member: 'Limit', max: 100 },
    },
  }),
  (answer) => answer.TableNames,
);

const byName = {
  uses: ['TableName'],
  input: ({ TableName }: Known) => ({ TableName: text(TableName) }),
};

export const describe = dynamodb.call('DescribeTable', { actions: ['dynamodb:DescribeTable'], ...byName });
export const backups = dynamodb.call('DescribeContinuousBackups', {
  actions: ['dynamodb:DescribeContinuousBackups'],
  ...byName,
});
export const timeToLive = dynamodb.call('DescribeTimeToLive', {
  actions: ['dynamodb:DescribeTimeToLive'],
  ...byName,
});
export const tags = dynamodb.call('ListTagsOfResource', {
  actions: ['dynamodb:ListTagsOfResource'],
  uses: ['TableName'],
  input: (known, place) => ({ ResourceArn: arnOf(known, place) }),
  pages: nextToken(),
});

/**
 * One listing a Region serves every table. It knows version 2017.11.29 only, and DescribeTable does not know
 * that version: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/V2globaltables_versions.html
 */
export const legacyGlobalTables = dynamodb.call('ListGlobalTables', {
  actions: ['dynamodb:ListGlobalTables'],
  input: (_, { region }) => ({ RegionName: region }),
  pages: {
    inputToken: 'ExclusiveStartGlobalTableName',
    outputToken: 'LastEvaluatedGlobalTableName',
    size: { member: 'Limit', max: 100 },
  },
});

/** Computed, because the listing yields names only and a tag read should not depend on DescribeTable. */
export function arnOf({ TableName }: Known, { account, region }: Place): string {
  const partition = /^(cn|us-gov)-/.exec(region)?.[1];
  return `arn:aws${partition ? `-${partition}` : ''}:dynamodb:${region}:${account}:table/${text(TableName)}`;
}
