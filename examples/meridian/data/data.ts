import { type Backups, backupsOf } from '../backup/backups.ts';
import { type DeliveryStream, deliveryStreamsOf } from '../firehose/delivery-streams.ts';
import { type Stream, streamsOf } from '../kinesis/streams.ts';
import type { Ago } from '../place.ts';
import { type Databases, databasesOf } from '../rds/databases.ts';
import { type AccessPoint, accessPointsOf } from '../s3/access-points.ts';
import { type Secret, secretsOf } from '../secretsmanager/secrets.ts';
import { type Parameter, parametersOf } from '../ssm/parameters.ts';

/** Where the contact centre keeps what it knows, besides buckets and tables. */
export interface Data {
  streams: Stream[];
  deliveryStreams: DeliveryStream[];
  secrets: Secret[];
  parameters: Parameter[];
  databases: Databases;
  backups: Backups;
  accessPoints: AccessPoint[];
}

export const dataOf = (ago: Ago): Data => ({
  streams: streamsOf(),
  deliveryStreams: deliveryStreamsOf(),
  secrets: secretsOf(ago),
  parameters: parametersOf(ago),
  databases: databasesOf(ago),
  backups: backupsOf(ago),
  accessPoints: accessPointsOf(),
});
