import type { Value } from '../../model/estate.ts';
import { text } from '../service.ts';

/** What an instance is associated with, under a name that is the same in both Regions of a pair. */
export function acrossRegions(instanceId: Value | undefined, arn: Value | undefined): string {
  const parts = text(arn).split(':');
  parts[3] = '';
  return `${text(instanceId)}/${parts.join(':')}`;
}
