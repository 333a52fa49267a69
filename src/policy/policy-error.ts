import { InputError } from "./input-error.js";

/** A value of a policy that cannot be used, by its JSON pointer: whoever has read the policy from a file names the line. */
export class PolicyError extends InputError {
  /** What is wrong and what to write instead, without the place. */
  readonly reason: string;
  /** JSON pointer into the policy. */
  readonly pointer: string;

  constructor(reason: string, pointer: string) {
    super(reason, `политика, ${pointer || "/"}`);
    this.reason = reason;
    this.pointer = pointer;
  }

  /** What `read` gives; what is wrong in it is told as wrong below `pointer`. */
  static within<T>(pointer: string, read: () => T): T {
    try {
      return read();
    } catch (error) {
      if (error instanceof PolicyError) throw new PolicyError(error.reason, pointer + error.pointer);
      throw error;
    }
  }
}
