import type { Evidence, Finding } from '../../model/finding.ts';

/** Each value that the verdict rests on, with the call that yielded it where one did. */
export const evidences = ({ evidence }: Finding): object[] =>
  evidence.map(({ field, value, operation, requestId }) => ({
    name: field,
    data: { field, value },
    ...(operation !== undefined && { api: api(operation, requestId) }),
  }));

/** `s3:GetBucketReplication`, as CloudTrail knows it. */
function api(operation: string, requestId: Evidence['requestId']): object {
  const [service = '', name = operation] = operation.split(':');
  return {
    operation: name,
    service: { name: service },
    ...(requestId !== undefined && { request: { uid: requestId } }),
  };
}
