import type { Country } from '../knowledge/knowledge-base.ts';

/** The flag emoji of an ISO 3166-1 code: its letters as regional indicators. */
const flag = (code: string): string =>
  String.fromCodePoint(...[...code].map((letter) => 0x1f1e6 + letter.charCodeAt(0) - 65));

/** `🇳🇿 New Zealand` */
export const withFlag = ({ code, name }: Country): string => `${flag(code)} ${name}`;
