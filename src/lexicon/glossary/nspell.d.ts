declare module "nspell" {
  /** What is used of nspell. */
  interface NSpell {
    correct(word: string): boolean;
    personal(dictionary: string): NSpell;
  }
  export default function nspell(aff: string, dic: string): NSpell;
}
