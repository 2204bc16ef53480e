import { accountPublicAccessBlock } from './account-public-access-block.ts';
import { bucket } from './bucket.ts';
import { multiRegionAccessPoint } from './multi-region-access-point.ts';
import { multiRegionAccessPointBucket } from './multi-region-access-point-bucket.ts';
import { replicationMetrics } from './replication-metrics.ts';
import { replicationRule } from './replication-rule.ts';

export const s3Types = [
  bucket,
  replicationRule,
  replicationMetrics,
  accountPublicAccessBlock,
  multiRegionAccessPoint,
  multiRegionAccessPointBucket,
];
