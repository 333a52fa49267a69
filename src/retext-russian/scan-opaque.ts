import { classAt, CLOSING, NEWLINE, OPENING, QUOTE, SPACE, TERMINATOR } from "./character-classes.js";
import { CODE_REASON, DOMAIN_REASON, EMAIL_REASON, PATH_REASON, URL_REASON } from "./token-stream.js";

/** What is opaque at a place: where it ends and why it is muted. */
export interface Opaque {
  readonly end: number;
  readonly reason: number;
}

const SCHEME = /^(?:https?|ftps?|sftp|file|ssh|wss?|tg|git|chrome|data|jdbc|ldap|s3):\/\/[^\s]/iu;
const BARE_SCHEME = /^(?:mailto|tel|www\.[\p{L}\p{N}]|skype:|callto)/iu;
const EMAIL = /^[\p{L}\p{N}._%+-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}$/u;
const TOP_LEVEL =
  "ru|com|org|net|su|info|biz|pro|online|site|by|kz|ua|uz|am|ge|io|dev|app|me|tv|cc|co|de|fr|it|uk|eu|us|cn|gov|edu|moscow|tech|shop|store|club|center|world|today|example|test|local|travel|bank|finance|cloud|рф|рус|москва|онлайн|сайт|дети|орг|ком";
const DOMAIN = new RegExp(
  `^(?:[A-Za-z0-9-]+\\.|[\\p{Script=Cyrillic}0-9-]+\\.(?=рф|рус|москва|онлайн|сайт|дети|орг|ком))+(?:${TOP_LEVEL})(?::\\d+)?(?:[/?#][^\\s]*)?$`,
  "u",
);
const EXTENSION =
  /\.(?:pdf|docx?|docm|xlsx?|xlsm|pptx?|jpe?g|png|gif|bmp|tiff?|heic|svg|webp|zip|rar|7z|tar|gz|txt|csv|rtf|od[tsp]|html?|xml|json|ya?ml|md|mp[34]|wav|avi|mov|mkv|ogg|exe|dll|msi|apk|iso|sig|p7s|cer|eml|msg|log|ini|cfg|conf|bak|sql|db|py|php|java|js|mjs|ts|tsx|jsx|css|scss|cpp|hpp|cs|go|rs|rb|sh|bat|ps1|lock|toml|dwg|dbf|vsd|epf|cf|img|bin|so|jar|war)$/iu;
const PATH = /^(?:[A-Za-z]:[\\/]|\\\\|~\/|\.{1,2}\/|\/[\p{L}\p{N}._-]+\/)/u;
const CODE = /^[A-Za-z_$][A-Za-z0-9_$-]+(?:(?:\.|::|->)[A-Za-z_$][A-Za-z0-9_$-]+)+(?:\(\))?$/u;
const CALL = /^[A-Za-z_$][A-Za-z0-9_$.:]*$/u;
const FOLDERS = /^[A-Za-z0-9_.@-]+(?:\/[A-Za-z0-9_.@-]+){2,}$/u;
const SNAKE = /^[A-Za-z0-9.-]*_[A-Za-z0-9_.-]*[A-Za-z0-9]$/u;

/** URL, e-mail, domain, file, path or code that starts at `start` and goes beyond its first word. */
export function readOpaque(text: string, start: number): Opaque | undefined {
  const end = trimmedEnd(text, start, runEnd(text, start));
  const run = text.slice(start, end);
  if (text.charCodeAt(end) === 0x28 && text[end + 1] === ")" && CALL.test(run))
    return { end: end + 2, reason: CODE_REASON };
  const reason = reasonOf(run);
  return reason ? { end, reason } : undefined;
}

function reasonOf(run: string): number {
  if (SCHEME.test(run) || (BARE_SCHEME.test(run) && run.length > 8)) return URL_REASON;
  if (EMAIL.test(run)) return EMAIL_REASON;
  if (DOMAIN.test(run)) return DOMAIN_REASON;
  if (PATH.test(run) || EXTENSION.test(run) || FOLDERS.test(run)) return PATH_REASON;
  return CODE.test(run) || SNAKE.test(run) ? CODE_REASON : 0;
}

const LONGEST_RUN = 2048;

/** The end of the run of characters that an address may have. */
export function runEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + LONGEST_RUN);
  let at = start;
  for (; at < limit; at++) {
    const kind = classAt(text, at);
    if (kind === SPACE || kind === NEWLINE || kind === QUOTE) break;
    if (kind === OPENING || kind === CLOSING) {
      const code = text.charCodeAt(at);
      if (code !== 0x28 && code !== 0x29) break;
      if (code === 0x28 && !text.startsWith("://", start + 4) && !text.startsWith("://", start + 5)) break;
    }
    const code = text.charCodeAt(at);
    if (code === 0x3c || code === 0x3e) break;
  }
  return at;
}

/** Without the punctuation of the sentence around: «см. сайт example.ru.», «(example.ru)». */
function trimmedEnd(text: string, start: number, end: number): number {
  for (; end > start; end--) {
    const code = text.charCodeAt(end - 1);
    if (code === 0x29) {
      if (hasOpening(text, start, end - 1)) break;
      continue;
    }
    if (classAt(text, end - 1) !== TERMINATOR && code !== 0x2c && code !== 0x3b && code !== 0x3a && code !== 0x2a)
      break;
  }
  return end;
}

function hasOpening(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 0x28) return true;
  return false;
}
