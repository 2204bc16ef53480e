import { bool, list, string } from '../field-type.ts';
import { field, listing, resourceType } from '../resource-type.ts';
import { text } from '../service.ts';
import { rds, rdsPages } from './service.ts';

/** Only snapshots that people made can be shared; those of other accounts are not ours to list. */
const manual = { input: () => ({ SnapshotType: 'manual' }), pages: rdsPages };

const instanceSnapshots = listing(
  rds.call('DescribeDBSnapshots', { actions: ['rds:DescribeDBSnapshots'], ...manual }),
  (answer) => answer.DBSnapshots,
);
const instanceAttributes = rds.call('DescribeDBSnapshotAttributes', {
  actions: ['rds:DescribeDBSnapshotAttributes'],
  uses: ['DBSnapshotIdentifier'],
  input: (known) => ({ DBSnapshotIdentifier: text(known['DBSnapshotIdentifier']) }),
});
const clusterSnapshots = listing(
  rds.call('DescribeDBClusterSnapshots', { actions: ['rds:DescribeDBClusterSnapshots'], ...manual }),
  (answer) => answer.DBClusterSnapshots,
);
const clusterAttributes = rds.call('DescribeDBClusterSnapshotAttributes', {
  actions: ['rds:DescribeDBClusterSnapshotAttributes'],
  uses: ['DBClusterSnapshotIdentifier'],
  input: (known) => ({ DBClusterSnapshotIdentifier: text(known['DBClusterSnapshotIdentifier']) }),
});

const restorableBy = 'Accounts that may restore the snapshot; `all` is everybody.';

export const dbSnapshot = resourceType({
  type: 'Ringdown::RDS::DBSnapshot',
  scope: 'region',
  doc: 'A snapshot of an instance that somebody made or copied; automated ones cannot be shared.',
  list: instanceSnapshots,
  id: 'DBSnapshotIdentifier',
  arn: 'Arn',
  fields: {
    DBSnapshotIdentifier: field(instanceSnapshots, string, 'Name.', (s) => s.DBSnapshotIdentifier),
    Arn: field(instanceSnapshots, string, 'Amazon Resource Name.', (s) => s.DBSnapshotArn),
    Encrypted: field(
      instanceSnapshots,
      bool,
      'Whether the snapshot is encrypted.',
      (s) => s.Encrypted ?? false,
    ),
    RestorableBy: field(instanceAttributes, list(string), restorableBy, (answer) =>
      sharedWith(answer.DBSnapshotAttributesResult?.DBSnapshotAttributes),
    ),
  },
});

export const dbClusterSnapshot = resourceType({
  type: 'Ringdown::RDS::DBClusterSnapshot',
  scope: 'region',
  doc: 'A snapshot of a cluster that somebody made or copied; automated ones cannot be shared.',
  list: clusterSnapshots,
  id: 'DBClusterSnapshotIdentifier',
  arn: 'Arn',
  fields: {
    DBClusterSnapshotIdentifier: field(
      clusterSnapshots,
      string,
      'Name.',
      (s) => s.DBClusterSnapshotIdentifier,
    ),
    Arn: field(clusterSnapshots, string, 'Amazon Resource Name.', (s) => s.DBClusterSnapshotArn),
    Encrypted: field(
      clusterSnapshots,
      bool,
      'Whether the snapshot is encrypted.',
      (s) => s.StorageEncrypted ?? false,
    ),
    RestorableBy: field(clusterAttributes, list(string), restorableBy, (answer) =>
      sharedWith(answer.DBClusterSnapshotAttributesResult?.DBClusterSnapshotAttributes),
    ),
  },
});

interface Attribute {
  AttributeName?: string | undefined;
  AttributeValues?: string[] | undefined;
}

const sharedWith = (attributes: readonly Attribute[] | undefined): string[] | undefined =>
  attributes?.find(({ AttributeName }) => AttributeName === 'restore')?.AttributeValues;
