// The forms of https://docs.discord.com/developers/reference#message-formatting.
const MENTION_OR_EMOJI = /<(?:@[!&]?|#|id:|t:|a?:\w{1,40}:)[\w:-]{1,40}>/g;
const COMMAND = /<\/([\w\p{L} -]{1,100}):\d{1,20}>/gu;
const LINK = /\bhttps?:\/\/\S{1,2000}/gi;

/**
 * What a person wrote in a text as Discord sends it: without mentions, emoji, timestamps and links, which say nothing to
 * search for; a mentioned command by its name.
 */
export const writtenText = (text: string): string =>
  text.replace(COMMAND, ' $1 ').replace(MENTION_OR_EMOJI, ' ').replace(LINK, ' ');
