import type { Logger } from 'pino';
import { ageOf, createVerify, type SignatureHeaders } from './signature.ts';

/** Why a request whose headers are well formed isn't let in. */
export type RequestFault = 'wrong signature' | 'stale timestamp';

/** How old, or how far ahead, a timestamp may be, in s: what is older may be a replay. */
const tolerance = 300;
/** How often the same warning is worth a line, in ms. */
const warnEvery = 60_000;

/**
 * Decides who is let in: Discord, within five minutes of its signature. Strangers' requests leave lines at debug, so
 * that nobody can fill the log; what the person who runs the bot has to know is a warning, now and then.
 * @param now ms since 1970
 * @returns a function that says why a request is refused; undefined where it isn't
 */
export function createAdmission({
  publicKey,
  log,
  now,
}: {
  readonly publicKey: string;
  readonly log: Logger;
  readonly now: () => number;
}): (signed: SignatureHeaders, body: Buffer) => RequestFault | undefined {
  const verify = createVerify(publicKey);
  let keyIsInDoubt = true;
  let warnedOfClock = Number.NEGATIVE_INFINITY;

  return (signed, body) => {
    if (!verify(signed, body)) {
      log[keyIsInDoubt ? 'warn' : 'debug'](
        { outcome: 'refused' },
        'A request whose signature is wrong. Discord sends such to try the endpoint; if it accepts no interaction at all, DISCORD_PUBLIC_KEY is another application’s',
      );
      keyIsInDoubt = false;
      return 'wrong signature';
    }
    keyIsInDoubt = false;
    const age = ageOf(signed, now());
    if (Math.abs(age) <= tolerance) return undefined;
    const isTimeToWarn = performance.now() - warnedOfClock > warnEvery;
    if (isTimeToWarn) warnedOfClock = performance.now();
    log[isTimeToWarn ? 'warn' : 'debug'](
      { outcome: 'stale', age: Math.round(age) },
      'A request that Discord signed more than five minutes from now: it is a replay, or this machine’s clock is wrong',
    );
    return 'stale timestamp';
  };
}
