import { type Arn, parseArn } from '../../flows/arn.ts';
import type { Case } from './case.ts';
import { find, read, type Wanted } from './find.ts';
import { lost, type Need, type Standing, survives, unknown } from './standing.ts';

/** What functions work with, by service: what people call it, what of the ARN is its name, and its type. */
const services: {
  [service: string]: { kind: string; nameOf: (resource: string) => string; type?: string };
} = {
  dynamodb: { kind: 'table', nameOf: (resource) => resource.replace(/^table\//, '').split('/')[0]! },
  s3: { kind: 'bucket', nameOf: (resource) => resource.split('/')[0]! },
  kms: { kind: 'key', nameOf: (resource) => resource.replace(/^(key|alias)\//, ''), type: 'AWS::KMS::Key' },
  lambda: { kind: 'function', nameOf: (resource) => resource.split(':')[1]! },
  kinesis: { kind: 'stream', nameOf: (resource) => resource.split('/')[1]!, type: 'AWS::Kinesis::Stream' },
  firehose: {
    kind: 'delivery stream',
    nameOf: (resource) => resource.split('/')[1]!,
    type: 'AWS::KinesisFirehose::DeliveryStream',
  },
  secretsmanager: {
    kind: 'secret',
    nameOf: (resource) => resource.replace(/^secret:/, ''),
    type: 'AWS::SecretsManager::Secret',
  },
  sns: { kind: 'topic', nameOf: (resource) => resource, type: 'AWS::SNS::Topic' },
  sqs: { kind: 'message queue', nameOf: (resource) => resource, type: 'AWS::SQS::Queue' },
  rds: { kind: 'database', nameOf: (resource) => resource },
  ssm: { kind: 'parameter', nameOf: (resource) => resource },
  states: {
    kind: 'state machine',
    nameOf: (resource) => resource,
    type: 'AWS::StepFunctions::StateMachine',
  },
  events: { kind: 'event bus', nameOf: (resource) => resource },
};

/** What a function is told to work with. ARNs of other services are left out: they say what something is, not where. */
export const referenceNeeds = (here: Case, arns: readonly string[]): Need[] =>
  arns.flatMap((arn) => {
    const need = arnNeed(here, arn);
    return need ? [need] : [];
  });

/** What an ARN names; undefined where it is of no service that functions work with. */
export function arnNeed(here: Case, arn: string): Need | undefined {
  const parsed = parseArn(arn);
  const service = parsed && services[parsed.service];
  if (!parsed || !service) return undefined;
  const name = service.nameOf(parsed.resource);
  return { kind: service.kind, name, standing: needStanding(here, { ...parsed, arn, name }) };
}

function needStanding(
  here: Case,
  { service, region, account, arn, name }: Arn & { arn: string; name: string },
): Standing {
  if (service === 's3') return bucketStanding(here, name);
  if (region === here.lost) return lost(`its ARN names ${region}`);
  const place = { region, account: account || here.account };
  if (service === 'dynamodb') return tableStanding(here, { name, ...place });
  const { type } = services[service]!;
  if (type !== undefined && region !== '' && !arn.includes('*'))
    return existence(here, { type, name: arn, ...place });
  return survives(`its ARN names ${region || 'no Region'}; whether it exists was not examined`);
}

function existence({ index }: Case, wanted: Wanted): Standing {
  const { region } = wanted;
  const found = find(index, wanted);
  if ('unread' in found) return unknown(`whether it exists in ${region} could not be read`, found.unread);
  return 'absent' in found ? lost(`does not exist in ${region}`) : survives(`exists in ${region}`);
}

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TableDescription.html */
const usable = new Set(['ACTIVE', 'UPDATING']);

/** A table of the same name in each Region may be two tables: only a replica has what callers left in the other. */
function tableStanding(
  { index, lost: gone }: Case,
  { name, region, account }: { name: string; region: string; account: string },
): Standing {
  const tableIn = (where: string) =>
    find(index, { type: 'AWS::DynamoDB::Table', name, account, region: where });
  const found = tableIn(region);
  if ('unread' in found) return unknown(`whether it exists in ${region} could not be read`, found.unread);
  if ('absent' in found) return lost(`does not exist in ${region}`);
  const status = read(index, found.resource, 'TableStatus');
  if ('unread' in status) return unknown(`its status in ${region} could not be read`, status.unread);
  if (!usable.has(String(status.value))) return lost(`is ${String(status.value)} in ${region}`);
  if (gone === null) return survives(`exists in ${region}`);
  const replicas = ['Replicas', 'LegacyReplicas'].map((field) => read(index, found.resource, field));
  const regions = replicas.flatMap((r) => ('value' in r ? (r.value as { Region: string }[]) : []));
  if (regions.some(({ Region }) => Region === gone))
    return survives(`is replicated between ${gone} and ${region}`);
  const unread = replicas.flatMap((r) => ('unread' in r ? r.unread : []));
  if (unread.length > 0) return unknown(`whether it is replicated from ${gone} could not be read`, unread);
  return 'absent' in tableIn(gone)
    ? survives(`is in ${region} only`)
    : lost(`the table of that name in ${region} is no replica of the one in ${gone}`);
}

/** A bucket's ARN names no Region, so the bucket itself has to be found. */
export function bucketStanding({ index, account, lost: gone }: Case, name: string): Standing {
  const type = index.registry.types.get('AWS::S3::Bucket')!;
  const bucket = index.named(type, name, account)[0];
  if (!bucket) return unknown(`bucket ${name} is in none of the accounts of this scan`);
  return bucket.region === gone
    ? lost(`the bucket is in ${gone}`)
    : survives(`the bucket is in ${bucket.region}`);
}
