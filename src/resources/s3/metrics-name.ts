import { type Known, text } from '../service.ts';

/** Fields of a replication rule that tell what its metrics are called. */
export const metricsNameUses = ['BucketName', 'Destination', 'Id'];

/** What `Ringdown::S3::ReplicationMetrics` of a replication rule are called; null where the rule has no id. */
export function metricsName({ BucketName, Destination, Id }: Known): string | null {
  const bucket = (Destination as { Bucket: string }).Bucket.split(':').at(-1);
  return Id === null ? null : `${text(BucketName)} ${bucket} ${text(Id)}`;
}
