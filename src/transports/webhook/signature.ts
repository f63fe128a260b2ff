import { createPublicKey, verify } from 'node:crypto';

/** What a request brings to prove that it is Discord's. */
export interface Signed {
  /** X-Signature-Ed25519 */
  readonly signature: unknown;
  /** X-Signature-Timestamp */
  readonly timestamp: unknown;
}

/** A signature whose form is right, and the time it was made at. */
export interface Seal {
  /** hex */
  readonly signature: string;
  /** as it was sent: the signature covers these very characters */
  readonly timestamp: string;
}

/**
 * Reads the two headers ("Receiving and Responding", Validating Security Request Headers), which is cheap and done
 * before the body is read. A header that was sent twice arrives with a comma in it and is as malformed as any other.
 * @returns undefined where a header is missing or malformed
 */
export function readSeal({ signature, timestamp }: Signed): Seal | undefined {
  if (typeof signature !== 'string' || !/^[0-9a-f]{128}$/i.test(signature)) return undefined;
  if (typeof timestamp !== 'string' || !/^\d{1,12}$/.test(timestamp)) return undefined;
  return { signature, timestamp };
}

/** How far a timestamp is from now, in seconds; negative: in the future. */
export function ageOf({ timestamp }: Seal, now: number): number {
  return now / 1_000 - Number(timestamp);
}

/**
 * Whether a seal is the application's over a body: Ed25519 over timestamp and raw body.
 * @param publicKey 32 bytes in hex, as the Developer Portal shows it
 */
export function createVerify(publicKey: string): (seal: Seal, body: Buffer) => boolean {
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(publicKey, 'hex').toString('base64url') },
    format: 'jwk',
  });
  return ({ signature, timestamp }, body) =>
    verify(null, Buffer.concat([Buffer.from(timestamp, 'latin1'), body]), key, Buffer.from(signature, 'hex'));
}
