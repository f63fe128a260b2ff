// What Discord's own specification says that its objects look like, as arbitraries of fast-check.
// discord-api-spec ships types that don't compile, so that only plain JavaScript can import it.
import {
  EntitlementResponseSchema,
  GuildChannelResponseSchema,
  MessageResponseSchema,
  PrivateChannelResponseSchema,
  PrivateGuildMemberResponseSchema,
  UserResponseSchema,
} from 'discord-api-spec/zod';
import fc from 'fast-check';
import * as z from 'zod/mini';

const schemas = {
  channel: GuildChannelResponseSchema,
  directMessage: PrivateChannelResponseSchema,
  entitlement: EntitlementResponseSchema,
  member: PrivateGuildMemberResponseSchema,
  message: MessageResponseSchema,
  user: UserResponseSchema,
};

/** Beyond this many objects inside each other what may be left out is left out: a message may quote a message. */
const deepest = 3;

export const snowflake = fc.bigInt({ min: 10n ** 16n, max: 10n ** 19n }).map(String);
const moment = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

/** @param {fc.Arbitrary<string>} text for every text that has no form of its own */
export function officialObjects(text) {
  const known = new Map();

  function objectOf(schema, depth) {
    const key = `${depth}`;
    const made = known.get(schema) ?? new Map();
    known.set(schema, made);
    if (!made.has(key)) made.set(key, make(schema._zod.def, depth));
    return made.get(key);
  }

  function make(def, depth) {
    switch (def.type) {
      case 'lazy':
        return objectOf(def.getter(), depth);
      case 'optional':
        return objectOf(def.innerType, depth);
      case 'nullable':
        return depth > deepest ? fc.constant(null) : fc.option(objectOf(def.innerType, depth));
      case 'object':
        return record(def.shape, depth + 1);
      case 'array':
        return depth > deepest ? fc.constant([]) : fc.array(objectOf(def.element, depth), { maxLength: 2 });
      case 'record':
        return depth > deepest
          ? fc.constant({})
          : fc.dictionary(snowflake, objectOf(def.valueType, depth), { maxKeys: 2 });
      case 'union':
        return fc.oneof(...def.options.map((option) => objectOf(option, depth)));
      case 'literal':
        return fc.constantFrom(...def.values);
      case 'boolean':
        return fc.boolean();
      case 'null':
        return fc.constant(null);
      case 'number':
        return fc.integer({ min: 0, max: 2 ** 31 - 1 });
      case 'string':
        return string(def.checks ?? []);
      default:
        throw new Error(`Discord's specification has a ${def.type} now: say here how to make one`);
    }
  }

  function record(shape, depth) {
    const entries = Object.entries(shape);
    const isOptional = ([, schema]) => schema._zod.def.type === 'optional';
    const kept = depth > deepest ? entries.filter((entry) => !isOptional(entry)) : entries;
    return fc.record(Object.fromEntries(kept.map(([name, schema]) => [name, objectOf(schema, depth)])), {
      requiredKeys: kept.filter((entry) => !isOptional(entry)).map(([name]) => name),
      noNullPrototype: true,
    });
  }

  function string(checks) {
    const defs = checks.map((check) => check._zod.def);
    const format = defs.find((def) => def.format !== undefined)?.format;
    const most = defs.find((def) => def.check === 'max_length')?.maximum;
    if (format === 'regex') return snowflake;
    if (format === 'datetime') return moment;
    if (format === 'url') return fc.constant('https://example.com/a.png');
    return most === undefined ? text : text.map((long) => long.slice(0, most));
  }

  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, objectOf(schema, 0)]));
}

export function isOfficial(name, value) {
  return z.safeParse(schemas[name], value).success;
}
