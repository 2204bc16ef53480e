import { accountPublicAccessBlock } from './account-public-access-block.ts';
import { bucket } from './bucket.ts';
import { replicationRule } from './replication-rule.ts';

export const s3Types = [bucket, replicationRule, accountPublicAccessBlock];
