import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

/** What the command answered. */
export interface Answer {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command as a user would. */
export function chistovik(
  args: readonly string[],
  { cwd, input }: { readonly cwd?: string; readonly input?: string | Uint8Array } = {},
): Answer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve("dist/cli.js"), ...args], {
    encoding: "utf8",
    maxBuffer: 2 ** 30,
    env: { ...process.env, NO_COLOR: "1" },
    ...(cwd !== undefined && { cwd }),
    ...(input !== undefined && { input }),
  });
  return { status, stdout, stderr };
}
