import { backupAnswers } from '../backup/backup-answers.ts';
import { deliveryStreamAnswers } from '../firehose/delivery-stream-answers.ts';
import { streamAnswers } from '../kinesis/stream-answers.ts';
import type { Ago } from '../place.ts';
import { databaseAnswers } from '../rds/database-answers.ts';
import { accessPointAnswers } from '../s3/access-points.ts';
import { secretAnswers } from '../secretsmanager/secret-answers.ts';
import { parameterAnswers } from '../ssm/parameter-answers.ts';
import type { Data } from './data.ts';

export const dataAnswers = (data: Data, ago: Ago) => [
  ...streamAnswers(data.streams, ago),
  ...deliveryStreamAnswers(data.deliveryStreams),
  ...secretAnswers(data.secrets, ago),
  ...parameterAnswers(data.parameters),
  ...databaseAnswers(data.databases, ago),
  ...backupAnswers(data.backups, ago),
  ...accessPointAnswers(data.accessPoints),
];
