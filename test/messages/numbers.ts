/** Numbers in a text, as digits: 1,234 and 1.234 are 1234, 12,34,567 is 1234567, and 05 is 5. */
export const numbersIn = (text: string): string[] =>
  (text.match(/\d{1,3}(?:[.,]\d{2,3})*[.,]\d{3}(?!\d)|\d+/g) ?? []).map((one) =>
    String(Number(one.replace(/[.,]/g, ''))),
  );

/** What is in the one and not in the other, each as often as it is. */
export function missing(one: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return one.filter((item) => {
    const found = left.indexOf(item);
    if (found >= 0) left.splice(found, 1);
    return found < 0;
  });
}
