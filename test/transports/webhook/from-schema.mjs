// Values that Discord's official schemas allow (discord-api-spec), at random. In plain JavaScript, because the package's
// types don't compile.
import {
  ApplicationCommandOptionTypeSchema,
  ApplicationCommandTypeSchema,
  EntitlementResponseSchema,
  GuildMemberResponseSchema,
  InteractionContextTypeSchema,
  InteractionTypesSchema,
  MessageComponentTypesSchema,
  MessageResponseSchema,
  UserResponseSchema,
} from 'discord-api-spec/zod';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { hostileText } from '../../interactions/hostile-text.ts';

const schemas = {
  commandType: ApplicationCommandTypeSchema,
  componentType: MessageComponentTypesSchema,
  context: InteractionContextTypeSchema,
  entitlement: EntitlementResponseSchema,
  interactionType: InteractionTypesSchema,
  member: GuildMemberResponseSchema,
  message: MessageResponseSchema,
  optionType: ApplicationCommandOptionTypeSchema,
  user: UserResponseSchema,
};

/** How deep a value may be nested: messages hold messages. */
const deepest = 6;

const snowflake = fc.bigInt({ min: 1n, max: 2n ** 63n - 1n }).map(String);
const formats = {
  datetime: fc
    .date({ noInvalidDate: true, min: new Date(0), max: new Date('9999') })
    .map((date) => date.toISOString()),
  url: fc.webUrl(),
  regex: snowflake,
};

/**
 * What a schema allows.
 * @throws when it is drawn from, if a value isn't allowed by the schema after all
 */
export function valid(name) {
  const schema = schemas[name];
  return arbitraryOf(schema, 0).map((value) => {
    const { success, error } = z.safeParse(schema, value);
    if (!success) throw new Error(`not a ${name}: ${JSON.stringify(error.issues).slice(0, 500)}`);
    return value;
  });
}

function arbitraryOf(schema, depth) {
  const { def } = schema._zod;
  switch (def.type) {
    case 'lazy':
      return fc.constant(null).chain(() => arbitraryOf(def.getter(), depth));
    case 'optional':
      return isDeep(depth)
        ? fc.constant(undefined)
        : fc.option(arbitraryOf(def.innerType, depth), { nil: undefined, freq: 2 });
    case 'nullable':
      return isDeep(depth) ? fc.constant(null) : fc.option(arbitraryOf(def.innerType, depth), { nil: null });
    case 'object':
      return fc
        .record(
          Object.fromEntries(
            Object.entries(def.shape).map(([key, inner]) => [key, arbitraryOf(inner, depth + 1)]),
          ),
        )
        .map(withoutUndefined);
    case 'array':
      return isDeep(depth)
        ? fc.constant([])
        : fc.array(arbitraryOf(def.element, depth + 1), { maxLength: 2 });
    case 'record':
      return isDeep(depth)
        ? fc.constant({})
        : fc.dictionary(arbitraryOf(def.keyType, depth + 1), arbitraryOf(def.valueType, depth + 1), {
            maxKeys: 2,
          });
    case 'union':
      return fc.oneof(...def.options.map((option) => arbitraryOf(option, depth + 1)));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'number':
      return fc.integer(boundsOf(def));
    case 'string':
      return textOf(def);
    default:
      throw new Error(`Nothing is known of ${def.type} here`);
  }
}

const isDeep = (depth) => depth >= deepest;

const withoutUndefined = (value) =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined));

const checksOf = ({ checks = [] }) => checks.map(({ _zod }) => _zod.def);

function boundsOf(def) {
  const checks = checksOf(def);
  const edge = (check) => checks.find((one) => one.check === check)?.value;
  const [lowest, highest] = [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER];
  const int32 = def.format === 'int32' ? [-(2 ** 31), 2 ** 31 - 1] : [lowest, highest];
  return {
    min: Math.max(int32[0], edge('greater_than') ?? lowest),
    max: Math.min(int32[1], edge('less_than') ?? highest),
  };
}

function textOf(def) {
  const checks = checksOf(def);
  const format = checks.find(({ check }) => check === 'string_format')?.format ?? def.format;
  if (format !== undefined) {
    if (!(format in formats)) throw new Error(`Nothing is known of the format ${format} here`);
    return formats[format];
  }
  const longest = checks.find(({ check }) => check === 'max_length')?.maximum ?? Number.POSITIVE_INFINITY;
  return hostileText.map((text) => text.slice(0, longest));
}
