import type * as sdk from '@aws-sdk/client-iam';
import { defineService, type Pages } from '../service.ts';

export const iam = defineService<typeof sdk>({
  id: 'iam',
  name: 'AWS IAM',
  client: 'IAMClient',
  load: () => import('@aws-sdk/client-iam'),
});

/** IAM pages by marker, and serves 1000 items at most on one. */
export const markerPages: Pages = {
  inputToken: 'Marker',
  outputToken: 'Marker',
  size: { member: 'MaxItems', max: 1000 },
};

export const tagsOf = (tags: readonly sdk.Tag[] | undefined): { [key: string]: string | undefined } =>
  Object.fromEntries((tags ?? []).map(({ Key, Value }) => [String(Key), Value]));
