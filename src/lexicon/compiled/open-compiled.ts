import { InputError } from "../../policy/input-error.js";
import { LEXICON_HEADER, LEXICON_MAGIC, LEXICON_VERSION, SECTIONS, type SectionName } from "./layout.js";
import { sumOf } from "./sum-of.js";

/** The file's sections, as views of its bytes. */
export interface CompiledFile {
  /** The date of the sources: «2026.11.24». */
  readonly version: string;
  u8(name: SectionName): Uint8Array;
  u16(name: SectionName): Uint16Array;
  u32(name: SectionName): Uint32Array;
}

const REMEDY = "возьмите dictionaries/compiled/lexicon.bin из пакета или соберите его: npm run build:lexicon";

/** Opens the compiled lexicon: looks at its header and length, parses and copies nothing. */
export function openCompiled(bytes: ArrayBufferLike): CompiledFile {
  const view = new DataView(bytes);
  const head = LEXICON_HEADER + SECTIONS.length * 8;
  if (view.byteLength < 4 || view.getUint32(0, true) !== LEXICON_MAGIC)
    throw new InputError(`Это не файл словаря Чистовика; ${REMEDY}`);
  if (view.byteLength < head) throw new InputError(`Файл словаря обрезан: ${view.byteLength} байт; ${REMEDY}`);
  if (view.getUint32(4, true) !== LEXICON_VERSION || view.getUint32(16, true) !== SECTIONS.length)
    throw new InputError(`Файл словаря другой версии; ${REMEDY}`);
  const length = view.getUint32(8, true);
  if (view.byteLength !== length)
    throw new InputError(`Файл словаря повреждён: в нём ${view.byteLength} байт вместо ${length}; ${REMEDY}`);
  const place = (name: SectionName): [from: number, bytes: number] => {
    const at = LEXICON_HEADER + SECTIONS.indexOf(name) * 8;
    return [view.getUint32(at, true), view.getUint32(at + 4, true)];
  };
  const date = String(view.getUint32(20, true));
  return {
    version: `${date.slice(0, 4)}.${date.slice(4, 6)}.${date.slice(6)}`,
    u8(name) {
      const [from, size] = place(name);
      return new Uint8Array(bytes, from, size);
    },
    u16(name) {
      const [from, size] = place(name);
      return new Uint16Array(bytes, from, size >>> 1);
    },
    u32(name) {
      const [from, size] = place(name);
      return new Uint32Array(bytes, from, size >>> 2);
    },
  };
}

/** Whether the whole file is as it was written, by its checksum: a few milliseconds, so not done at every opening. */
export function isIntact(bytes: ArrayBufferLike): boolean {
  const view = new DataView(bytes);
  return (
    view.byteLength % 4 === 0 &&
    view.byteLength > LEXICON_HEADER &&
    view.getUint32(12, true) === sumOf(new Uint8Array(bytes))
  );
}
