/** What stands between a picture's title and its notes: elements of SVG, and where they end. */
export interface Body {
  readonly elements: readonly string[];
  readonly bottom: number;
}
