import type { KeyObject } from 'node:crypto';
import { isSignedBy, keyId, sign } from './keys.ts';
import { decode, encode, layout } from './layout.ts';

const payloadType = 'application/vnd.in-toto+json';

interface Envelope {
  payloadType: string;
  payload: string;
  signatures: { keyid: string; sig: string }[];
}

/** A DSSE envelope around a statement. https://github.com/secure-systems-lab/dsse/blob/v1.0.2/envelope.md */
export function envelopeOf(statement: Uint8Array, key: KeyObject): Uint8Array {
  const envelope: Envelope = {
    payloadType,
    payload: Buffer.from(statement).toString('base64'),
    signatures: [{ keyid: keyId(key), sig: sign(preAuthentication(statement), key).toString('base64') }],
  };
  return encode(`${JSON.stringify(envelope, null, 2)}\n`);
}

/** What is wrong with an envelope, as a sentence; undefined when the key signed exactly this statement. */
export function envelopeProblem(
  bytes: Uint8Array,
  { statement, key }: { statement: Uint8Array; key: KeyObject },
): string | undefined {
  const envelope = parsed(bytes);
  if (envelope === undefined) return `${layout.envelope} is not a DSSE envelope`;
  if (!Buffer.from(envelope.payload, 'base64').equals(Buffer.from(statement)))
    return `${layout.envelope} holds another statement than ${layout.statement}`;
  const bound = preAuthentication(statement);
  return envelope.signatures.some(({ sig }) => isSignedBy(bound, key, Buffer.from(sig, 'base64')))
    ? undefined
    : `no signature is by the key that was given (${keyId(key)}); it is signed by ${signers(envelope)}`;
}

/** Who says to have signed, without any check. */
export function claimedSigners(bytes: Uint8Array): string {
  const envelope = parsed(bytes);
  return envelope === undefined ? 'nobody that can be read' : signers(envelope);
}

const signers = ({ signatures }: Envelope): string =>
  signatures
    .map(({ keyid }) => (/^[0-9a-f]{1,128}$/.test(keyid) ? `key ${keyid}` : 'a key without id'))
    .join(' and ');

function parsed(bytes: Uint8Array): Envelope | undefined {
  try {
    const value = JSON.parse(decode(bytes)) as Partial<Envelope> | null;
    const { signatures } = value ?? {};
    const whole =
      value?.payloadType === payloadType &&
      typeof value.payload === 'string' &&
      Array.isArray(signatures) &&
      signatures.length > 0 &&
      signatures.every((one) => typeof one?.keyid === 'string' && typeof one.sig === 'string');
    return whole ? (value as Envelope) : undefined;
  } catch {
    return undefined;
  }
}

/** What is signed: type and statement with their lengths, so that neither can pass for the other. */
const preAuthentication = (statement: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`DSSEv1 ${payloadType.length} ${payloadType} ${statement.length} `),
    Buffer.from(statement),
  ]);
