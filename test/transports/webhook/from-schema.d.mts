import type { Arbitrary } from 'fast-check';

export type SchemaName =
  | 'commandType'
  | 'componentType'
  | 'context'
  | 'entitlement'
  | 'interactionType'
  | 'member'
  | 'message'
  | 'optionType'
  | 'user';

/**
 * What a schema of Discord's allows, at random.
 * @throws when it is drawn from, if a value isn't allowed by the schema after all
 */
export function valid<Value = unknown>(name: SchemaName): Arbitrary<Value>;
