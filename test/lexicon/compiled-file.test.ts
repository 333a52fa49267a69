import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isIntact } from "../../src/lexicon/compiled/open-compiled.js";
import { createLexicon } from "../../src/lexicon/create-lexicon.js";
import { inputsDigest } from "../../scripts/lexicon/inputs-digest.js";
import { lexiconBytes } from "./open-lexicon.js";

const folder = new URL("../../dictionaries/", import.meta.url);
interface Listed {
  readonly file: string;
  readonly bytes?: number;
  readonly sha256?: string;
}
const manifest = JSON.parse(readFileSync(new URL("manifest.json", folder), "utf8")) as {
  sources: { id: string; licence: string; attribution: string; files: Listed[] }[];
  compiled: Listed[];
};

describe("the compiled lexicon", () => {
  it("is intact, and says so by its checksum", () => {
    const bytes = lexiconBytes();
    expect(isIntact(bytes)).toBe(true);
    new Uint8Array(bytes)[100_000]! ^= 1;
    expect(isIntact(bytes)).toBe(false);
  });
  it("is compiled from the sources as they are: else npm run build:lexicon", () => {
    expect(readFileSync(new URL("compiled/lexicon.inputs.txt", folder), "utf8").trim()).toBe(inputsDigest());
  });
  it("is refused when it is cut off, foreign, or of another version", () => {
    const bytes = lexiconBytes();
    expect(() => createLexicon(bytes.slice(0, bytes.byteLength - 4))).toThrow(/повреждён.*npm run build:lexicon/u);
    expect(() => createLexicon(bytes.slice(0, 20))).toThrow(/обрезан/u);
    expect(() => createLexicon(new ArrayBuffer(0))).toThrow(/не файл словаря/u);
    expect(() => createLexicon(new TextEncoder().encode("PK это архив, а не словарь").buffer)).toThrow(
      /не файл словаря/u,
    );
    new DataView(bytes).setUint32(4, 999, true);
    expect(() => createLexicon(bytes)).toThrow(/другой версии/u);
  });
  it("opens from a shared buffer", () => {
    const bytes = lexiconBytes();
    const shared = new SharedArrayBuffer(bytes.byteLength);
    new Uint8Array(shared).set(new Uint8Array(bytes));
    expect(createLexicon(shared).isKnown("отчёт")).toBe(true);
  });
});

describe("the manifest", () => {
  const listed = [
    ...manifest.sources.flatMap(({ files }) => files),
    ...manifest.compiled.filter(({ sha256 }) => sha256 !== undefined),
  ];
  it.each(listed.map(({ file, sha256 }) => [file, sha256] as const))("describes %s as it is", (file, sha256) => {
    const url = new URL(file, folder);
    expect(existsSync(url)).toBe(true);
    expect(createHash("sha256").update(readFileSync(url)).digest("hex")).toBe(sha256);
  });
  it("names a licence and a credit for every source", () => {
    for (const { id, licence, attribution } of manifest.sources)
      expect([id, licence.length > 2, attribution.length > 5]).toEqual([id, true, true]);
  });
});
