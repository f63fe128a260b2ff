import { cut } from './limits.ts';

/**
 * A user's text as it may be shown inside a reply: one line, at most `length` units, invisible and direction-changing
 * characters removed, markdown, mentions and links disarmed.
 */
export function userText(text: string, length = 100): string {
  const oneLine = text
    .slice(0, 1000)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    // Stacked marks would be drawn over the lines around them.
    .replace(/([\p{Mn}\p{Me}]{2})[\p{Mn}\p{Me}]+/gu, '$1')
    .trim();
  return (
    cut(oneLine, length)
      .replace(/[\\*_~`|<>#[\]()@]/g, '\\$&')
      .replace(/:\/\//g, ':\\/\\/')
      // An invitation (discord.gg/…) is unfolded by Discord's clients without any "https://" as well.
      .replace(/(?<=\.[\p{L}\p{N}-]{2,24})\//gu, '\\/')
  );
}

/** The same in quotation marks. */
export const quoted = (text: string, length?: number): string => `“${userText(text, length)}”`;
