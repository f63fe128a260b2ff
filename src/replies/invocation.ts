import { LIMITS } from './limits.ts';

/**
 * What a component does, kept in its custom_id: the command that it runs and with which options, as if somebody had
 * typed it. So a button works after a restart, on any machine, and through the same handler as a typed command.
 */
export interface Invocation {
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
  /** the option that takes the value chosen in a select menu */
  readonly slot?: string;
}

// Goes up when what stands in a custom_id changes its meaning; messages with an older one say so politely.
const VERSION = '2';
const SLOT = '*';

/** `2/jpa?period=2`; option values are cut as needed to stay within 100 units. */
export function encodeInvocation({ command, options, slot }: Invocation): string {
  const pairs = Object.entries(options).filter(([name]) => name !== slot);
  const head = `${VERSION}/${command}?${slot === undefined ? '' : `${slot}=${SLOT}${pairs.length > 0 ? '&' : ''}`}`;
  let id = head;
  for (const [index, [name, value]] of pairs.entries()) {
    const lead = `${index > 0 ? '&' : ''}${name}=`;
    const later = pairs.slice(index + 1).reduce((sum, [key]) => sum + key.length + 2, 0);
    id += lead + escapeWithin(value, LIMITS.customId - id.length - lead.length - later);
  }
  return id;
}

/** The invocation in a custom_id: `older` for one of another version, undefined for one that isn't ours at all. */
export function decodeInvocation(customId: string): Invocation | 'older' | undefined {
  const match = /^(\d{1,3})\/([^?]{1,32})\?(.*)$/su.exec(customId);
  if (match === null) return undefined;
  const [, version, command = '', query = ''] = match;
  if (version !== VERSION) return 'older';
  const options: Record<string, string> = Object.create(null);
  let slot: string | undefined;
  for (const pair of query === '' ? [] : query.split('&')) {
    const [name = '', value = ''] = pair.split('=', 2);
    if (value === SLOT) slot = name;
    else options[name] = value.replace(/%(25|26|3D|2A)/g, (code) => decodeURIComponent(code));
  }
  return slot === undefined ? { command, options } : { command, options, slot };
}

function escapeWithin(value: string, room: number): string {
  let escaped = '';
  for (const character of value.toWellFormed()) {
    const next = /[%&=*]/.test(character)
      ? `%${character.charCodeAt(0).toString(16).toUpperCase()}`
      : character;
    if (escaped.length + next.length > room) break;
    escaped += next;
  }
  return escaped;
}

/** Whether an invocation comes back out of its custom_id as it went in: nothing of it is too long. */
export function isWhole(invocation: Invocation): boolean {
  const back = decodeInvocation(encodeInvocation(invocation));
  return (
    typeof back === 'object' &&
    Object.entries(invocation.options).every(([name, value]) => back.options[name] === value)
  );
}
