import type { Place } from '../service.ts';

/** An API as policies name it; it has another ARN for those who manage it, which nothing that calls it knows. */
export function apiArn({ account, region }: Place, id: string): string {
  const partition = /^(cn|us-gov)-/.exec(region)?.[1];
  return `arn:aws${partition ? `-${partition}` : ''}:execute-api:${region}:${account}:${id}`;
}
