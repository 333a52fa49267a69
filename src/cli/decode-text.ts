import { InputError } from "../index.js";

/** Encodings of Russian text that are met beside UTF-8, with how iconv calls them. */
const LEGACY = [
  { label: "windows-1251", name: "Windows-1251", iconv: "WINDOWS-1251" },
  { label: "koi8-r", name: "KOI8-R", iconv: "KOI8-R" },
  { label: "ibm866", name: "CP866", iconv: "CP866" },
] as const;

/** The commonest letters of Russian prose: half of any text. */
const COMMON = /[оеаинтсрвл]/gu;
const SAMPLE = 20_000;

/** Share of the commonest Russian letters among all that is no ASCII. */
function russianShare(text: string): number {
  const foreign = text.match(/[^\u0000-\u007F]/gu)?.length ?? 0;
  return foreign ? (text.match(COMMON)?.length ?? 0) / foreign : 0;
}

/** The legacy encoding the bytes are probably in. */
function guessLegacy(bytes: Uint8Array): (typeof LEGACY)[number] | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const scored = LEGACY.map((encoding) => ({
    encoding,
    share: russianShare(new TextDecoder(encoding.label).decode(sample)),
  }));
  const best = scored.reduce((a, b) => (b.share > a.share ? b : a));
  return best.share > 0.35 ? best.encoding : undefined;
}

/** How the bytes begin, where that says their encoding. */
function marked(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** Bytes → text. UTF-8 unless told otherwise; what is no UTF-8 is recognised and named, with the command that converts it. */
export function decodeText(bytes: Uint8Array, name: string, encoding?: string): string {
  if (encoding !== undefined) return decoder(encoding).decode(bytes);
  const mark = marked(bytes);
  if (mark) return new TextDecoder(mark).decode(bytes);
  if (bytes.subarray(0, SAMPLE).includes(0))
    throw new InputError("это двоичный файл, а не текст; сохраните документ как .txt, .md или .html", name);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw wrongEncoding(bytes, name);
  }
}

function wrongEncoding(bytes: Uint8Array, name: string): InputError {
  const legacy = guessLegacy(bytes);
  if (!legacy) return new InputError("это не текст в UTF-8; сохраните документ в UTF-8", name);
  const convert = `iconv -f ${legacy.iconv} -t UTF-8 ${name} > ${name.replace(/(\.\p{L}+)?$/u, ".utf8$1")}`;
  return new InputError(
    `файл в кодировке ${legacy.name}, а нужна UTF-8; перекодируйте: ${convert} — или добавьте --encoding ${legacy.label}`,
    name,
  );
}

function decoder(encoding: string): { decode(bytes: Uint8Array): string } {
  try {
    return new TextDecoder(encoding);
  } catch {
    throw new InputError(`кодировка «${encoding}» неизвестна; можно: utf-8, windows-1251, koi8-r, ibm866, utf-16le`);
  }
}
