import type fc from 'fast-check';

export type OfficialName = 'channel' | 'directMessage' | 'entitlement' | 'member' | 'message' | 'user';

type Json = Readonly<Record<string, unknown>> & { readonly id?: string };

export const snowflake: fc.Arbitrary<string>;

/** Objects as Discord's OpenAPI document describes them; `text` fills every text that has no form of its own. */
export function officialObjects(
  text: fc.Arbitrary<string>,
): Readonly<Record<OfficialName, fc.Arbitrary<Json>>>;

/** Whether it fits Discord's OpenAPI document. */
export function isOfficial(name: OfficialName, value: unknown): boolean;
