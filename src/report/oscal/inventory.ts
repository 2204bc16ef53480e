import type { Finding } from '../../model/finding.ts';
import { uuidOf } from '../identify.ts';
import { code } from '../md/text.ts';
import type { Oscal } from './context.ts';
import { props } from './props.ts';

/** Every resource that an observation is about, once. */
export function inventory({ observed }: Oscal): object[] {
  const items = new Map(observed.map(({ finding }) => [itemUuid(finding), finding.resource]));
  return [...items].map(([uuid, { type, id, arn, account, region }]) => ({
    uuid,
    description: code(`${type} ${id}`, 1000),
    props: props({ type, id, arn: arn ?? undefined, account, region }),
  }));
}

/** A resource is the same one in every report. */
export const itemUuid = ({ resource: { type, account, region, id } }: Finding): string =>
  uuidOf('resource', type, account, region, id);
