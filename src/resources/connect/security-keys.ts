import { createHash } from 'node:crypto';
import { list, object, string, timestamp } from '../field-type.ts';
import { nextToken } from '../service.ts';
import { instanceInput } from './instance-calls.ts';
import { connect } from './service.ts';

/** An instance holds at most two keys, so that one can replace the other: a page of two is all of them. */
export const listSecurityKeys = connect.call('ListSecurityKeys', {
  actions: ['connect:ListSecurityKeys'],
  ...instanceInput,
  pages: nextToken(2),
});

export const securityKeys = list(
  object({ AssociationId: string, CreationTime: timestamp, Fingerprint: string }),
);

interface SecurityKey {
  AssociationId?: string | undefined;
  Key?: string | undefined;
  CreationTime?: Date | undefined;
}

/** Keys with the fingerprint in place of the key: it tells whether two Regions hold the same one. */
export const fingerprinted = (keys: readonly SecurityKey[] = []) =>
  keys.map(({ AssociationId, CreationTime, Key }) => ({
    AssociationId,
    CreationTime,
    Fingerprint: Key === undefined ? undefined : fingerprint(Key),
  }));

/** SHA-256 of what the PEM text encodes, as `openssl pkey -pubin -outform DER | sha256sum` prints it. */
function fingerprint(pem: string): string {
  const body = pem.replace(/-----[^-]+-----/g, '').replace(/\s+/g, '');
  return createHash('sha256').update(Buffer.from(body, 'base64')).digest('hex');
}
