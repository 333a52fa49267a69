/** What the user gave cannot be used: one sentence with the place and the remedy. Anything else thrown is our own failure. */
export class InputError extends Error {
  override readonly name = "InputError";
  /** `file:line:column`, a JSON pointer, or whatever names the place. */
  readonly place: string | undefined;

  constructor(message: string, place?: string) {
    super(place === undefined ? message : `${place}: ${message}`);
    this.place = place;
  }
}
