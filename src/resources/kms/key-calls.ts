import { type Known, type Pages, text } from '../service.ts';
import { kms } from './service.ts';

const marker = (max: number): Pages => ({
  inputToken: 'Marker',
  outputToken: 'NextMarker',
  size: { member: 'Limit', max },
});

const ofKey = { uses: ['KeyId'], input: ({ KeyId }: Known) => ({ KeyId: text(KeyId) }) };

export const listKeys = kms.call('ListKeys', { actions: ['kms:ListKeys'], pages: marker(1000) });

/** One listing serves every key: the same input is asked once. */
export const listAliases = kms.call('ListAliases', { actions: ['kms:ListAliases'], pages: marker(100) });

export const describeKey = kms.call('DescribeKey', { actions: ['kms:DescribeKey'], ...ofKey });

export const listResourceTags = kms.call('ListResourceTags', {
  actions: ['kms:ListResourceTags'],
  ...ofKey,
  pages: marker(50),
});

export const getKeyPolicy = kms.call('GetKeyPolicy', {
  actions: ['kms:GetKeyPolicy'],
  uses: ['KeyId'],
  input: ({ KeyId }) => ({ KeyId: text(KeyId), PolicyName: 'default' }),
});

/** AWS rotates its own keys every year, and a key that is about to be deleted not at all: neither is asked. */
export const getKeyRotationStatus = kms.call('GetKeyRotationStatus', {
  actions: ['kms:GetKeyRotationStatus'],
  uses: ['KeyId', 'KeyManager', 'KeyState'],
  input: ({ KeyId, KeyManager, KeyState }) =>
    KeyManager === 'CUSTOMER' && !/^Pending.*Deletion$/.test(text(KeyState))
      ? { KeyId: text(KeyId) }
      : undefined,
  absentOn: ['UnsupportedOperationException'],
});

/** Every key has its own: grants of a multi-Region key are not copied to its replicas, and no rule asks about others. */
export const listGrants = kms.call('ListGrants', {
  actions: ['kms:ListGrants'],
  uses: ['KeyId', 'KeyManager', 'MultiRegion'],
  input: ({ KeyId, KeyManager, MultiRegion }) =>
    KeyManager === 'CUSTOMER' && MultiRegion === true ? { KeyId: text(KeyId) } : undefined,
  pages: marker(100),
});
