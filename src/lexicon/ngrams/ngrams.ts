/** How often words stand side by side in the counted texts. Words are lower case with ё folded to е; digits `<num>`, Latin `<lat>`, edges `<s>` `</s>`. */
export interface Ngrams {
  /** About how many times the row of one to three words was seen; 0 when seldom or never. */
  count(first: string, second?: string, third?: string): number;
  /** Words in the counted texts. */
  readonly total: number;
}
