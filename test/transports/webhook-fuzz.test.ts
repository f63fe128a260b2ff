import { type APIInteractionResponse, ApplicationCommandType, InteractionType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { createRespond } from '../../src/interactions/respond.ts';
import { ownKnowledge } from '../interactions/asking.ts';
import { refusalsOf } from '../interactions/discord-rules.ts';
import { hostileText } from '../interactions/hostile-text.ts';
import { post, send, sendBytes, signed, startEndpoint } from './webhook/discord.ts';
import { valid } from './webhook/from-schema.mjs';

let endpoint: Awaited<ReturnType<typeof startEndpoint>>;
beforeAll(async () => {
  endpoint = await startEndpoint(createRespond(ownKnowledge), { removalPauses: [] });
});
afterAll(async () => {
  // Whatever was sent, it still answers, and nothing was its own fault.
  const ping = { id: '1', token: 'token', type: InteractionType.Ping };
  expect((await post(endpoint.url, ping)).body).toEqual({ type: 1 });
  expect(endpoint.lines.filter(({ level }) => level === 'error' || level === 'fatal')).toEqual([]);
  await endpoint.close();
});

const snowflake = fc.bigInt({ min: 1n, max: 2n ** 63n - 1n }).map(String);
const user = valid('user');

const names = commands.map(({ name }) => name);
const optionNames = commands.flatMap((command) =>
  command.type === ApplicationCommandType.ChatInput ? command.options.map(({ name }) => name) : [],
);
const option = fc.record(
  {
    name: fc.oneof(fc.constantFrom(...optionNames), hostileText),
    type: valid('optionType'),
    value: fc.oneof(hostileText, fc.integer(), fc.double({ noNaN: true }), fc.boolean()),
    focused: fc.boolean(),
  },
  { requiredKeys: ['name', 'type'] },
);
const commandData = snowflake.chain((target) =>
  fc.record(
    {
      id: snowflake,
      name: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...names) }, hostileText),
      type: valid('commandType'),
      options: fc.array(option, { maxLength: 5 }),
      target_id: fc.constant(target),
      resolved: fc.record({ messages: valid('message').map((message) => ({ [target]: message })) }),
    },
    { requiredKeys: ['id', 'name', 'type'] },
  ),
);
const customId = fc.oneof(
  fc.constantFrom('remove', '1/remove', '1/jpa?period=2', '1/jpa?period=*', '0/jpa', '9/jpa'),
  fc
    .tuple(fc.constantFrom(...names), fc.constantFrom(...optionNames), hostileText)
    .map(([name, key, value]) =>
      `1/${name}?${new URLSearchParams({ [key]: value.toWellFormed() })}`.slice(0, 100),
    ),
  hostileText,
);
const componentData = fc.record(
  {
    id: fc.nat(),
    custom_id: customId,
    component_type: valid('componentType'),
    values: fc.array(hostileText, { maxLength: 3 }),
  },
  { requiredKeys: ['custom_id', 'component_type'] },
);
const modalData = fc.record({ custom_id: customId, components: fc.array(fc.object(), { maxLength: 2 }) });

const dataOf: Readonly<Record<number, fc.Arbitrary<unknown>>> = {
  [InteractionType.ApplicationCommand]: commandData,
  [InteractionType.ApplicationCommandAutocomplete]: commandData,
  [InteractionType.MessageComponent]: componentData,
  [InteractionType.ModalSubmit]: modalData,
};
const interaction = valid<InteractionType>('interactionType').chain((type) =>
  fc.record(
    {
      id: snowflake,
      application_id: snowflake,
      token: fc.base64String({ minLength: 4 }),
      type: fc.constant(type),
      version: fc.constant(1),
      data: dataOf[type] ?? fc.constant(undefined),
      user,
      member: fc
        .record({ user })
        .chain((own) => valid<object>('member').map((member) => ({ ...member, ...own }))),
      message: valid('message'),
      entitlements: fc.array(valid('entitlement'), { maxLength: 2 }),
      guild_id: snowflake,
      channel_id: snowflake,
      locale: hostileText,
      context: valid('context'),
    },
    { requiredKeys: ['id', 'application_id', 'token', 'type', 'version', 'data'] },
  ),
);
/** Discord sends nothing of this kind to a bot like this one. */
const isToCome = (type: number) => type > InteractionType.ModalSubmit;

describe('an interaction that the official schemas allow, signed', () => {
  it('is answered, and with what Discord takes', async () => {
    await fc.assert(
      fc.asyncProperty(interaction, async (asked) => {
        const { status, body } = await post(endpoint.url, asked);
        expect(status).toBe(isToCome(asked.type) ? 400 : 200);
        if (status === 200) expect(refusalsOf(asked.type, body as APIInteractionResponse)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('with any one part of it replaced, is answered or found malformed', async () => {
    const broken = fc
      .tuple(interaction, fc.anything({ maxDepth: 2 }), fc.nat())
      .map(([whole, novelty, at]) => {
        const keys = Object.keys(whole);
        const inData = typeof whole.data === 'object' && whole.data !== null && at % 2 === 0;
        const part = inData ? Object.keys(whole.data as object) : keys;
        const key = part[at % part.length] ?? 'type';
        return inData
          ? { ...whole, data: { ...(whole.data as object), [key]: novelty } }
          : { ...whole, [key]: novelty };
      });
    await fc.assert(
      fc.asyncProperty(broken, async (asked) => {
        const body = JSON.stringify(asked, (_key, value) =>
          typeof value === 'bigint' ? String(value) : value,
        );
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
