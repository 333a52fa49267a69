import { userInfo } from "node:os";

/** Who sits at the terminal. */
export function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container may have no name for its user.
    return "оператор";
  }
}
