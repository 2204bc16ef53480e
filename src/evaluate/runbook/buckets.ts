import type { Resource } from '../../model/estate.ts';
import { type Context, distinct, listed, text } from './context.ts';
import { aws, type Draft, draft, named, say, some } from './words.ts';

const sources = [
  'https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-what-is-isnot-replicated.html',
  'https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-batch-replication-batch.html',
];

/** Where recordings and files of the lost Region can be read, and where new ones go. */
export function bucketFailover(context: Context): Draft[] {
  const { lost, left } = context;
  const rules = listed(context, 'Ringdown::S3::ReplicationRule', lost);
  const buckets = listed(context, 'AWS::S3::Bucket', lost);
  const stores = listed(context, 'AWS::Connect::InstanceStorageConfig', left);
  const missing = distinct([...rules.missing, ...buckets.missing, ...stores.missing]);
  const pairs = pairsOf(rules.resources);
  const without = buckets.resources.filter(({ id }) => !pairs.some(({ from }) => from === id));
  if (pairs.length === 0 && without.length === 0 && missing.length === 0) return [];
  return [
    draft({
      title: say`Read files from their copies in ${left}`,
      by: 'data',
      cautions:
        without.length > 0
          ? [
              say`${some(without.length, 'bucket')} in ${lost} replicate nothing, as far as was read: ${named(without.map(({ id }) => id))}. What they hold is out of reach.`,
            ]
          : [],
      does: [
        ...pairs.map(({ from, to }) => say`${from} is copied to ${named(to)}.`),
        [
          'Objects of the last minutes may not have arrived. Nothing is promoted: the copies can be read as they are.',
        ],
        storageWords(stores.resources, left),
      ],
      checks: pairs.slice(0, 10).map(({ to, account }) => ({
        command: aws(
          's3api list-objects-v2',
          { account, region: left },
          { bucket: to[0]!, 'max-items': '5' },
        ),
        expect: say`Objects are listed`,
      })),
      manual: [
        say`Where access is refused, look at the key that encrypts the copies in ${left}, and at the bucket policy.`,
      ],
      missing,
      sources: [sources[0]!],
    }),
  ];
}

interface Pair {
  from: string;
  to: string[];
  account: string;
}

function pairsOf(rules: readonly Resource[]): Pair[] {
  const pairs = new Map<string, Pair>();
  for (const { account, fields } of rules) {
    if (fields['Status'] !== 'Enabled') continue;
    const from = String(fields['BucketName']);
    const destination = (fields['Destination'] as { Bucket?: string } | undefined)?.Bucket ?? '';
    const to = destination.split(':').at(-1)!;
    const pair = pairs.get(from) ?? { from, to: [], account };
    if (!pair.to.includes(to)) pair.to.push(to);
    pairs.set(from, pair);
  }
  return [...pairs.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

function storageWords(stores: readonly Resource[], left: string) {
  const kept = stores.flatMap((store) => {
    const config = store.fields['S3Config'] as { BucketName?: string } | null | undefined;
    return config?.BucketName === undefined ? [] : [`${text(store, 'ResourceType')} in ${config.BucketName}`];
  });
  return kept.length === 0
    ? say`Where the instance in ${left} stores new recordings was not found.`
    : say`The instances in ${left} store new ones by themselves: ${named([...new Set(kept)].sort())}.`;
}

/** What was recorded while the old Region was away has to be carried there, where somebody looks for it. */
export function bucketFailback(context: Context): Draft[] {
  const { left, lost } = context;
  const rules = listed(context, 'Ringdown::S3::ReplicationRule', left);
  const back = pairsOf(rules.resources);
  return [
    draft({
      title: say`Carry what was recorded in ${left} to ${lost}`,
      by: 'data',
      does: [
        back.length === 0
          ? say`No bucket in ${left} replicates back, as far as was read. Copy what is needed, or leave it there and tell those who search.`
          : say`Buckets that replicate back: ${back.flatMap(({ from, to }, i) => say`${[i > 0 ? ', ' : '']}${from} to ${named(to)}`)}.`,
        [
          'Objects from before a rule was made, or whose replication failed, need a job of S3 Batch Replication.',
        ],
      ],
      checks: back.slice(0, 10).map(({ from, account }) => ({
        command: aws('s3api get-bucket-replication', { account, region: left }, { bucket: from }),
        expect: say`Status ${'Enabled'}; the metric ${'OperationsPendingReplication'} goes down to ${0}`,
      })),
      missing: rules.missing,
      sources,
    }),
  ];
}
