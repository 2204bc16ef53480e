import { tableArn, tablesSaved } from '../backup/backups.ts';
import type { Centre } from '../centre.ts';
import type { Alarm } from '../cloudwatch/alarms.ts';
import { bothRegions, primary, type Region, recovery } from '../place.ts';
import { bucketName } from '../s3/buckets.ts';
import { secretArn } from '../secretsmanager/secrets.ts';

/** Makes the rest of the centre use its data: functions name secrets, tables are saved, alarms watch. */
export function useData(centre: Centre): void {
  for (const region of bothRegions) {
    const named = (name: string) =>
      centre.functions.find((one) => one.name === name && one.region === region)!;
    named('caller-lookup').environment['CRM_SECRET_ARN'] = secretArn('crm', region);
    named('roadside-dispatch').environment['NETWORK_SECRET_ARN'] = secretArn('roadside-network', region);
    named('provider-eta').stream = `${tableArn('roadside-dispatch', region)}/stream/2025-01-20T09:14:00.000`;
    centre.functions.push({
      ...structuredClone(named('survey-writer')),
      ...{ name: 'secret-rotation', description: 'Changes the password of the CRM' },
      ...{ code: 'release of secret-rotation', role: 'survey-writer' },
      admits: [{ service: 'secretsmanager', source: secretArn('crm', region) }],
    });
  }
  for (const table of centre.tables)
    if (tablesSaved.some((name) => table.name === `meridian-${name}`))
      table.tags['contact-centre'] = 'meridian';
  for (const bucket of centre.buckets)
    if (tagged.some((stem) => bucket.name === bucketName(stem, primary)))
      bucket.tags['contact-centre'] = 'meridian';
  centre.alarms.push(...alarms(centre));
}

/** Stems of the buckets that access points lead to, and of those that no setting shows to be the contact centre's. */
const tagged = [
  ...['ivr-prompts', 'lambda-packages', 'agent-desktop'],
  ...[
    'claims-documents',
    'roadside-photos',
    'connect-config-exports',
    'datalake-curated',
    'datalake-queries',
  ],
];

const alarms = ({ data }: Centre): Alarm[] => [
  ...data.streams.map(({ name, region }) =>
    alarm(`${name}-behind`, region, [
      'AWS/Kinesis',
      'GetRecords.IteratorAgeMilliseconds',
      { StreamName: name },
    ]),
  ),
  ...data.deliveryStreams.map(({ name, region, collector }) => {
    const metric = collector ? 'DeliveryToSplunk.DataFreshness' : 'DeliveryToS3.DataFreshness';
    return alarm(`${name}-stale`, region, ['AWS/Firehose', metric, { DeliveryStreamName: name }]);
  }),
  ...data.databases.instances
    .filter(({ source }) => source !== undefined)
    .map(({ name }) =>
      alarm(`${name}-lag`, recovery, ['AWS/RDS', 'ReplicaLag', { DBInstanceIdentifier: name }]),
    ),
  alarm('meridian-claims-lag', recovery, [
    ...(['AWS/RDS', 'AuroraGlobalDBReplicationLag'] as const),
    { DBClusterIdentifier: 'meridian-claims-west' },
  ]),
];

const alarm = (
  name: string,
  region: Region,
  [namespace, metric, dimensions]: [string, string, Alarm['dimensions']],
): Alarm => ({
  ...{ name, region, namespace, metric, dimensions, statistic: 'Maximum', threshold: 3600 },
  ...{ acts: true, period: 300, missing: 'missing' },
});
