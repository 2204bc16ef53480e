import { hex } from '../place.ts';

/** The public half of the key that card numbers are encrypted with, as PEM. */
export interface SecurityKey {
  associationId: string;
  key: string;
  created: string;
}

export const securityKey = (name: string, created: string): SecurityKey => ({
  associationId: hex(`security key ${name}`, 64),
  key: publicKey(name),
  created,
});

/** The key that flows of the pair encrypt card numbers with, as they hold it. */
export const { associationId: cardKeyId, key: cardKeyText } = securityKey('card capture meridian', '');

/** PEM text as long as that of a real RSA key; nobody will encrypt with it. */
function publicKey(name: string): string {
  const parts = [0, 1, 2, 3, 4, 5, 6, 7, 8].map((part) => hex(`${name} ${part}`, 64));
  const lines =
    Buffer.from(parts.join(''), 'hex')
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN PUBLIC KEY-----', ...lines, '-----END PUBLIC KEY-----'].join('\n');
}
