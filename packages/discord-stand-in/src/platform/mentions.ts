import type { AllowedMentions } from '../rules/messages.ts';

export interface Pinged {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
}

/**
 * Whom a text pings ("Allowed Mentions Object"). Without `allowed_mentions` an interaction's answer pings users
 * alone; an empty object pings nobody.
 */
export function pinged(content: string, allowed: AllowedMentions | null | undefined): Pinged {
  const parse = allowed ? (allowed.parse ?? []) : ['users'];
  const named = (pattern: RegExp) => [...new Set([...content.matchAll(pattern)].map(([, id]) => id ?? ''))];
  const permitted = (ids: string[], kind: 'users' | 'roles') =>
    parse.includes(kind) ? ids : ids.filter((id) => allowed?.[kind]?.includes(id));
  return {
    users: permitted(named(/<@!?(\d{1,20})>/g), 'users'),
    roles: permitted(named(/<@&(\d{1,20})>/g), 'roles'),
    everyone: parse.includes('everyone') && /@(everyone|here)\b/.test(content),
  };
}
