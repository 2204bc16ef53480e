/** What of a replication rule decides whether it carries an object. */
export interface RuleFields {
  Status: string;
  Filter: { Prefix: string | null; TagFilters: unknown[] };
  SourceSelectionCriteria: { SseKmsEncryptedObjects: { Status: string } | null } | null;
  Destination: { Bucket: string; ReplicationTime: { Status: string } | null };
}

/** Whether a rule takes in every object below a prefix. */
export const takesIn = ({ Filter }: RuleFields, prefix: string): boolean =>
  Filter.TagFilters.length === 0 && prefix.startsWith(Filter.Prefix ?? '');

/**
 * Whether a rule carries objects that are encrypted with KMS.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-config-for-kms-objects.html
 */
export const carriesEncrypted = ({ SourceSelectionCriteria }: RuleFields): boolean =>
  SourceSelectionCriteria?.SseKmsEncryptedObjects?.Status === 'Enabled';
