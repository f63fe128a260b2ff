/** Colours that people with any colour vision tell apart (Okabe and Ito, 2008), each dark enough for white paper. */
export const distinct = [
  '#0072B2',
  '#D55E00',
  '#009E73',
  '#B5578F',
  '#B07D00',
  '#2E8FC7',
  '#4D4D4D',
] as const;

/** On a panel of their own, so that they don't depend on what Discord shows them on. */
export const colours = {
  panel: '#FFFFFF',
  edge: '#C9D1D9',
  text: '#1B2430',
  muted: '#55606E',
  faint: '#E9EDF1',
  rule: '#D5DCE3',
  bar: '#0072B2',
  barLight: '#CFE3F1',
} as const;

export const fontFamily = 'Noto Sans';
