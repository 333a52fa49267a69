import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const SRC = resolve("src");

/** The line of imports: a folder imports only from folders to its left. `policy` and `retext-russian` are leaves that all may use. */
const LINE = [
  "policy",
  "retext-russian",
  "document",
  "lexicon",
  "analysis",
  "rules",
  "compliance",
  "findings",
  "criteria",
  "output",
];

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => join(SRC, name));

const room = (path: string): string => relative(SRC, path).split(/[\\/]/u)[0]!;
/** The working calendars and the package's own version are data that any room may read. */
const isData = (path: string): boolean => path.endsWith(".json") || path === join(SRC, "version.js");

function imports(path: string): { readonly module: string; readonly typeOnly: boolean }[] {
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
  const found: { module: string; typeOnly: boolean }[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      const typeOnly = ts.isImportDeclaration(node) ? Boolean(node.importClause?.isTypeOnly) : node.isTypeOnly;
      found.push({ module: (node.moduleSpecifier as ts.StringLiteral).text, typeOnly });
    }
    if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      ts.isStringLiteral(node.arguments[0]!)
    ) {
      found.push({ module: node.arguments[0].text, typeOnly: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe("the way of the imports", () => {
  it.each(LINE)("%s imports only from its left", (name) => {
    const allowed = new Set(LINE.slice(0, LINE.indexOf(name) + 1));
    const strays = files
      .filter((path) => room(path) === name)
      .flatMap((path) =>
        imports(path)
          .filter(({ module }) => module.startsWith("."))
          .map(({ module }) => resolve(dirname(path), module))
          .filter((target) => !isData(target) && !allowed.has(room(target)))
          .map((target) => `${relative(SRC, path)} → ${relative(SRC, target)}`),
      );
    expect(strays).toEqual([]);
  });

  it("workflow knows nothing of texts but the verdict's type", () => {
    const strays = files
      .filter((path) => room(path) === "workflow")
      .flatMap((path) =>
        imports(path)
          .filter(({ module }) => module.startsWith("."))
          .filter(({ module }) => room(resolve(dirname(path), module)) !== "workflow")
          .filter(
            ({ module, typeOnly }) => !(typeOnly && /criteria\/assessment\.js$|findings\/finding\.js$/u.test(module)),
          )
          .map(({ module }) => `${relative(SRC, path)} → ${module}`),
      );
    expect(strays).toEqual([]);
  });

  it("the command line speaks to the library through its public API only", () => {
    const strays = files
      .filter((path) => room(path) === "cli")
      .flatMap((path) =>
        imports(path)
          .filter(({ module }) => module.startsWith("."))
          .map(({ module }) => resolve(dirname(path), module))
          .filter((target) => room(target) !== "cli" && !PUBLIC.has(relative(SRC, target)))
          .map((target) => `${relative(SRC, path)} → ${relative(SRC, target)}`),
      );
    expect(strays).toEqual([]);
  });

  it("node: stands only where a disk is needed", () => {
    const strays = files
      .filter((path) => room(path) !== "cli" && relative(SRC, path) !== "node.ts" && !/workflow\/sqlite/u.test(path))
      .filter((path) => imports(path).some(({ module, typeOnly }) => module.startsWith("node:") && !typeOnly))
      .map((path) => relative(SRC, path));
    expect(strays).toEqual([]);
  });
});

const PUBLIC = new Set([
  "index.js",
  "node.js",
  "version.js",
  "workflow/index.js",
  "workflow/sqlite-store.js",
  "lexicon/index.js",
  "analysis/index.js",
]);

describe("exported names", () => {
  it("each has a sentence about it", () => {
    const bare: string[] = [];
    for (const path of files) {
      if (path.endsWith(".generated.ts") || path.endsWith(".d.ts")) continue;
      const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
      ts.forEachChild(source, (node) => {
        const exported =
          ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
        if (!exported || ts.getJSDocCommentsAndTags(node).length > 0) return;
        bare.push(`${relative(SRC, path)}: ${node.getText(source).split("\n")[0]!.slice(0, 80)}`);
      });
    }
    expect(bare).toEqual([]);
  });
});
