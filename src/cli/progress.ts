/** A bar on the terminal that shows how many files are done. */
export interface Progress {
  step(): void;
  stop(): void;
}

const NONE: Progress = { step: () => undefined, stop: () => undefined };
const MANY = 20;

/** A bar appears when many files run and a person looks at stderr. */
export function startProgress(count: number): Progress {
  if (count < MANY || !process.stderr.isTTY) return NONE;
  let done = 0;
  let bar: { update(value: number): void; stop(): void } | undefined;
  let stopped = false;
  void import("cli-progress").then(({ default: { SingleBar, Presets } }) => {
    if (stopped) return;
    const made = new SingleBar(
      { format: "{bar} {value}/{total}", stream: process.stderr, clearOnComplete: true },
      Presets.shades_classic,
    );
    made.start(count, done);
    bar = made;
  });
  return {
    step() {
      done++;
      bar?.update(done);
    },
    stop() {
      stopped = true;
      bar?.stop();
    },
  };
}
