import type { Answers } from '../answers.ts';
import { rdsArn, type Snapshot } from './databases.ts';
import { engine } from './engine.ts';

/** The snapshots of a Region, and with whom each is shared. */
export function giveSnapshots(answers: Answers, snapshots: readonly Snapshot[]): void {
  const ofInstances = snapshots.filter(({ ofCluster }) => !ofCluster);
  const ofClusters = snapshots.filter(({ ofCluster }) => ofCluster);
  answers
    .give('DescribeDBSnapshots', {}, { DBSnapshots: ofInstances.map(snapshotOf) })
    .give('DescribeDBClusterSnapshots', {}, { DBClusterSnapshots: ofClusters.map(clusterSnapshotOf) });
  for (const snapshot of snapshots) giveSharing(answers, snapshot);
}

/** AWS refuses to share an encrypted snapshot with everybody. */
const isEncrypted = ({ sharedWith }: Snapshot): boolean => !sharedWith.includes('all');

const snapshotOf = (snapshot: Snapshot) => ({
  DBSnapshotIdentifier: snapshot.name,
  DBSnapshotArn: rdsArn('snapshot', snapshot.name, snapshot.region),
  ...{ Encrypted: isEncrypted(snapshot), SnapshotType: 'manual', Status: 'available', Engine: 'postgres' },
});

const clusterSnapshotOf = (snapshot: Snapshot) => ({
  DBClusterSnapshotIdentifier: snapshot.name,
  DBClusterSnapshotArn: rdsArn('cluster-snapshot', snapshot.name, snapshot.region),
  ...{ StorageEncrypted: isEncrypted(snapshot), SnapshotType: 'manual', Status: 'available' },
  Engine: engine,
});

function giveSharing(answers: Answers, { name, ofCluster, sharedWith }: Snapshot): void {
  const restore = [{ AttributeName: 'restore', AttributeValues: sharedWith }];
  if (ofCluster)
    answers.give(
      'DescribeDBClusterSnapshotAttributes',
      { DBClusterSnapshotIdentifier: name },
      {
        DBClusterSnapshotAttributesResult: {
          DBClusterSnapshotIdentifier: name,
          DBClusterSnapshotAttributes: restore,
        },
      },
    );
  else
    answers.give(
      'DescribeDBSnapshotAttributes',
      { DBSnapshotIdentifier: name },
      { DBSnapshotAttributesResult: { DBSnapshotIdentifier: name, DBSnapshotAttributes: restore } },
    );
}
