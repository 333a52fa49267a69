/** The key of every look-up: lower case, ё folded to е, stress marks removed. */
export function tokenKey(text: string): string {
  let plain = true;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (!(
      (code >= 0x430 && code <= 0x44f) ||
      (code >= 0x30 && code <= 0x39) ||
      code === 0x2d ||
      (code >= 0x61 && code <= 0x7a)
    )) {
      plain = false;
      break;
    }
  }
  return plain
    ? text
    : text
        .toLowerCase()
        .replaceAll("ё", "е")
        .replace(/[\u0300\u0301\u00ad\u200b-\u200d]/gu, "");
}
