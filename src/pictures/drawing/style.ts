/**
 * A dark panel: on Discord's dark theme it is one with the messages, on the light one it doesn't glare. On it text has a
 * contrast of 7 or more; bars are told apart by their shape as well.
 */
export const colours = {
  panel: '#2B2D31',
  edge: '#5C606A',
  text: '#F2F3F5',
  muted: '#BFC3CA',
  rule: '#868B95',
  bar: '#56B4E9',
  other: '#E69F00',
} as const;

/** Sizes in px of a picture that is 408 px wide: on a phone, where it is shown 332 px wide, no letter is under 13 px. */
export const size = 16;
export const titleSize = 18;
export const lineHeight = 20;
/** How far below the top of its line a text stands. */
export const baseline = 15;
export const width = 408;
export const margin = 12;
