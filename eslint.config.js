import tseslint from "typescript-eslint";

const asciiClass = "\\b, \\w and \\W know ASCII only: write \\p{L} with the u flag.";

export default tseslint.config(
  { ignores: ["dist", "node_modules", "coverage", "**/*.generated.ts"] },
  ...tseslint.configs.recommended,
  {
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "Literal[regex.pattern=/(?:^|[^\\\\])\\\\[bwW]/]", message: asciiClass },
      ],
    },
  },
  { files: ["src/**/*.ts"], ignores: ["src/cli/**"], rules: { "no-console": "error" } },
);
