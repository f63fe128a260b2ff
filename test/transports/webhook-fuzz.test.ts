import { type APIInteractionResponse, InteractionType } from 'discord.js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRespond } from '../../src/interactions/respond.ts';
import { faultsOfResponse } from '../interactions/discord-rules.ts';
import { mutatedInteraction, officialInteraction } from '../interactions/payloads.ts';
import { knowledgeOf2017 } from '../knowledge-of-2017.ts';
import { post, send, sendBytes, signed, startEndpoint } from './webhook/discord.ts';

let endpoint: Awaited<ReturnType<typeof startEndpoint>>;
beforeAll(async () => {
  endpoint = await startEndpoint(createRespond(knowledgeOf2017), { removalPauses: [] });
});
afterAll(async () => {
  // Whatever was sent, it still answers, and nothing was its own fault.
  const ping = { id: '1', token: 'token', type: InteractionType.Ping };
  expect((await post(endpoint.url, ping)).body).toEqual({ type: 1 });
  expect(endpoint.lines.filter(({ level }) => level === 'error' || level === 'fatal')).toEqual([]);
  await endpoint.close();
});

describe('an interaction made from Discord’s specification, signed', () => {
  it('is answered, and with what Discord takes', async () => {
    await fc.assert(
      fc.asyncProperty(officialInteraction, async (asked) => {
        const { status, body } = await post(endpoint.url, asked);
        expect(status).toBe(200);
        expect(faultsOfResponse(Number(asked.type), body as APIInteractionResponse)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is answered or found malformed when parts are missing, of another type, huge, deep or meant to pollute', async () => {
    await fc.assert(
      fc.asyncProperty(mutatedInteraction, async (body) => {
        const { status } = await send(endpoint.url, { headers: signed(body), body });
        expect([200, 400]).toContain(status);
      }),
      { numRuns: 300 },
    );
  });
});

describe('whatever else is sent is refused as the sender’s fault', () => {
  const isRefusal = (status: number) => {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
  };

  it('any bytes, signed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2_000 }), async (bytes) => {
        const body = Buffer.from(bytes);
        isRefusal((await send(endpoint.url, { headers: signed(body), body })).status);
      }),
      { numRuns: 100 },
    );
  });

  it('any JSON, signed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (body) => {
        isRefusal((await send(endpoint.url, { headers: signed(body), body })).status);
      }),
      { numRuns: 200 },
    );
  });

  // What a header may hold: the client refuses the rest before it is sent.
  const headerValue = fc.string({
    unit: fc
      .integer({ min: 0x20, max: 0xff })
      .filter((code) => code !== 0x7f)
      .map((code) => String.fromCharCode(code)),
  });
  it('any headers, methods and paths, unsigned', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'PURGE'),
          path: fc.oneof(
            fc.constant('/interactions'),
            fc.webPath(),
            fc
              .string({ unit: fc.integer({ min: 0x21, max: 0xff }).map((code) => String.fromCharCode(code)) })
              .map((path) => `/${path}`),
          ),
          headers: fc.record(
            {
              'X-Signature-Ed25519': fc.oneof(
                headerValue,
                fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 128, maxLength: 128 }),
              ),
              'X-Signature-Timestamp': fc.oneof(headerValue, fc.nat().map(String)),
              'Content-Type': headerValue,
              'Accept-Version': headerValue,
              Expect: fc.constantFrom('100-continue', 'the worst'),
            },
            { requiredKeys: [] },
          ),
          body: fc.string(),
        }),
        async (request) => isRefusal((await send(endpoint.url, request)).status),
      ),
      { numRuns: 400 },
    );
  });

  it('any bytes instead of HTTP, or after the first line of it', async () => {
    const bytes = fc.uint8Array({ maxLength: 500 }).map((given) => Buffer.from(given));
    const start = fc.constantFrom(
      '',
      'POST /interactions HTTP/1.1\r\n',
      'POST /interactions HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n',
    );
    await fc.assert(
      fc.asyncProperty(start, bytes, async (line, rest) => {
        const received = await sendBytes(endpoint.url, Buffer.concat([Buffer.from(line), rest]));
        expect(received).toMatch(/^$|^HTTP\/1\.1 4\d\d /);
      }),
      { numRuns: 150 },
    );
  });
});
