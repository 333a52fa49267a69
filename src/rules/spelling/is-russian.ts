/** Whether a key is nothing but small Russian letters: «^[а-я]+$», which every pair of words is asked. */
export function isRussian(key: string): boolean {
  for (let at = 0; at < key.length; at++) if (!isRussianLetter(key.charCodeAt(at))) return false;
  return key.length > 0;
}

/** Whether a key begins with a small Russian letter. */
export function opensRussian(key: string): boolean {
  return isRussianLetter(key.charCodeAt(0));
}

const isRussianLetter = (unit: number): boolean => unit >= 0x430 && unit <= 0x44f;
