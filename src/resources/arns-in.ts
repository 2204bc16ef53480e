import type { Value } from '../model/estate.ts';

/** Text ends an ARN where JSON, a list or a sentence goes on. */
const arnText = /arn:aws[a-z-]*:[^"'\\\s,;<>()[\]{}]+/g;

/** Every ARN in a value, however deep. A policy says by its allowing statements what is used, by others what is not. */
export function arnsIn(value: Value): string[] {
  if (typeof value === 'string') return [...new Set(value.match(arnText) ?? [])];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return [...new Set(value.flatMap(arnsIn))];
  if (isStatement(value)) return value['Effect'] === 'Allow' ? arnsIn(value['Resource']!) : [];
  return [...new Set(Object.values(value).flatMap(arnsIn))];
}

const isStatement = (value: { [member: string]: Value }): boolean => 'Effect' in value && 'Resource' in value;

/** The ARN of the resource itself, where a policy or a setting names a part of it or a version. */
export function wholeArn(arn: string): string {
  const [, , service] = arn.split(':');
  if (service === 's3' || service === 'dynamodb') {
    const head = service === 's3' ? /^[^/]*/ : /^[^/]*\/[^/]*/;
    return head.exec(arn)?.[0] ?? arn;
  }
  if (service === 'execute-api') return arn.split('/')[0]!;
  if (service === 'lambda') return arn.split(':').slice(0, 7).join(':');
  if (service === 'logs') return arn.split(':').slice(0, 7).join(':');
  if (service === 'kinesis') return arn.replace(/\/consumer\/.*$/, '');
  return arn;
}
