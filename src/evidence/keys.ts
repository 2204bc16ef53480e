import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign as signBytes,
  verify as verifyBytes,
} from 'node:crypto';
import { UserError } from '../model/user-error.ts';

/** The digest that goes with each kind of key; Ed25519 has its own. */
const digests: { [kind: string]: string | null } = {
  ed25519: null,
  rsa: 'sha256',
  prime256v1: 'sha256',
  secp384r1: 'sha384',
  secp521r1: 'sha512',
};

/**
 * Reads a private key in PEM.
 * @throws UserError for what is no private key, needs another passphrase, or is of a kind that is not supported.
 */
export function privateKeyOf(name: string, pem: string, passphrase: string | undefined): KeyObject {
  if (isPublic(pem))
    throw new UserError(
      'wrong-key',
      `${name} is a public key; signing needs the private key that goes with it`,
    );
  if (/ENCRYPTED/.test(pem) && passphrase === undefined)
    throw new UserError(
      'no-passphrase',
      `the key ${name} is encrypted: put its passphrase into RINGDOWN_KEY_PASSPHRASE`,
    );
  return supported(
    name,
    parsed(name, () => createPrivateKey({ key: pem, ...(passphrase !== undefined && { passphrase }) })),
  );
}

/** Reads a public key or certificate in PEM. @throws UserError for anything else. */
export function publicKeyOf(name: string, pem: string): KeyObject {
  if (/PRIVATE KEY/.test(pem))
    throw new UserError(
      'wrong-key',
      `${name} is a private key; checking needs the public one: openssl pkey -in ${name} -pubout`,
    );
  return supported(
    name,
    parsed(name, () => createPublicKey(pem)),
  );
}

const isPublic = (pem: string): boolean => /-----BEGIN (PUBLIC KEY|CERTIFICATE)/.test(pem);

function parsed(name: string, parse: () => KeyObject): KeyObject {
  try {
    return parse();
  } catch (error) {
    throw new UserError(
      'bad-key',
      `${name} is not a key in PEM that can be read (${(error as Error).message.replace(/\s+/g, ' ')})`,
    );
  }
}

function supported(name: string, key: KeyObject): KeyObject {
  const kind = kindOf(key);
  if (!(kind in digests))
    throw new UserError(
      'bad-key',
      `${name} is a key of the kind ${kind}; use Ed25519, RSA, or ECDSA on P-256, P-384 or P-521`,
    );
  const bits = key.asymmetricKeyDetails?.modulusLength ?? 4096;
  if (bits < 2048)
    throw new UserError('bad-key', `${name} is an RSA key of ${bits} bits; use one of at least 2048`);
  return key;
}

const kindOf = ({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): string =>
  (asymmetricKeyType === 'ec' ? asymmetricKeyDetails?.namedCurve : asymmetricKeyType) ?? 'secret';

/** Ed25519, RSA with PKCS #1 v1.5, or ECDSA in DER: what `openssl` and cosign check without options. */
export const sign = (bytes: Uint8Array, key: KeyObject): Buffer =>
  signBytes(digests[kindOf(key)], bytes, key);

export const isSignedBy = (bytes: Uint8Array, key: KeyObject, signature: Uint8Array): boolean =>
  verifyBytes(digests[kindOf(key)], bytes, key, signature);

/** SHA-256 of the public key in DER, in hex: `openssl pkey -pubin -outform DER | sha256sum` prints the same. */
export const keyId = (key: KeyObject): string =>
  createHash('sha256')
    .update((key.type === 'private' ? createPublicKey(key) : key).export({ type: 'spki', format: 'der' }))
    .digest('hex');
