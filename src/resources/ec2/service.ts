import type * as sdk from '../../sdk/ec2.ts';
import { defineService, nextToken } from '../service.ts';

export const ec2 = defineService<typeof sdk>({
  id: 'ec2',
  name: 'Amazon EC2 and VPC',
  client: 'EC2Client',
  load: () => import('../../sdk/ec2.ts'),
});

/** Without a size the older operations answer everything at once, and refuse to where there is much. */
export const pages = nextToken(1000);

interface Tag {
  Key?: string | undefined;
  Value?: string | undefined;
}

export const tagsOf = (tags: readonly Tag[] | undefined) =>
  Object.fromEntries((tags ?? []).map(({ Key, Value }) => [String(Key), Value ?? '']));

/** What people call it; networks have no other name than this tag. */
export const nameOf = (tags: readonly Tag[] | undefined) => tags?.find(({ Key }) => Key === 'Name')?.Value;
