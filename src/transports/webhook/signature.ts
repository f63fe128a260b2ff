import { createPublicKey, verify } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** The two headers by which a request is known to be Discord's, their form right. */
export interface SignatureHeaders {
  /** X-Signature-Ed25519: hex */
  readonly signature: string;
  /** X-Signature-Timestamp, as it was sent: the signature covers these very characters */
  readonly timestamp: string;
}

/**
 * Reads the two headers ("Receiving and Responding", Validating Security Request Headers), which is cheap and done
 * before the body is read. A header that was sent twice arrives with a comma in it and is as malformed as any other.
 * @returns undefined where a header is missing or malformed
 */
export function readSignatureHeaders({
  'x-signature-ed25519': signature,
  'x-signature-timestamp': timestamp,
}: IncomingHttpHeaders): SignatureHeaders | undefined {
  if (typeof signature !== 'string' || !/^[0-9a-f]{128}$/i.test(signature)) return undefined;
  if (typeof timestamp !== 'string' || !/^\d{1,12}$/.test(timestamp)) return undefined;
  return { signature, timestamp };
}

/** How far a timestamp is from now, in seconds; negative: in the future. */
export function ageOf({ timestamp }: SignatureHeaders, now: number): number {
  return now / 1_000 - Number(timestamp);
}

/**
 * Whether a signature is the application's over a body: Ed25519 over timestamp and raw body.
 * @param publicKey 32 bytes in hex, as the Developer Portal shows it
 */
export function createVerify(publicKey: string): (signed: SignatureHeaders, body: Buffer) => boolean {
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey, 'hex').toString('base64url') },
    format: 'jwk',
  });
  return ({ signature, timestamp }, body) =>
    verify(null, Buffer.concat([Buffer.from(timestamp, 'latin1'), body]), key, Buffer.from(signature, 'hex'));
}
