import { defineConfig } from "tsup";

const config: ReturnType<typeof defineConfig> = defineConfig({
  entry: {
    index: "src/index.ts",
    node: "src/node.ts",
    "checker-worker": "src/checker-worker.ts",
    cli: "src/cli/main.ts",
    "retext-russian": "src/retext-russian/index.ts",
    lexicon: "src/lexicon/index.ts",
    analysis: "src/analysis/index.ts",
    workflow: "src/workflow/index.ts",
    "workflow-sqlite": "src/workflow/sqlite-store.ts",
    // An entry is a file of its own: see scripts/rules/write-rulebook.ts.
    rulebook: "src/rules/rulebook.generated.ts",
  },
  format: "esm",
  target: "node20",
  // Declarations take longer than all the rest: `npm start` does without them.
  dts: !process.env["CHISTOVIK_NO_TYPES"],
  splitting: true,
  clean: true,
  // The data of rules and tables is text already; squeezing names would only make stack traces unreadable.
  minify: false,
  external: ["libsql"],
  // Of its hundred kilobytes six are needed, and those only in a browser.
  noExternal: [/^fflate/],
  // Russian stays Russian: an escaped letter is three times as long.
  esbuildOptions: (options) => {
    options.charset = "utf8";
    // Otherwise /\p{Lu}/u becomes a `new RegExp` that is made anew at each call.
    options.supported = { ...options.supported, "regexp-unicode-property-escapes": true };
  },
});

export default config;
