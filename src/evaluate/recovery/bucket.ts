import type { Resource } from '../../model/estate.ts';
import type { Unread } from '../../model/provenance.ts';
import type { Estimate } from '../../model/recovery.ts';
import { metricsName } from '../../resources/s3/metrics-name.ts';
import type { EstateIndex } from '../estate-index.ts';
import { read } from '../journeys/find.ts';
import { unseen, withoutValue } from '../unseen.ts';
import { backupCopies } from './copies.ts';
import { best, boundless, figure, missing, notKnown, type Part, sum } from './estimate.ts';
import { carriesEncrypted, type RuleFields, takesIn } from './replication-rule.ts';
import { type SeenLag, seenLag } from './seen-lag.ts';

const type = 'AWS::S3::Bucket';
const ruleType = 'Ringdown::S3::ReplicationRule';
const timeControl = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-time-control.html';

/** Objects below a prefix of a bucket. */
export interface Objects {
  account: string;
  name: string;
  prefix: string;
  /** Whether what writes them encrypts with KMS, whatever the bucket does by default. */
  encrypted: boolean;
  lost: string;
  left: string;
}

/**
 * What of the newest objects is lost. Objects that are older than a replication rule are not replicated by it, and
 * whether there are any is not read. https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-what-is-isnot-replicated.html
 */
export function bucketPoint(index: EstateIndex, objects: Objects): Estimate {
  const { account, name, lost, left } = objects;
  const bucket = index.named(index.registry.types.get(type)!, name, account)[0];
  const label = 'bucket';
  if (!bucket)
    return sum([
      missing({ label, why: `bucket ${name} is in none of the accounts of this scan` }, [
        notKnown('*', `${type} ${name}`, `bucket ${name} is in none of the accounts of this scan`),
      ]),
    ]);
  if (bucket.region !== lost)
    return sum([
      figure(
        { label, why: `is in ${bucket.region}` },
        { lower: 0, upper: 0 },
        { basis: 'configured', name: `${type} ${name}` },
      ),
    ]);
  return best([
    replication(index, bucket, objects),
    backupCopies(index, { account: bucket.account, arn: bucket.arn ?? name, lost, left }),
  ]);
}

/** Whether a rule carries the objects out of the Region; where nobody can tell, why. */
type Carries = (Sure & { sure: boolean }) | { unread: Unread[] };

interface Sure {
  rule: Resource;
  fields: RuleFields;
}

function replication(index: EstateIndex, bucket: Resource, objects: Objects): Estimate {
  const { account, region, id } = bucket;
  const rules = index.having(ruleType, 'BucketName', { account, region, value: id });
  const all = rules.map((rule) => carries(index, bucket, { rule, objects }));
  const sure = all.flatMap((one) => ('sure' in one && one.sure ? [one] : []));
  const timed = sure.filter(({ fields }) => fields.Destination.ReplicationTime?.Status === 'Enabled');
  const label = 'replication';
  if (timed.length > 0) return best(timed.map((one) => sum([withTimeControl(index, one, objects)])));
  const unread = [
    ...unseen(index, index.registry.types.get(ruleType)!, { account, region, parent: id }),
    ...withoutValue(index, ruleType, { account, region, field: 'BucketName' }),
    ...all.flatMap((one) => ('unread' in one ? one.unread : [])),
  ];
  if (unread.length > 0) return sum([missing({ label, why: 'what replicates is not known' }, unread)]);
  return sum([
    boundless(
      sure.length > 0
        ? {
            label,
            why: `replicates without Replication Time Control: most objects within 15 min, large ones in hours, and AWS names no bound`,
          }
        : {
            label,
            why: `no enabled replication rule carries ${objects.prefix || 'all objects'} out of ${objects.lost}`,
          },
    ),
  ]);
}

const agreedSeconds = 900;

/** What AWS commits to, unless CloudWatch has seen more; less than that was seen is no promise. */
function withTimeControl(index: EstateIndex, { rule, fields }: Sure, { left }: Objects): Part {
  const label = 'replication';
  const why = `Replication Time Control to ${fields.Destination.Bucket.split(':').at(-1)}: 99.99 % of objects within 15 min`;
  const seen = latencyOf(index, rule, left);
  if ('unread' in seen)
    return missing({ label, why: `${why}; how far it lags behind is not known` }, seen.unread);
  const agreed = {
    basis: 'sla',
    name: `${ruleType} ${rule.id}: Destination.ReplicationTime`,
    url: timeControl,
  } as const;
  const upTo = (upper: number) => ({ lower: 0, upper });
  if ('silent' in seen) return figure({ label, why }, upTo(agreedSeconds), agreed);
  const told = { label, why: `${why}; lagged behind ${seen.why}` };
  return seen.seconds > agreedSeconds
    ? figure(told, upTo(seen.seconds), seen.source)
    : figure(told, upTo(agreedSeconds), agreed);
}

/** As CloudWatch of the Region of the destination has it. */
function latencyOf(index: EstateIndex, rule: Resource, region: string): SeenLag {
  const id = read(index, rule, 'Id');
  if ('unread' in id) return id;
  const name = metricsName(rule.fields);
  const metrics = { type: 'Ringdown::S3::ReplicationMetrics', field: 'LatencyDays' } as const;
  return name === null
    ? { silent: true }
    : seenLag(index, { ...metrics, id: name, account: rule.account, region });
}

function carries(
  index: EstateIndex,
  bucket: Resource,
  { rule, objects }: { rule: Resource; objects: Objects },
): Carries {
  const names = ['Status', 'Filter', 'SourceSelectionCriteria', 'Destination'];
  const unread = names.flatMap((name) => {
    const field = read(index, rule, name);
    return 'unread' in field ? field.unread : [];
  });
  if (unread.length > 0) return { unread };
  const fields = rule.fields as unknown as RuleFields;
  const no: Carries = { sure: false, rule, fields };
  if (fields.Status !== 'Enabled' || !takesIn(fields, objects.prefix)) return no;
  const target = fields.Destination.Bucket;
  const destination = index.named(index.registry.types.get(type)!, target, bucket.account)[0];
  if (!destination)
    return {
      unread: [
        notKnown(
          '*',
          `${type} ${target}`,
          `${target} is in none of the accounts of this scan, so that its Region is not known`,
        ),
      ],
    };
  if (destination.region === objects.lost) return no;
  if (carriesEncrypted(fields)) return { ...no, sure: true };
  if (objects.encrypted) return no;
  const byDefault = read(index, bucket, 'BucketEncryption');
  if ('unread' in byDefault) return { unread: byDefault.unread };
  return { ...no, sure: !JSON.stringify(byDefault.value).includes('"aws:kms') };
}
