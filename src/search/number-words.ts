/**
 * Joins the words of numbers: "sixty", "two" → "62". Only a multiple of ten and a number below ten are joined; "second"
 * isn't a number of this sort, nor is anything that is no multiple of ten from 20 on.
 */
export function joinNumberWords(
  words: readonly string[],
  numberNamed: (word: string) => number | undefined,
): string[] {
  const joined: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const tens = numberNamed(word);
    const ones = numberNamed(words[at + 1] ?? '');
    const isTens = tens !== undefined && tens >= 20 && tens % 10 === 0;
    if (isTens && ones !== undefined && ones > 0 && ones < 10) {
      joined.push(String(tens + ones));
      at++;
    } else if (isTens) joined.push(String(tens));
    else joined.push(word);
  }
  return joined;
}
