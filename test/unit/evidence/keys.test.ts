import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { claimedSigners, envelopeOf, envelopeProblem } from '../../../src/evidence/envelope.ts';
import { keyId, privateKeyOf, publicKeyOf } from '../../../src/evidence/keys.ts';
import { keyPair, pem } from '../../support/small-package.ts';

const statement = Buffer.from('{"_type":"https://in-toto.io/Statement/v1"}\n');

describe.each([
  ['Ed25519', keyPair('ed25519')],
  ['RSA', keyPair('rsa')],
  ['ECDSA P-256', keyPair('ec')],
  ['ECDSA P-384', keyPair('ec', 'P-384')],
  ['ECDSA P-521', keyPair('ec', 'P-521')],
])('%s', (_, pair) => {
  const key = privateKeyOf('k.pem', pem(pair.privateKey), undefined);
  const shown = publicKeyOf('k.pub', pem(pair.publicKey));

  test('what the private key signs, the public key knows', () => {
    const envelope = envelopeOf(statement, key);
    expect(envelopeProblem(envelope, { statement, key: shown })).toBeUndefined();
    expect(claimedSigners(envelope)).toBe(`key ${keyId(shown)}`);
  });

  test('another key does not', () => {
    const envelope = envelopeOf(statement, key);
    const other = keyPair('ed25519').publicKey;
    expect(envelopeProblem(envelope, { statement, key: other })).toMatch(
      /no signature is by the key that was given/,
    );
  });

  test('a signature of another statement does not fit', () => {
    const other = Buffer.from('{"_type":"other"}\n');
    const forged = JSON.parse(Buffer.from(envelopeOf(other, key)).toString());
    forged.payload = statement.toString('base64');
    expect(envelopeProblem(Buffer.from(JSON.stringify(forged)), { statement, key: shown })).toMatch(
      /no signature is by/,
    );
    expect(envelopeProblem(envelopeOf(other, key), { statement, key: shown })).toMatch(
      /holds another statement/,
    );
  });
});

test.each(['', '{', '[]', 'null', '{"payload":1}', '{"payloadType":"x","payload":"","signatures":[]}'])(
  'an envelope that is %j is none',
  (text) => {
    const key = keyPair('ed25519').publicKey;
    expect(envelopeProblem(Buffer.from(text), { statement, key })).toMatch(/is not a DSSE envelope/);
  },
);

describe('a key that cannot be used is one clear line', () => {
  const { privateKey, publicKey } = keyPair('ed25519');
  const smallRsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
  const koblitz = generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).privateKey;
  const agreement = generateKeyPairSync('x25519').privateKey;
  test.each<[string, string, string | undefined, RegExp]>([
    ['no key', 'hello', undefined, /k is not a key in PEM that can be read/],
    ['empty', '', undefined, /k is not a key in PEM/],
    ['the public key', pem(publicKey), undefined, /k is a public key; signing needs the private key/],
    [
      'encrypted, without passphrase',
      pem(privateKey, 'sesame'),
      undefined,
      /put its passphrase into RINGDOWN_KEY_PASSPHRASE/,
    ],
    [
      'encrypted, with another passphrase',
      pem(privateKey, 'sesame'),
      'open',
      /k is not a key in PEM that can be read/,
    ],
    ['short RSA', pem(smallRsa), undefined, /RSA key of 1024 bits; use one of at least 2048/],
    ['on another curve', pem(koblitz), undefined, /of the kind secp256k1; use Ed25519, RSA, or ECDSA/],
    ['for agreement', pem(agreement), undefined, /of the kind x25519; use Ed25519/],
  ])('to sign with: %s', (_, text, passphrase, says) => {
    expect(() => privateKeyOf('k', text, passphrase)).toThrow(says);
    expect(() => privateKeyOf('k', text, passphrase)).toThrow(expect.objectContaining({ name: 'UserError' }));
  });

  test('to check with: the private one', () => {
    expect(() => publicKeyOf('k', pem(privateKey))).toThrow(
      /checking needs the public one: openssl pkey -in k -pubout/,
    );
  });

  test('the passphrase opens an encrypted key', () => {
    const opened: KeyObject = privateKeyOf('k', pem(privateKey, 'sesame'), 'sesame');
    expect(keyId(opened)).toBe(keyId(publicKey));
  });
});
