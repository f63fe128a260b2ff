import type { BodyFault } from './api-error.ts';
import type { Issue, SchemaName } from './schemas.mjs';

/** Finds what is wrong with a body by Discord's OpenAPI document. */
export type ShapeCheck = (name: SchemaName, body: unknown) => readonly BodyFault[];

let loading: Promise<ShapeCheck> | undefined;

/** The check, with its schemas loaded on first use: they cost a bot's start more than all else in the stand-in. */
export function shapeCheck(): Promise<ShapeCheck> {
  loading ??= import('./schemas.mjs').then(({ parse }) => (name: SchemaName, body: unknown) => {
    const { data, issues } = parse(name, body);
    if (issues.length > 0) return issues.flatMap((issue) => faultsOf(issue, []));
    return unknownKeys(body, data, []);
  });
  return loading;
}

function faultsOf(issue: Issue, above: readonly PropertyKey[]): BodyFault[] {
  const path = [...above, ...issue.path];
  const branches = issue.errors ?? [];
  if (issue.code === 'invalid_union' && branches.length > 0) {
    // The branch meant is the one whose `type` fits and where least is wrong: its own faults say more than
    // "no branch fits".
    const [meant] = branches
      .filter((branch) => branch.every(({ path: [first] }) => first !== undefined && first !== 'type'))
      .sort((one, other) => one.length - other.length);
    if (meant) return meant.flatMap((inner) => faultsOf(inner, path));
    return [{ path, code: 'UNION_TYPE_CHOICES', message: 'Value fits none of the allowed types.' }];
  }
  return [{ path, ...said(issue) }];
}

function said(issue: Issue): Omit<BodyFault, 'path'> {
  const { minimum, maximum, origin } = issue;
  switch (issue.code) {
    case 'too_big':
      return origin === 'string' || origin === 'array'
        ? { code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${maximum} or fewer in length.` }
        : { code: 'NUMBER_TYPE_MAX', message: `Value should be less than or equal to ${maximum}.` };
    case 'too_small':
      return origin === 'string' || origin === 'array'
        ? { code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${minimum} or more in length.` }
        : { code: 'NUMBER_TYPE_MIN', message: `Value should be greater than or equal to ${minimum}.` };
    case 'invalid_value':
      return {
        code: 'BASE_TYPE_CHOICES',
        message: `Value must be one of {${(issue.values ?? []).map(String).join(', ')}}.`,
      };
    case 'invalid_format':
      return issue.format === 'url'
        ? { code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' }
        : { code: 'STRING_TYPE_REGEX', message: `String value is not a well formed ${issue.format}.` };
    case 'invalid_type':
      return issue.input === undefined
        ? { code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }
        : { code: 'BASE_TYPE_INVALID', message: `Must be a ${issue.expected}.` };
    default:
      return { code: 'BASE_TYPE_INVALID', message: issue.message };
  }
}

// What discord.js sends although the OpenAPI document doesn't know it, or knows it only elsewhere.
const tolerated = new Set([
  'animated',
  'enforce_nonce',
  'shared_client_theme',
  'nonce',
  'nsfw',
  'sticker_ids',
  'message_reference',
  'username',
  'avatar_url',
  'thread_name',
  'applied_tags',
  'default_permission',
  'tts',
  'poll',
  'proxy_url',
  'proxy_icon_url',
  'height',
  'width',
]);

/** Keys that a body has and its schema doesn't. Discord ignores most of them, so that a misspelt one is never noticed: the stand-in is stricter on purpose. */
function unknownKeys(given: unknown, known: unknown, path: readonly PropertyKey[]): BodyFault[] {
  if (Array.isArray(given)) {
    const knownItems = Array.isArray(known) ? known : [];
    return given.flatMap((item, index) => unknownKeys(item, knownItems[index], [...path, index]));
  }
  if (!isObject(given) || !isObject(known)) return [];
  return Object.keys(given).flatMap((key) => {
    if (key in known) return unknownKeys(given[key], known[key], [...path, key]);
    if (tolerated.has(key) || given[key] === undefined) return [];
    return [{ path: [...path, key], code: 'UNKNOWN_KEY', message: `Discord knows no "${key}" here.` }];
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
