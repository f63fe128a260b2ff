// Interactions as Discord sends them, made from its own specification: and what becomes of them on the way through
// hands that mean no good.
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  InteractionType,
} from 'discord.js';
import fc from 'fast-check';
import { commands } from '../../src/commands/index.ts';
import { REMOVE_ID } from '../../src/replies/reply.ts';
import { hostileText } from './hostile-text.ts';
import { officialObjects, snowflake } from './official.mjs';

type Json = Readonly<Record<string, unknown>>;

// Half of what is typed is hostile, the other half what people do type, slips included.
const text = fc.oneof(
  hostileText,
  fc.constantFrom('2', 'secnd', 'bangkk', 'thailnd', 'debreif', 'arests in 2016', 'paris', ''),
);
const { channel, directMessage, entitlement, member, message, user } = officialObjects(text);

// Discord docs: Receiving and responding, interaction structure.
const surroundings = fc
  .record({
    id: snowflake,
    application_id: snowflake,
    token: fc.base64String({ minLength: 8, maxLength: 200 }).map((token) => `t${token.replace(/\W/g, '_')}`),
    version: fc.constant(1),
    locale: fc.constantFrom('en-US', 'th', 'ar', 'xx'),
    entitlements: fc.array(entitlement, { maxLength: 1 }),
    authorizing_integration_owners: fc.constantFrom({}, { 0: '400000000000000000' }, { 1: '1', 0: '0' }),
    attachment_size_limit: fc.nat(),
    app_permissions: fc.bigInt({ min: 0n, max: 2n ** 50n }).map(String),
  })
  .chain((common) =>
    fc.oneof(
      fc
        .record({ member, channel, guild_id: snowflake, guild_locale: fc.constant('en-US') })
        .map((place) => ({ ...common, ...place, context: 0 })),
      fc
        .record({ user, channel: directMessage, context: fc.constantFrom(1, 2) })
        .map((place) => ({ ...common, ...place })),
    ),
  );

const value = fc.oneof(
  { weight: 8, arbitrary: text },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.boolean() },
);

const slashData = (focusing: boolean) =>
  fc
    .constantFrom(...commands.filter((command) => command.type === ApplicationCommandType.ChatInput))
    .chain(({ name, options }) =>
      fc
        .tuple(
          snowflake,
          fc.subarray([...options]),
          fc.array(value, { minLength: options.length, maxLength: options.length }),
          fc.nat(),
        )
        .map(([id, given, values, at]) => ({
          id,
          name,
          type: ApplicationCommandType.ChatInput,
          options: given.map((option, index) => ({
            name: option.name,
            type: option.type,
            value: option.type === ApplicationCommandOptionType.Boolean ? index % 2 === 0 : values[index],
            ...(focusing && index === at % given.length ? { focused: true } : {}),
          })),
        })),
    );

const messageData = fc.tuple(message, user, snowflake).map(([target, author, id]) => ({
  id,
  name: 'Look up in knowledge base',
  type: ApplicationCommandType.Message,
  target_id: target.id,
  resolved: { messages: { [String(target.id)]: target }, users: { [String(author.id)]: author } },
}));

const stateNames = commands.flatMap((command) => ('state' in command ? command.state : []));
const optionNames = commands.flatMap((command) =>
  'options' in command ? command.options.map(({ name }) => name) : [],
);
const customId = fc.oneof(
  fc.constant(REMOVE_ID),
  text,
  fc
    .record({
      version: fc.constantFrom('1', '1', '1', '0', '2'),
      command: fc.constantFrom(...commands.map(({ name }) => name), '__proto__', 'constructor'),
      pairs: fc.array(
        fc.tuple(
          fc.constantFrom(...optionNames, ...stateNames, '__proto__', 'constructor', 'toString'),
          fc.oneof(text, fc.constant('*')),
        ),
        { maxLength: 5 },
      ),
    })
    .map(
      ({ version, command, pairs }) =>
        `${version}/${command}?${pairs.map(([name, given]) => `${name}=${given}`).join('&')}`,
    ),
);

const componentPayload = fc
  .record({
    on: message,
    data: fc.oneof(
      fc.record({ component_type: fc.constant(ComponentType.Button), custom_id: customId }),
      fc.record({
        component_type: fc.constant(ComponentType.StringSelect),
        custom_id: customId,
        values: fc.array(text, { maxLength: 3 }),
      }),
    ),
  })
  .map(({ on, data }) => ({ type: InteractionType.MessageComponent, message: on, data }));

