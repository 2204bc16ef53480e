import type * as sdk from '@aws-sdk/client-rds';
import { defineService, type Pages } from '../service.ts';

export const rds = defineService<typeof sdk>({
  id: 'rds',
  name: 'Amazon RDS',
  client: 'RDSClient',
  load: () => import('@aws-sdk/client-rds'),
});

/** Every listing of RDS pages alike. */
export const rdsPages: Pages = {
  inputToken: 'Marker',
  outputToken: 'Marker',
  size: { member: 'MaxRecords', max: 100 },
};

interface Tag {
  Key?: string | undefined;
  Value?: string | undefined;
}

export const tagsOf = (tags: readonly Tag[] | undefined) =>
  Object.fromEntries((tags ?? []).map(({ Key, Value }) => [String(Key), Value ?? '']));
