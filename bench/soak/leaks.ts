import { mark, unmistakable } from './people.ts';

/** What every token of an interaction begins with, at Discord and at its stand-in. */
const everyToken = Buffer.from('interaction:').toString('base64url');

/** The lines of a log that hold what none may: a token, or what somebody typed. */
export function leaks(log: Buffer, token: string): string[] {
  const secrets = [token, everyToken, mark, ...unmistakable];
  return secrets.flatMap((secret) => {
    // As it stands in JSON.
    const at = log.indexOf(JSON.stringify(secret).slice(1, -1));
    if (at < 0) return [];
    const [from, to] = [log.lastIndexOf('\n', at) + 1, log.indexOf('\n', at)];
    return [`${JSON.stringify(secret)} is in the log: ${log.toString('utf8', from, to).slice(0, 500)}`];
  });
}
