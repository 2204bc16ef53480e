import type * as sdk from '@aws-sdk/client-direct-connect';
import { defineService } from '../service.ts';

export const directConnect = defineService<typeof sdk>({
  id: 'directconnect',
  name: 'AWS Direct Connect',
  client: 'DirectConnectClient',
  load: () => import('@aws-sdk/client-direct-connect'),
});

export const pages = {
  inputToken: 'nextToken',
  outputToken: 'nextToken',
  size: { member: 'maxResults', max: 100 },
};

interface Tag {
  key: string | undefined;
  value?: string | undefined;
}

export const tagsOf = (tags: readonly Tag[] | undefined) =>
  Object.fromEntries((tags ?? []).map(({ key, value }) => [String(key), value ?? '']));