/** Any interaction that Discord's specification allows for, whatever its texts say. */
export const officialInteraction: fc.Arbitrary<Json> = fc
  .tuple(
    surroundings,
    fc.oneof(
      { weight: 1, arbitrary: fc.constant({ type: InteractionType.Ping }) },
      {
        weight: 4,
        arbitrary: slashData(false).map((data) => ({ type: InteractionType.ApplicationCommand, data })),
      },
      {
        weight: 3,
        arbitrary: slashData(true).map((data) => ({
          type: InteractionType.ApplicationCommandAutocomplete,
          data,
        })),
      },
      {
        weight: 2,
        arbitrary: messageData.map((data) => ({ type: InteractionType.ApplicationCommand, data })),
      },
      { weight: 4, arbitrary: componentPayload },
    ),
  )
  .map(([around, about]) => ({ ...around, ...about }));

/** A value in the place of another, as JSON: this way a key may be `__proto__` without being one. */
const misfit = fc.oneof(
  fc.constantFrom(
    'null',
    '0',
    '-1',
    '1e308',
    'true',
    '""',
    '[]',
    '{}',
    '[[]]',
    '"__proto__"',
    '"constructor"',
    '{"__proto__":{"polluted":"yes"}}',
    '{"constructor":{"prototype":{"polluted":"yes"}}}',
    '{"length":5}',
    '{"toString":"x","valueOf":"x"}',
  ),
  fc.nat({ max: 20 }).map(String),
  fc
    .constantFrom('a', '_', '\u{1f468}\u200d', ' ', 'ก็', '1 may ')
    .map((part) => JSON.stringify(part.repeat(20_000))),
  fc.integer({ min: 10, max: 3_000 }).map((depth) => '['.repeat(depth) + ']'.repeat(depth)),
  fc.integer({ min: 10, max: 1_500 }).map((depth) => '{"options":['.repeat(depth) + ']}'.repeat(depth)),
  fc.constant(JSON.stringify(Array(2_000).fill({ name: 'period', value: '2', focused: true }))),
  fc.jsonValue({ maxDepth: 3 }).map((one) => JSON.stringify(one)),
);

const mutation = fc.record({
  at: fc.nat(),
  // What the handler reads lies near the top and in `data`: most mutations go there.
  near: fc.boolean(),
  how: fc.oneof(
    { weight: 2, arbitrary: fc.constant('drop' as const) },
    { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'type', 'id') },
    { weight: 5, arbitrary: misfit.map((json) => ({ json })) },
  ),
});

/** The same with one to four things dropped, renamed or replaced, as text on the wire. */
export const mutatedInteraction: fc.Arbitrary<string> = fc
  .tuple(officialInteraction, fc.array(mutation, { minLength: 1, maxLength: 4 }))
  .map(([whole, mutations]) =>
    mutations.reduce((json, { at, near, how }) => {
      const places = placesOf(JSON.parse(json), near ? 4 : 12);
      const place = places[at % Math.max(1, places.length)];
      if (place === undefined) return json;
      return rewritten(json, place, how);
    }, JSON.stringify(whole)),
  );

type Path = readonly string[];

function placesOf(json: unknown, depth: number, path: Path = []): Path[] {
  if (depth === 0 || typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, one]) => [
    [...path, key],
    ...placesOf(one, depth - 1, [...path, key]),
  ]);
}

/** JSON text with what stands at a path dropped, put under another key, or replaced by other JSON text. */
function rewritten(json: string, path: Path, how: 'drop' | string | { readonly json: string }): string {
  const write = (node: unknown, [key, ...rest]: Path): string => {
    if (key === undefined) return typeof how === 'object' ? how.json : JSON.stringify(node);
    if (typeof node !== 'object' || node === null) return JSON.stringify(node);
    const isArray = Array.isArray(node);
    const parts = Object.entries(node).flatMap(([name, one]) => {
      const isIt = name === key;
      if (isIt && rest.length === 0 && how === 'drop') return [];
      const renamed = isIt && rest.length === 0 && typeof how === 'string' ? how : name;
      const written = isIt ? write(one, rest) : JSON.stringify(one);
      return isArray ? [written] : [`${JSON.stringify(renamed)}:${written}`];
    });
    return isArray ? `[${parts.join()}]` : `{${parts.join()}}`;
  };
  return write(JSON.parse(json), path);
}
